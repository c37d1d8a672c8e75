import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import {
  boxOf,
  callout,
  drawLabels,
  drawPaths,
  fadeParts,
  label,
  linearScale,
  roundBox,
  widestOf,
  WIDTH,
  xAxis,
  yAxis,
  type Box,
} from '../../../../src/graphics/kit/index.ts';

const write = (value: number) => `£${value}`;

test('a scale goes from round number to round number, and does not start at zero by itself', () => {
  const scale = linearScale([560, 790], [100, 900], write);
  expect([scale.at(550), scale.at(800)]).toEqual([100, 900]);
  expect(scale.ticks[0]).toEqual({ at: 100, text: '£550' });
});

test('an axis has a line for each tick, and numbers at even distances that are inside and clear', () => {
  const scale = linearScale([0, 1_000_000], [100, 980], write, 12);
  const { lines, labels } = xAxis(scale, 'pay', { top: 0, bottom: 600 });
  expect(lines).toHaveLength(scale.ticks.length);
  const numbers = labels.slice(0, -1);
  expect(numbers.length).toBeLessThan(scale.ticks.length);
  const boxes = numbers.map(boxOf);
  for (const [i, box] of boxes.entries()) {
    expect(box.right).toBeLessThanOrEqual(WIDTH);
    if (i > 0) expect(box.left).toBeGreaterThan(boxes[i - 1]?.right ?? 0);
  }
  const ticks = scale.ticks.map(({ text }) => text);
  const steps = numbers
    .map(({ text }) => ticks.indexOf(text))
    .map((at, i, all) => at - (all[i - 1] ?? at));
  expect(new Set(steps.slice(1)).size).toBe(1);
});

test('the name of an upright axis is over it, whichever way its numbers run', () => {
  for (const ends of [
    [600, 90],
    [90, 600],
  ] as const) {
    const { labels } = yAxis(linearScale([0, 9], ends, write), 'rent', { left: 120, right: 900 });
    expect(labels.at(-1)).toMatchObject({ text: 'rent', y: 90 });
  }
});

test('a label stands beside its mark, on the side that is free, or nowhere', () => {
  const mark = { x: 500, y: 300, r: 10 };
  const taken: Box[] = [roundBox(mark)];
  expect(callout({ key: 'a', text: 'London' }, mark, taken, 600)?.anchor).toBe('start');
  expect(callout({ key: 'b', text: 'London' }, mark, taken, 600)?.anchor).toBe('end');
  expect(taken).toHaveLength(3);
  const full = [{ left: 0, right: WIDTH, top: 0, bottom: 600 }];
  expect(callout({ key: 'c', text: 'London' }, mark, full, 600)).toBeUndefined();
  expect(widestOf(['London', 'Leeds'])).toBe(widestOf(['London']));
});

test('lines are drawn in a colour and with a strength, and labels fade by their keys', () => {
  const svg = parseHTML('<svg><g></g><g></g></svg>').document;
  const [lines, names] = svg.querySelectorAll('g') as unknown as [Element, Element];
  drawPaths(lines, [{ key: 'a', d: 'M0 0L9 9', tone: 'part', strength: 0.4 }]);
  expect(lines.firstElementChild?.getAttribute('stroke-opacity')).toBe('0.4');
  drawLabels(
    names,
    ['a', 'b'].map((key) => label({ key, text: key, x: 0, y: 0, dy: 0 })),
  );
  fadeParts(names, (key) => (key === 'a' ? 1 : 0.5));
  expect(Array.from(names.children, (name) => (name as SVGElement).style.opacity)).toEqual([
    '1',
    '0.5',
  ]);
  fadeParts(lines, (key) => (key === 'a' ? 0.3 : 1));
  expect((lines.firstElementChild as SVGElement).style.opacity).toBe('0.3');
});
