import { expect, test } from 'vitest';
import { nearest } from '../../../src/data/near.ts';

test.each([
  ['shere', ['where', 'shares', 'share'], 'where'],
  ['sharee', ['where', 'shard', 'share'], 'share'],
  ['Share', ['parts', 'share'], 'share'],
  ['counts', ['share', 'parts'], undefined],
  // All of its letters would differ.
  ['it', ['of'], undefined],
])('of %s and %j, %s was probably meant', (typed, names, meant) => {
  expect(nearest(typed, names)).toBe(meant);
});
