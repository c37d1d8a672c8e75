import { expect, test } from 'vitest';
import { drawnAt, wordsAt } from '../../../../src/reader/scene/screen.ts';

/** Two steps, a quotation, display words, and a step. */
const DISPLAY = [false, false, true, true, false];

test('to display type and from it, the graphic and the words change half way', () => {
  expect([1.49, 1.51, 2.3, 2.9, 3.49, 3.51].map((at) => drawnAt(DISPLAY, at))).toEqual([
    1, 2, 2, 3, 3, 4,
  ]);
  expect(drawnAt(DISPLAY, 0.4)).toBe(0.4);
});

test('the words of a step are there before the graphic is half way to it, and stay until the next ones come', () => {
  const words = [0, 0.2, 0.3, 0.5, 1, 1.2].map(wordsAt);
  expect(words).toEqual([0, 0, 1, 1, 1, 1]);
  expect(wordsAt(-1)).toBe(-1);
});
