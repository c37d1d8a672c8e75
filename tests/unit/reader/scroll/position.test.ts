import { describe, expect, test } from 'vitest';
import {
  activeZones,
  nearestStep,
  positionAt,
  type Span,
} from '../../../../src/reader/scroll/position.ts';

// Three cards of 200 px, 400 px apart, in a viewport of 1,000 px: the reach is 150 px.
const cards: Span[] = [
  { top: 1000, bottom: 1200 },
  { top: 1600, bottom: 1800 },
  { top: 2200, bottom: 2400 },
];
const at = (line: number, steps = cards) => positionAt(activeZones(steps, 150), line);

describe('the position depends on the reading line alone', () => {
  test.each([
    ['just above the first reach', 949, 0, undefined],
    ['at the reach below the first centre', 1250, 0, 0],
    ['half the distance', 1400, 0.5, undefined],
    ['at the second centre', 1700, 1, 1],
    ['far below', 99_999, 2, undefined],
  ])('%s', (_, line, position, active) => {
    expect(at(line)).toEqual({ position, active });
  });

  test('never decreases while the line moves down, and changes only between cards', () => {
    let last = 0;
    for (let line = 800; line < 2600; line++) {
      const { position, active } = at(line);
      expect(position).toBeGreaterThanOrEqual(last);
      if (active !== undefined) expect(position).toBe(active);
      last = position;
    }
    expect(last).toBe(2);
  });
});

test('a card taller than the screen is active while the line crosses it', () => {
  const tall = [
    { top: 0, bottom: 3000 },
    { top: 3400, bottom: 3500 },
  ];
  expect([10, 2999, 3450].map((line) => at(line, tall).active)).toEqual([0, 0, 1]);
  expect(at(3000 + 150, tall).position).toBeCloseTo(0.5, 1);
});

test.each([
  ['nearer to the zone before', 1300, 0, 50],
  ['nearer to the zone after', 1450, 1, 100],
])('%s, the step of the nearest zone is the nearest', (_, line, index, distance) => {
  expect(nearestStep(activeZones(cards, 150), line)).toEqual({ index, distance });
});
