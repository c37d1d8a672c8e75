import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { difference } from '../../browser/difference.ts';

const GROUND = [253, 252, 249];

/** A disc on a ground, the pixels of its edge mixed of both. */
function disc({ x = 30, radius = 6, fill = [163, 52, 31], smoothing = 1 }): PNG {
  const picture = new PNG({ width: 60, height: 40, colorType: 2 });
  for (let i = 0; i < 60 * 40; i++) {
    const distance = Math.hypot((i % 60) - x, Math.floor(i / 60) - 20);
    const cover = Math.min(1, Math.max(0, radius + 0.5 - distance)) ** smoothing;
    const colour = GROUND.map((level, j) => level + ((fill[j] ?? 0) - level) * cover);
    picture.data.set([...colour.map(Math.round), 255], 4 * i);
  }
  return picture;
}

test.each([
  ['nothing else', {}],
  ['its edge smoothed in another way', { smoothing: 1.3 }],
  ['a colour next to its own', { fill: [165, 54, 33] }],
])('a dot with %s looks the same', (_, other) => {
  expect(difference(disc({}), disc(other))).toBeUndefined();
});

test.each([
  ['that is not there', { radius: -1 }],
  ['that has moved by three pixels', { x: 33 }],
  ['that is larger by a pixel', { radius: 7 }],
  ['of another fill', { fill: [125, 121, 114] }],
  ['of nearly its fill', { fill: [179, 68, 47] }],
])('a dot %s looks different', (_, other) => {
  expect(difference(disc({}), disc(other))).toBeDefined();
});

test('a difference says how many pixels there are, how many touch, and where', () => {
  const found = difference(disc({ radius: -1 }), disc({}));
  const colour = (x: number, y: number) =>
    Array.from(found?.image.data.subarray(4 * (y * 60 + x)).subarray(0, 3) ?? []);
  // The area of the dot, its edge left out or not.
  expect(found?.pixels).toBeGreaterThan(Math.PI * 5.5 ** 2);
  expect(found?.patch).toBeLessThan(Math.PI * 6.5 ** 2);
  expect(colour(30, 20)).toEqual([255, 0, 0]);
  expect(colour(30, 5)).not.toEqual([255, 0, 0]);
});
