import { expect, test } from 'vitest';
import { fallenAt, seenAt } from '../../../../src/reader/scene/screen.ts';

/** Two steps, a quotation, display words, and a step. */
const DISPLAY = [false, false, true, true, false];

test('words in display type and the graphic are never seen together', () => {
  for (let position = 0; position <= 4; position += 0.01)
    for (const index of [2, 3])
      if (seenAt(index, 'across', position) > 0) expect(fallenAt(DISPLAY, position)).toBe(1);
});

test('words are whole where their step is read, and leave faster than the graphic moves', () => {
  const seen = (position: number) => seenAt(1, undefined, position);
  expect([0.92, 0.96, 1, 1.2, 1.4].map(seen)).toEqual(
    [0, 0.5, 1, 0.5, 0].map((n) => expect.closeTo(n, 9) as number),
  );
});

test('words above the solid dots come when they are nearly at rest, and go as other display words do', () => {
  const seen = (position: number) => seenAt(1, 'above', position);
  expect([0.9, 0.96, 1, 1.19].map(seen)).toEqual([0, 0, 1, 0]);
  expect(seen(0.985)).toBeCloseTo(0.5, 9);
  expect(seen(1.09)).toBeCloseTo(0.5, 9);
});
