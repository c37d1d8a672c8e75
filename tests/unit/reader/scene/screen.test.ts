import { expect, test } from 'vitest';
import { fallenAt, seenAt } from '../../../../src/reader/scene/screen.ts';

/** Two steps, a quotation, display words, and a step. */
const DISPLAY = [false, false, true, true, false];

test.each([
  ['at rest on a step', 0, 0],
  ['between two steps', 0.5, 0],
  ['at rest before a quotation', 1, 0],
  ['setting out for it', 1.1, 0],
  ['making room for the words of a quotation', 1.325, 0.5],
  ['before anything of the quotation’s own state shows', 1.55, 1],
  ['as the words of the quotation come', 1.82, 1],
  ['at rest behind a quotation', 2, 1],
  ['between a quotation and other display words', 2.5, 1],
  ['behind display words', 3, 1],
  ['as these have gone', 3.18, 1],
  ['while what the next step does not show goes', 3.45, 1],
  ['coming back', 3.675, 0.5],
  ['whole, before the next words come', 3.9, 0],
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
