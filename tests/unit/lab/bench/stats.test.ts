import { expect, test } from 'vitest';
import { cls, droppedFrames } from '../../../lab/bench/stats.ts';

const at = (...times: number[]) => times.map((time) => ({ time, value: 1 }));

test.each([
  ['is 0 without shifts', at(), 0],
  ['adds up shifts less than a second apart', at(0, 999, 1998), 3],
  ['starts again after five seconds of shifts', at(0, 900, 1800, 2700, 3600, 4500, 5000), 6],
  ['keeps the worst window, not the last', at(0, 10, 20, 5000), 3],
])('cls %s', (_, shifts, expected) => {
  expect(cls(shifts)).toBe(expected);
});

test.each([
  ['steady frames', [0, 16.7, 33.3, 50], 0],
  ['one frame three refreshes long', [0, 16.7, 66.7], 50],
])('dropped frames: %s', (_, times, expected) => {
  expect(droppedFrames(times)).toBe(expected);
});
