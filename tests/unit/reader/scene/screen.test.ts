import { expect, test } from 'vitest';
import { fallenAt, seenAt } from '../../../../src/reader/scene/screen.ts';

/** Two steps, a quotation, display words, and a step. */
const DISPLAY = [false, false, true, true, false];

test.each([
  ['at rest on a step', 0, 0],
  ['between two steps', 0.5, 0],
  ['making room for the words of a quotation', 1.325, 0.5],
  ['at rest behind a quotation', 2, 1],
  ['between a quotation and other display words', 2.5, 1],
  ['at rest on the step after them', 4, 0],
])('a graphic %s has fallen back as far as it should', (_, position, fallen) => {
  expect(fallenAt(DISPLAY, position)).toBeCloseTo(fallen, 9);
});

test('words in display type and the graphic are never seen together', () => {
  for (let position = 0; position <= 4; position += 0.01)
    for (const index of [2, 3])
      if (seenAt(index, 'across', position) > 0) expect(fallenAt(DISPLAY, position)).toBe(1);
});

test.each([
  [1, 1],
  [0.96, 0.5],
  [0.92, 0],
  // They leave the screen at its top, where nothing is drawn.
  [1.2, 0.5],
  [1.4, 0],
  [1.5, 0],
])('at %d, the words of the second step are seen as far as %d', (position, seen) => {
  expect(seenAt(1, undefined, position)).toBeCloseTo(seen, 9);
});

test('words above the solid dots come when they are nearly at rest, and go as other display words do', () => {
  const seen = (position: number) => seenAt(1, 'above', position);
  expect([0.9, 0.96, 1, 1.19].map(seen)).toEqual([0, 0, 1, 0]);
  expect(seen(0.985)).toBeCloseTo(0.5, 9);
  expect(seen(1.09)).toBeCloseTo(0.5, 9);
});
