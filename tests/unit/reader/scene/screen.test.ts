import { expect, test } from 'vitest';
import { fallenAt } from '../../../../src/reader/scene/screen.ts';

/** Two steps, a quotation, display words, and a step. */
const DISPLAY = [false, false, true, true, false];

test.each([
  ['at rest on a step', 0, 0],
  ['between two steps', 0.5, 0],
  ['at rest before a quotation', 1, 0],
  ['at once on the way to a quotation', 1.1, 0.5],
  ['before the words are on the screen', 1.2, 1],
  ['on the rest of the way', 1.7, 1],
  ['at rest behind a quotation', 2, 1],
  ['between a quotation and other display words', 2.5, 1],
  ['behind display words', 3, 1],
  ['until they have left the screen', 3.8, 1],
  ['at the end of the way from there', 3.9, 0.5],
  ['at rest on the step after them', 4, 0],
])('a graphic %s has fallen back as far as it should', (_, position, fallen) => {
  expect(fallenAt(DISPLAY, position)).toBeCloseTo(fallen, 9);
});
