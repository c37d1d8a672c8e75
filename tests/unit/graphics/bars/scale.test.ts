import { describe, expect, test } from 'vitest';
import { LABEL_GAP, scaleOf, wholeScale } from '../../../../src/graphics/bars/scale.ts';
import { EM, WIDTH } from '../../../../src/graphics/kit/field.ts';

const bar = (value: number, width = 100) => ({ value, width });

describe('bars with their numbers at their ends', () => {
  test('are as long as they can be: the longest and its number end at the edge', () => {
    const { zero, unit, hasRoom } = scaleOf([bar(2), bar(8)], 200);
    expect([zero, hasRoom]).toEqual([200, true]);
    expect(zero + 8 * unit + LABEL_GAP + 100).toBeCloseTo(WIDTH, 3);
  });

  test('below zero go to the other side, and leave their numbers at zero: both sides end at an edge', () => {
    const { zero, unit, hasRoom } = scaleOf([bar(-4), bar(8)], 200);
    expect(hasRoom).toBe(true);
    expect(zero - 4 * unit).toBeCloseTo(200, 3);
    expect(zero + 8 * unit + LABEL_GAP + 100).toBeCloseTo(WIDTH, 3);
  });

  test('of zero alone have no length, and their numbers need the room', () => {
    expect(scaleOf([bar(0), bar(0)], 200)).toEqual({ zero: 200, unit: 0, hasRoom: true });
    const room = WIDTH - 200 - LABEL_GAP;
    expect(scaleOf([bar(0, room)], 200).hasRoom).toBe(true);
    expect(scaleOf([bar(0, room + 1)], 200).hasRoom).toBe(false);
  });

  test('of zero beside others have their numbers at the right of zero', () => {
    const { zero, unit } = scaleOf([bar(-5, 10), bar(0, 500)], 200);
    expect(zero + LABEL_GAP + 500).toBeCloseTo(WIDTH, 3);
    expect(zero - 5 * unit).toBeCloseTo(200, 3);
  });

  test('that do not fit have their least length, and say so', () => {
    const { zero, unit, hasRoom } = scaleOf([bar(-5), bar(5, 900)], 200);
    expect(hasRoom).toBe(false);
    expect(5 * unit).toBeCloseTo(4 * EM, 3);
    expect(zero).toBeCloseTo(200 + 4 * EM, 3);
  });

  test('below zero alone take all that their numbers leave', () => {
    const { zero, unit, hasRoom } = scaleOf([bar(-2), bar(-8)], 200);
    expect(hasRoom).toBe(true);
    expect(zero - 8 * unit).toBeCloseTo(200, 3);
    expect(zero + LABEL_GAP + 100).toBeCloseTo(WIDTH, 3);
  });
});

describe('bars over the whole width', () => {
  const edge = 0.1 * EM;

  test('go from an edge to the other', () => {
    const { zero, unit, hasRoom } = wholeScale([bar(2), bar(8)]);
    expect([zero, hasRoom]).toEqual([edge, true]);
    expect(zero + 8 * unit).toBeCloseTo(WIDTH, 3);
  });

  test('below zero start at the edge', () => {
    const { zero, unit } = wholeScale([bar(-2), bar(8)]);
    expect(zero - 2 * unit).toBeCloseTo(edge, 3);
    expect(zero + 8 * unit).toBeCloseTo(WIDTH, 3);
  });

  test('below zero take 45% of the width at most, or less where a number needs more', () => {
    const room = WIDTH - edge;
    expect(wholeScale([bar(-8), bar(2)]).zero).toBeCloseTo(edge + 0.45 * room, 3);
    expect(wholeScale([bar(-8, 50), bar(2, 700)]).zero).toBeCloseTo(WIDTH - LABEL_GAP - 700, 3);
    expect(wholeScale([bar(-8), bar(2, 990)]).zero).toBeCloseTo(edge + 4 * EM, 3);
  });

  test('of zero alone have no length', () => {
    expect(wholeScale([bar(0)])).toEqual({ zero: edge, unit: 0, hasRoom: true });
  });
});
