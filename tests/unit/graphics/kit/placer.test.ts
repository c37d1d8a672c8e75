import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  centred,
  endLabels,
  lanesOf,
  spread,
  spreadWithin,
} from '../../../../src/graphics/kit/placer.ts';
import { boxOf } from '../../../../src/graphics/kit/room.ts';

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
const placed = (
  wanted: readonly { middle: number; height: number }[],
  least: number,
  most?: number,
) =>
  spread(wanted, least, most).map((middle, i) => {
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

test('boxes that want a place past the end move back, and with them those before; none starts too early for it', () => {
  fc.assert(
    fc.property(boxes, fc.integer({ min: 0, max: 2500 }), (wanted, most) => {
      const made = placed(wanted, 0, most);
      const all = wanted.reduce((sum, { height }) => sum + height, 0);
      expect(made.at(-1)?.bottom).toBeLessThanOrEqual(Math.max(most, all) + 1e-6);
      made.forEach(({ top }, i) => {
        expect(top).toBeGreaterThanOrEqual((made[i - 1]?.bottom ?? 0) - 1e-6);
      });
    }),
  );
});

test('words stand in the middle over a place, or as near to that as their room allows', () => {
  const room = { left: 100, right: 600 };
  expect(centred(300, 80, room)).toEqual({
    left: 260,
    right: 340,
    place: { x: 300, anchor: 'middle' },
  });
  expect(centred(110, 80, room)).toEqual({
    left: 100,
    right: 180,
    place: { x: 100, anchor: 'start' },
  });
  expect(centred(590, 80, room)).toEqual({
    left: 520,
    right: 600,
    place: { x: 600, anchor: 'end' },
  });
});

const stretches = (...ends: [number, number][]) => ends.map(([left, right]) => ({ left, right }));

test.each([
  ['none', [], []],
  ['one after the other', stretches([0, 10], [12, 20], [22, 30]), [0, 0, 0]],
  ['as near as the gap', stretches([10, 20], [22, 30], [0, 8]), [0, 0, 0]],
  ['nearer than the gap', stretches([10, 20], [21, 30], [0, 9]), [0, 1, 1]],
  ['over each other', stretches([0, 10], [5, 15], [8, 20]), [0, 1, 2]],
  ['in a gap of the first line', stretches([0, 10], [5, 30], [12, 20]), [0, 1, 0]],
  ['between two of one line', stretches([0, 10], [40, 50], [12, 38]), [0, 0, 0]],
])('stretches %s', (_, given, lanes) => {
  expect(lanesOf(given, 2)).toEqual(lanes);
});

test('boxes that are not in their order are refused, in words that name both', () => {
  const boxes = [40, 90, 60].map((middle) => ({ middle, height: 10 }));
  expect(() => spreadWithin(boxes, 0, 200)).toThrow(
    'a box at 60 comes after one at 90: sort them from the top',
  );
});

test('labels at the ends of lines are apart, in the order of the ends, each with a leader', () => {
  const ends = [
    { key: 'low', text: 'Low', y: 200 },
    { key: 'high', text: 'High', y: 20 },
    { key: 'next', text: 'Next', y: 30 },
  ];
  const { labels, leaders } = endLabels(ends, { x: 700, side: 'right', from: 0, to: 240 });
  expect(labels.map(({ key }) => key)).toEqual(['high', 'next', 'low']);
  const boxes = labels.map(boxOf);
  for (const [i, box] of boxes.entries())
    expect(box.top).toBeGreaterThanOrEqual(boxes[i - 1]?.bottom ?? 0);
  for (const [i, { x1, x2, y1, y2 }] of leaders.entries()) {
    expect(y1).toBe(ends.find(({ key }) => key === labels[i]?.key)?.y);
    expect(y2).toBe(labels[i]?.y);
    expect([700 < x1, x1 < x2, x2 < (boxes[i]?.left ?? 0)]).toEqual([true, true, true]);
  }
  expect(leaders[2]).toMatchObject({ y1: 200, y2: 200 });

  const left = endLabels(ends, { x: 100, side: 'left', from: 0, to: 240, em: 16 });
  expect(left.labels.map(({ anchor, x }) => [anchor, x])).toEqual(Array(3).fill(['end', 76]));
  expect(left.leaders.every(({ x1, x2 }) => x2 < x1 && x1 < 100)).toBe(true);
  expect(() => endLabels(ends, { x: 0, side: 'left', from: 0, to: 100 })).toThrow(/room for 100/);
});
