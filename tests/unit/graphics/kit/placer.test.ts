import { expect, test } from 'vitest';
import { endLabels, spreadWithin } from '../../../../src/graphics/kit/placer.ts';
import { boxOf } from '../../../../src/graphics/kit/room.ts';

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
