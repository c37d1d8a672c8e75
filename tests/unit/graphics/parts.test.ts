import { describe, expect, test } from 'vitest';
import { frame } from '../../../src/graphics/parts/frame.ts';
import { parts } from '../../../src/graphics/parts/index.ts';
import { layout as bars } from '../../../src/graphics/parts/layout.ts';
import { data, states } from './data.ts';

const layout = bars(data);
const { pairs, start } = layout;

describe('the bars', () => {
  test('have one scale for all', () => {
    const unit = pairs.flatMap(({ part, rest }, i) => {
      const row = data.rows[i] ?? { part: 0, whole: 0 };
      return [part.width / row.part, rest.width / (row.whole - row.part)];
    });
    for (const width of unit) expect(width).toBeCloseTo(unit[0] ?? 0, 3);
  });

  test('start on a line for each kind, with room for the numbers at their ends', () => {
    for (const { part, rest } of pairs) {
      expect(part.x).toBe(0);
      expect(rest.x).toBe(start);
      expect(part.x + part.width).toBeLessThan(start - 12);
      expect(rest.x + rest.width).toBeLessThan(88);
    }
  });

  test('say their counts, and the two add up to the total', () => {
    expect(pairs.map(({ part, rest }) => [part.text, rest.text])).toEqual([
      ['20', '156'],
      ['77', '179'],
      ['114', '145'],
    ]);
    for (const { part, rest, total } of pairs)
      expect(total).toBe(`${Number(part.text) + Number(rest.text)} cases`);
  });

  test('do not overlap, whatever the number of rows', () => {
    const rows = Array.from({ length: 9 }, (_, i) => ({ key: `${i}`, part: i, whole: 9 }));
    const many = bars({ ...data, rows }).pairs;
    many.slice(1).forEach(({ y }, i) => {
      const above = many[i] ?? { y: 0, height: 0 };
      expect(y).toBeGreaterThan(above.y + above.height);
    });
  });

  test.each([
    ['nothing has it', { key: 'a', part: 0, whole: 5 }],
    ['everything has it', { key: 'a', part: 5, whole: 5 }],
  ])('where %s, one bar has no width and the other all of it', (_, row) => {
    const [pair] = bars({ ...data, rows: [row] }).pairs;
    expect([pair?.part.width, pair?.rest.width].map(Number).sort((a, b) => a - b)).toEqual([0, 74]);
  });
});

test.each([
  [0, [1, 0, 0]],
  [0.6, [1, 0, 0]],
  [0.85, [1, 0.5, 0]],
  [1, [1, 1, 0]],
  [2, [1, 1, 1]],
])('at %d the rows are visible as %j', (position, opacities) => {
  expect(frame(layout, states, position).pairs.map(({ opacity }) => opacity)).toEqual(opacities);
});

test('its states are the rows, and its description every reading', () => {
  expect(parts.states(data)).toEqual(states);
  expect(parts.describe(data)).toBe(
    'Two bars for each reading: cases with evidence, and without it. 2014: 20 and 156, together 176; 2015: 77 and 179, together 256; 2016: 114 and 145, together 259.',
  );
});
