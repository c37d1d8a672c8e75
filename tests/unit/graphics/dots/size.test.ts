import { expect, test } from 'vitest';
import { dots } from '../../../../src/graphics/dots/index.ts';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { placesIn } from '../../../../src/graphics/dots/pose.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import { data } from '../sample-data.ts';

// A page has the layout, and the dots of one view as paths.
test.each([
  ['a dozen rows of 46 million', 12, 46_000_000],
  ['a dozen rows of 83', 12, 83],
  ['a row of 10 to the power of 15', 1, 10 ** 15 - 1],
])('%s take no more than a page can carry and a phone can move', (_, length, most) => {
  const rows = Array.from({ length }, (_, i) => ({
    key: String(2001 + i),
    whole: most - i,
    part: Math.floor(most / (i + 2)),
  }));
  const counts = { ...data, rows };
  const states = dots.states(counts);
  const made = layout(counts);
  expect(placesIn(made).flatMap(({ counts }) => counts).length).toBeLessThanOrEqual(1000 + length);
  expect(JSON.stringify(made).length).toBeLessThan(30_000);
  const last = { name: 'dots', form: dots, data: counts, states, position: states.length - 1 };
  expect(still(last).length).toBeLessThan(80_000);
});
