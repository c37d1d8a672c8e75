import { expect, test } from 'vitest';
import { lanesOf } from '../../../../src/graphics/kit/lanes.ts';

const stretches = (...ends: [number, number][]) => ends.map(([left, right]) => ({ left, right }));

test.each([
  ['none', [], []],
  ['one after the other', stretches([0, 10], [12, 20], [22, 30]), [0, 0, 0]],
  ['as near as the gap', stretches([10, 20], [22, 30], [0, 8]), [0, 0, 0]],
  ['nearer than the gap', stretches([10, 20], [21, 30], [0, 9]), [0, 1, 1]],
  ['over each other', stretches([0, 10], [5, 15], [8, 20]), [0, 1, 2]],
  ['in a gap of the first line', stretches([0, 10], [5, 30], [12, 20]), [0, 1, 0]],
  ['between two of one line', stretches([0, 10], [40, 50], [12, 38]), [0, 0, 0]],
])('stretches %s', (_, given, lanes) => {
  expect(lanesOf(given, 2)).toEqual(lanes);
});
