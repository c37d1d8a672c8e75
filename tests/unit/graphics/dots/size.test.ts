import { expect, test } from 'vitest';
import { dots } from '../../../../src/graphics/dots/index.ts';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { placesIn } from '../../../../src/graphics/dots/pose.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import type { Counts } from '../../../../src/graphics/kit/form.ts';

const rows = (length: number, whole: number) =>
  Array.from({ length }, (_, i) => ({
    key: String(2001 + i),
    whole: whole - i,
    part: Math.floor(whole / (i + 2)),
  }));

// A page has the layout, and the dots of one view as paths.
test.each([
  ['a dozen rows of 46 million', rows(12, 46_000_000)],
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
  expect(placesIn(made).flatMap(({ counts }) => counts).length).toBeLessThanOrEqual(
    1000 + rows.length,
  );
  expect(JSON.stringify(made).length).toBeLessThan(30_000);
  expect(
    still({ name: 'dots', form: dots, data, states, position: states.length - 1 }).length,
  ).toBeLessThan(80_000);
});
