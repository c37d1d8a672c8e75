import { describe, expect, test } from 'vitest';
import { dots, frame } from '../../../src/graphics/units/frame.ts';
import { units } from '../../../src/graphics/units/index.ts';
import { data, states } from './data.ts';

const layout = units.layout(data);

describe('the dots', () => {
  const { columns, rows } = layout;
  const cohorts = layout.cohorts.map((cohort) => dots(layout, cohort));

  test('are as many as the table says, whole and part', () => {
    expect(cohorts.map(({ part }) => part.length)).toEqual([20, 77, 114]);
    expect(cohorts.map(({ part, rest }) => part.length + rest.length)).toEqual([176, 256, 259]);
  });

  test('have a key and a cell each, inside the grid', () => {
    const all = cohorts.flatMap(({ part, rest }) => [...part, ...rest]);
    expect(new Set(all.map(({ key }) => key)).size).toBe(176 + 256 + 259);
    for (const { part, rest } of cohorts) {
      const cells = [...part, ...rest].map(({ column, row }) => `${column},${row}`);
      expect(new Set(cells).size).toBe(cells.length);
    }
    for (const { column, row } of all) {
      expect(column).toBeGreaterThanOrEqual(0);
      expect(column).toBeLessThan(columns);
      expect(row).toBeGreaterThanOrEqual(0);
      expect(row).toBeLessThan(rows);
    }
  });

  test('of the part lie together, below the rest', () => {
    for (const { part, rest } of cohorts) {
      const top = Math.min(...part.map(({ row }) => row));
      expect(Math.max(...rest.map(({ row }) => row))).toBeLessThanOrEqual(top);
    }
  });

  test('of a part of none, and of a whole part, are drawn too', () => {
    const few = units.layout({
      ...data,
      rows: [
        { key: 'a', part: 0, whole: 3 },
        { key: 'b', part: 1, whole: 1 },
      ],
    });
    const counts = few.cohorts.map((cohort) => {
      const { part, rest } = dots(few, cohort);
      return [part.length, rest.length];
    });
    expect(counts).toEqual([
      [0, 3],
      [1, 0],
    ]);
    expect(few.cohorts.map(({ labels }) => labels.whole)).toEqual(['3 cases', '1 case']);
  });
});

describe('a position', () => {
  test.each([
    [-1, [1, 0, 0]],
    [0, [1, 0, 0]],
    [0.5, [0.023, 0.023, 0]],
    [1, [0, 1, 0]],
    [1.25, [0, 0.568, 0]],
    [2, [0, 0, 1]],
    [7, [0, 0, 1]],
  ])('%d shows the cohorts at %j', (position, opacities) => {
    expect(frame(layout, states, position).cohorts.map(({ opacity }) => opacity)).toEqual(
      opacities,
    );
  });

  test('never shows two cohorts that could be read as one', () => {
    for (let position = 0; position <= 2; position += 0.01) {
      const seen = frame(layout, states, position).cohorts.filter(({ opacity }) => opacity > 0.05);
      expect(seen.length).toBeLessThanOrEqual(1);
    }
  });

  test('follows the steps in whatever order they name the states', () => {
    expect(
      frame(layout, ['2016', '2014', '2016'], 1).cohorts.map(({ opacity }) => opacity),
    ).toEqual([1, 0, 0]);
    expect(frame(layout, ['2015', '2015'], 0.5).cohorts.map(({ opacity }) => opacity)).toEqual([
      0, 1, 0,
    ]);
  });
});

test('its states are the rows, and its description every reading', () => {
  expect(units.states(data)).toEqual(states);
  expect(units.describe(data)).toBe(
    'A dot for each case; those with evidence are solid. 2014: 20 of 176 (11.4%); 2015: 77 of 256 (30.1%); 2016: 114 of 259 (44%).',
  );
});
