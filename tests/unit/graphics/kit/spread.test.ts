import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../../src/graphics/kit/spread.ts';

const boxes = fc
  .array(
    fc.record({
      middle: fc.integer({ min: 0, max: 500 }),
      height: fc.integer({ min: 1, max: 120 }),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((boxes) => boxes.toSorted((a, b) => a.middle - b.middle));

/** Where each box starts and ends. */
const placed = (wanted: readonly { middle: number; height: number }[], least: number) =>
  spread(wanted, least).map((middle, i) => {
    const half = (wanted[i]?.height ?? 0) / 2;
    return { top: middle - half, bottom: middle + half };
  });

test('no box is over another or starts too early, and they keep their order', () => {
  fc.assert(
    fc.property(boxes, fc.integer({ min: 0, max: 300 }), (wanted, least) => {
      const made = placed(wanted, least);
      expect(made).toHaveLength(wanted.length);
      made.forEach(({ top }, i) => {
        expect(top).toBeGreaterThanOrEqual((made[i - 1]?.bottom ?? least) - 1e-6);
      });
    }),
    { numRuns: 500 },
  );
});

test('a box that fits where it wants to be stays there', () => {
  expect(
    spread(
      [
        { middle: 10, height: 10 },
        { middle: 50, height: 20 },
        { middle: 90, height: 10 },
      ],
      0,
    ),
  ).toEqual([10, 50, 90]);
});

test('boxes that want the same place are together around it', () => {
  const wanted = [20, 20, 20].map((height) => ({ middle: 100, height }));
  expect(spread(wanted, 0)).toEqual([80, 100, 120]);
});

test('boxes that want a place too near the start are below it', () => {
  const wanted = [20, 20].map((height) => ({ middle: 0, height }));
  expect(spread(wanted, 0)).toEqual([10, 30]);
});

test('a group that grows into the one before it moves together with it', () => {
  const wanted = [10, 10, 14, 14].map((middle) => ({ middle, height: 10 }));
  const made = spread(wanted, -100);
  // Each is moved by as much up as others are down.
  expect(made.reduce((sum, middle, i) => sum + middle - (wanted[i]?.middle ?? 0), 0)).toBeCloseTo(
    0,
  );
  expect(made.slice(1).map((middle, i) => middle - (made[i] ?? 0))).toEqual([10, 10, 10]);
});
