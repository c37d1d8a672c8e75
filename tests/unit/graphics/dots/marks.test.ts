import { describe, expect, test } from 'vitest';
import { pointsOf } from '../../../../src/graphics/dots/marks.ts';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { data } from '../sample-data.ts';

const { field } = layout(data);
const ALL = 40;
const drawn = (mark: 'part' | 'second' | 'third' | 'rest') =>
  pointsOf(field, [{ mark, first: 0, length: ALL } as never], [{ x: 10, y: 20, turn: 0 }], mark);
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
      if (/^h[\d.]+$/.test(stroke)) x += Number(stroke.slice(1));
      // A ring ends a little below its start.
      if (stroke.startsWith('a')) y += numbers(stroke).at(-1) ?? 0;
      return start;
    },
  );
}

describe('the points of a row’s dots', () => {
  test.each([
    ['part', 'no length, because their ends are round', 'h0'],
    ['second', 'some length, because PDF has no square ends without it', 'h0.1'],
  ] as const)('strokes of %s have %s', (mark, _, wanted) => {
    const strokes = strokesOf(drawn(mark));
    expect(strokes).toHaveLength(ALL);
    expect(new Set(strokes.map(({ stroke }) => stroke))).toEqual(new Set([wanted]));
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

  test('those of a third part are squares around them', () => {
    const strokes = strokesOf(drawn('third'));
    expect(strokes).toHaveLength(ALL);
    strokes.forEach(({ x, y, stroke }, i) => {
      expect(stroke).toMatch(/^h[\d.]+v[\d.]+h-[\d.]+z$/);
      const [side = 0, ...others] = numbers(stroke);
      expect(others).toEqual([side, -side]);
      expect(x + side / 2 - 10 - i * field.pitch).toBeCloseTo(0, 0);
      expect(y + side / 2).toBeCloseTo(20, 0);
    });
  });
});
