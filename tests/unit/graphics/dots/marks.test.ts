import { describe, expect, test } from 'vitest';
import type { Part } from '../../../../src/data/counts.ts';
import { pointsOf } from '../../../../src/graphics/dots/marks.ts';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { data } from '../sample-data.ts';

const { field } = layout(data);
const ALL = 40;
const places = Array.from({ length: ALL }, (_, i) => ({ x: 10 + i * field.pitch, y: 20 }));
const drawn = (part: Part) => pointsOf(field.pitch, places, part);
const numbers = (text = '') => Array.from(text.matchAll(/-?[\d.]+/g), Number);

/** Where each stroke of a path starts, and what it is. */
function strokesOf(d: string): { x: number; y: number; stroke: string }[] {
  let [x, y] = [0, 0];
  return Array.from(
    d.matchAll(/m(-?[\d.]+) ?(-?[\d.]+)([^m]+)/g),
    ([, right, down, stroke = '']) => {
      x += Number(right);
      y += Number(down);
      const start = { x, y, stroke };
      // A ring ends a little below its start.
      if (stroke.startsWith('a')) y += numbers(stroke).at(-1) ?? 0;
      return start;
    },
  );
}

describe('the points of a row’s dots', () => {
  test('are strokes of no length where they are solid, because their ends are round', () => {
    const strokes = strokesOf(drawn('part'));
    expect(strokes).toHaveLength(ALL);
    expect(new Set(strokes.map(({ stroke }) => stroke))).toEqual(new Set(['h0']));
    // No error adds up along the row.
    strokes.forEach(({ x }, i) => expect(Math.abs(x - 10 - i * field.pitch)).toBeLessThan(0.06));
  });

  test('those of the rest are rings around them, of which less than a hundredth is missing', () => {
    const strokes = strokesOf(drawn('rest'));
    expect(strokes).toHaveLength(ALL);
    strokes.forEach(({ x, y, stroke }, i) => {
      const [r = 0, same] = numbers(stroke);
      expect(same).toBe(r);
      // A large arc to a place right below its start.
      expect(stroke).toMatch(/^a[\d.]+ [\d.]+ 0 110 \.1$/);
      expect(0.1).toBeLessThan((2 * Math.PI * r) / 100);
      expect(x + r - 10 - i * field.pitch).toBeCloseTo(0, 0);
      expect(y).toBeCloseTo(20, 1);
    });
  });
});
