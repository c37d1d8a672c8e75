import { expect, test } from 'vitest';
import { nearest, nearestRow } from '../../../src/data/near.ts';

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

test.each([
  ['Westminster', 'city'],
  ['north-esat', 'north-east'],
  ['Leeds', undefined],
  // One year is not a slip for another.
  ['2015', undefined],
])('of a row called %s, %s was probably meant', (typed, meant) => {
  const rows = [
    { key: 'city', label: 'Westminster' },
    { key: 'north-east' },
    { key: '2014', label: '2014' },
  ];
  expect(nearestRow(typed, rows)).toBe(meant);
});
