import { expect, test } from 'vitest';
import { between, crossfade, reached } from '../../../../src/graphics/kit/interpolate.ts';

test('a position is the state before it, the state after it and the way between them', () => {
  const states = ['a', 'b', 'c'];
  expect(between(states, 1.25)).toEqual({ from: 'b', to: 'c', way: 0.25 });
  expect(between(states, 2)).toEqual({ from: 'c', to: 'c', way: 0 });
  expect(between(states, -1)).toEqual({ from: 'a', to: 'b', way: 0 });
  expect(between(states, 9)).toEqual({ from: 'c', to: 'c', way: 0 });
  expect(() => between([], 0)).toThrow(new RangeError('a graphic needs a state'));
});

test.each([
  [0, 1, 0],
  [0.275, 0.5, 0],
  [0.45, 0.087, 0],
  [0.55, 0, 0.087],
  [0.725, 0, 0.5],
  [1, 0, 1],
])('at %d of the way, what goes is %d visible and what comes %d', (way, goes, comes) => {
  expect([crossfade(true, false, way), crossfade(false, true, way)]).toEqual([goes, comes]);
});

test('what stays is visible all the way, and nothing else is', () => {
  for (const way of [0, 0.5, 1])
    expect([crossfade(true, true, way), crossfade(false, false, way)]).toEqual([1, 0]);
});

test.each([
  [1, 0.7, 0],
  [1, 0.85, 0.5],
  [1, 1, 1],
  [1, 3, 1],
  [-1, 3, 0],
])('what comes with step %d is at %d visible by %d', (index, position, opacity) => {
  expect(reached(index, position)).toBe(opacity);
});
