import { expect, test } from 'vitest';
import { dots } from '../../../../src/graphics/dots/index.ts';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { runsIn } from '../../../../src/graphics/dots/pose.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import type { Counts } from '../../../../src/graphics/kit/form.ts';

const rows = (length: number, whole: number) =>
  Array.from({ length }, (_, i) => ({
    key: `Row number ${i}`,
    whole: whole - i,
    part: Math.floor(whole / (i + 2)),
  }));

// A page has the layout, and the dots of one view as paths; a browser moves as many groups as there are runs.
test.each([
  ['a dozen rows of 46 million', rows(12, 46_000_000)],
  ['a row of 46 million', rows(1, 46_000_000)],
  ['two rows of 12,500', rows(2, 12_500)],
  ['six rows of 997', rows(6, 997)],
  ['a dozen rows of 83', rows(12, 83)],
  ['a row of 10 to the power of 15', rows(1, 10 ** 15 - 1)],
])('%s take no more than a page can carry and a phone can move', (_, rows) => {
  const data: Counts = {
    kind: 'counts',
    language: 'en-GB',
    rows,
    breaks: [],
    notes: [],
    words: { key: 'Row', one: 'plot', many: 'plots', part: 'with a pond', rest: 'without one' },
  };
  const states = dots.states(data);
  const made = layout(data);
  const runs = runsIn(made).flat();
  expect(runs.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(1000 + rows.length);
  expect(runs.length).toBeLessThanOrEqual(1000 + rows.length);
  expect(JSON.stringify(made).length).toBeLessThan(30_000);
  expect(
    still({ name: 'dots', form: dots, data, states, position: states.length - 1 }).length,
  ).toBeLessThan(80_000);
});
