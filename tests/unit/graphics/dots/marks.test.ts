import { describe, expect, test } from 'vitest';
import { pointsOf } from '../../../../src/graphics/dots/marks.ts';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { data } from '../sample-data.ts';

const { field } = layout(data);
const runs = (mark: 'part' | 'second' | 'third') => [{ mark, first: 0, length: 40 } as never];
/** Where each stroke of a path starts, and how long it is. */
function strokesOf(d: string): { x: number; length: number }[] {
  let x = 0;
  return Array.from(d.matchAll(/m(\S+) \S+?h([\d.]+)/g), ([, right, length]) => {
    x += Number(right);
    const start = x;
    x += Number(length);
    return { x: start, length: Number(length) };
  });
}

describe('the points of a row’s dots', () => {
  test.each([
    ['part', 'no length, because their ends are round', 0],
    ['second', 'some length, because PDF has no square ends without it', 0.1],
    ['third', 'some length, because PDF has no square ends without it', 0.1],
  ] as const)('strokes of %s have %s', (mark, _, length) => {
    const strokes = strokesOf(pointsOf(field, runs(mark), [{ x: 10, y: 20, turn: 0 }], mark));
    expect(strokes).toHaveLength(40);
    expect(new Set(strokes.map((stroke) => stroke.length))).toEqual(new Set([length]));
    // No error adds up along the row.
    strokes.forEach(({ x }, i) => expect(Math.abs(x - 10 - i * field.pitch)).toBeLessThan(0.06));
  });
});
