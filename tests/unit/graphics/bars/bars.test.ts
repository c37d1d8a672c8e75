import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readValues } from '../../data/one-measure.ts';
import { bars } from '../../../../src/graphics/bars/index.ts';
import { pose } from '../../../../src/graphics/bars/pose.ts';
import { layout } from '../../../../src/graphics/bars/layout.ts';
import { EM } from '../../../../src/graphics/kit/field.ts';
import type { Values } from '../../../../src/graphics/kit/form.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import { values as any } from './generated.ts';

const unit = { before: '', after: ' tonnes', decimals: 1 };
const values = (csv: string): Values => ({
  kind: 'values',
  language: 'en-GB',
  rows: readValues(`farm,tonnes\n${csv}`, 'f.csv', { columns, unit, language: 'en-GB' }).rows,
  unit,
  words: { key: 'Farm', value: 'harvest' },
});
const columns = { key: 'farm', value: 'tonnes' };
const data = values('Hill,2\nMill,8\nBrook,-4\nGreen,8.0\n');
const made = layout(data);
const states = ['listed/Hill', 'listed/Brook', 'sorted/Brook', 'sorted'];
const at = (position: number, steps: readonly string[] = states) =>
  pose(made, steps, position).rows;
const shown = (position: number, steps?: readonly string[]) =>
  at(position, steps).map(({ key, opacity, grown, number }) => [key, opacity, grown, number]);
const order = (position: number, steps?: readonly string[]) =>
  at(position, steps)
    .filter(({ opacity }) => opacity > 0)
    .toSorted((a, b) => a.y - b.y)
    .map(({ key }) => key);

describe('at rest', () => {
  test('in the order of the file, all rows up to that of the state are whole, and no other is there', () => {
    expect(shown(0)).toEqual([
      ['Hill', 1, 1, 1],
      ['Mill', 0, 0, 0],
      ['Brook', 0, 0, 0],
      ['Green', 0, 0, 0],
    ]);
    expect(shown(1).map(([, , grown]) => grown)).toEqual([1, 1, 1, 0]);
  });

  test('sorted rows have the largest first, and equal ones in the order of the file', () => {
    expect(order(1)).toEqual(['Hill', 'Mill', 'Brook']);
    expect(order(2)).toEqual(['Mill', 'Green', 'Hill', 'Brook']);
  });
});

describe('between two steps', () => {
  const ways = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

  test('bars grow one after another, and none has a number before it has its whole length', () => {
    for (const way of ways) {
      const [, mill, brook] = at(way);
      expect(mill?.grown).toBeGreaterThanOrEqual(brook?.grown ?? 1);
      for (const { grown, number } of at(way)) if (grown < 1) expect(number).toBe(0);
    }
    expect(at(0.5)[1]?.grown).toBeGreaterThan(0.5);
    expect(at(0.5)[2]?.grown).toBeLessThan(0.5);
  });

  test('nothing jumps', () => {
    const positions = Array.from({ length: 3001 }, (_, i) => i / 1000);
    positions.slice(1).forEach((position, i) => {
      const before = at(positions[i] ?? 0);
      at(position).forEach((row, j) => {
        const was = before[j];
        if (!was) throw new Error('a row is missing');
        // A row that is invisible may be anywhere.
        if (was.opacity > 0) expect(Math.abs(row.y - was.y)).toBeLessThan(6);
        for (const name of ['opacity', 'grown', 'strength', 'words', 'number'] as const)
          expect(Math.abs(row[name] - was[name])).toBeLessThan(0.06);
      });
    });
  });
});

test('the still has each name, each number and each bar', () => {
  const svg = still({ name: 'bars', form: bars, data, states, position: 3 });
  for (const { label, text } of data.rows) {
    expect(svg).toContain(`>${label}</text>`);
    expect(svg).toContain(`>${text}</text>`);
  }
  expect(svg.match(/<rect/g)).toHaveLength(4);
});

test('the text alternative has every value with its unit, in the order of the file', () => {
  expect(bars.describe(data, [])).toBe(
    'A bar chart: harvest. Hill: 2.0 tonnes; Mill: 8.0 tonnes; Brook: −4.0 tonnes; Green: 8.0 tonnes.',
  );
});

test('a gap and more than twenty rows are refused', () => {
  const many = Array.from({ length: 21 }, (_, i) => `${i},${i}\n`).join('');
  expect(bars.refuses?.(data)).toBeUndefined();
  expect(bars.refuses?.(values('Hill,2\nMill,\n'))).toEqual({
    reason: 'draws every row, and "Mill" has no value: give it one, or remove the row',
    row: 'Mill',
  });
  expect(bars.refuses?.(values(many))).toEqual({
    reason: 'draws at most 20 rows, and the file has 21: remove rows from it',
  });
});

test('a bar too short to be seen has its true length, and its number beside it', () => {
  const data = values('Leeds,12700\nBury,-13\nYork,0\nHull,3200\n');
  expect(bars.refuses?.(data)).toBeUndefined();
  const { rows, zero } = layout(data);
  const [leeds, bury] = rows;
  const longest = (leeds?.end ?? NaN) - zero;
  // Places are in tenths.
  expect(zero - (bury?.end ?? NaN)).toBeCloseTo((longest * 13) / 12700, 0);
  expect(bury?.end).toBeLessThan(zero);
  expect(bury?.number.text).toBe('−13.0 tonnes');
  expect((bury?.number.x ?? 0) - zero).toBeLessThan(EM);
  expect(bars.crowded(layout(data))).toEqual([]);
});

test('a value 1,000 times the size of every other gets advice, unless a note explains it', () => {
  const csv = (most: number) => values(`Mumps,0\nMeasles,-4\nCholera,${most}\nPlague,3\n`);
  expect(bars.refuses?.(csv(3999))).toBeUndefined();
  for (const most of [4000, -4000])
    expect(bars.refuses?.(csv(most))).toEqual({
      reason: `draws a bar for each row, and "Cholera" (${most < 0 ? '−' : ''}4,000.0 tonnes) is at least 1,000 times the size of every other: correct it, or explain it to readers in the front matter, as notes: [{ row: 'Cholera', text: why }]`,
      severity: 'advice',
      row: 'Cholera',
    });
  const at = (row: string) => ({ ...csv(4000), notes: [{ row, text: 'an epidemic' }] });
  expect(bars.refuses?.(at('Cholera'))).toBeUndefined();
  expect(bars.refuses?.(at('Measles'))?.row).toBe('Cholera');
  expect(bars.refuses?.(values('Cholera,4000\nMumps,0\nPlague,0\n'))).toBeUndefined();
});

describe('what is said of a value and of a row', () => {
  const marked = {
    ...data,
    lines: [{ at: 5, label: 'the target' }],
    notes: [{ row: data.rows[0]?.key ?? '', text: 'a late count' }],
  };

  test('a line is as far from zero as a bar of its value, and longer bars let it be seen', () => {
    const made = bars.layout(marked, ['listed']);
    const line = made.lines.find(({ key }) => key === 'line-5');
    const lengths = made.rows.map(({ end }) => end - made.zero);
    const values = data.rows.map(
      ({ value }) => Number(value?.numerator) / Number(value?.denominator),
    );
    const each = Math.max(...lengths) / Math.max(...values);
    expect((line?.x1 ?? NaN) - made.zero).toBeCloseTo(5 * each, 0);
    made.rows.forEach(({ notches }, i) => {
      expect(notches.map(({ x1 }) => x1)).toEqual((values[i] ?? 0) > 5 ? [line?.x1] : []);
      // As high as the bar that it is in.
      for (const { y1, y2 } of notches)
        expect([y1, y2]).toEqual([made.rows[i]?.bar.top, made.rows[i]?.bar.bottom]);
    });
    expect(made.labels.map(({ text }) => text)).toContain('the target (5 tonnes)');
  });

  test('a note is below its own bar, and moves with it', () => {
    const [row, ...others] = bars.layout(marked, ['listed']).rows;
    expect(row?.notes.map(({ text }) => text)).toEqual(['a late count']);
    expect(row?.notes[0]?.y).toBeGreaterThanOrEqual(row?.bar.bottom ?? NaN);
    expect(others.flatMap(({ notes }) => notes)).toEqual([]);
  });

  test('they are in the description, where a line at a date has no place', () => {
    const lines = [...marked.lines, { date: '2017', label: 'a new press' }];
    expect(bars.describe({ ...marked, lines }, [])).toMatch(
      /: a late count\. A line at 5 tonnes: the target\.$/,
    );
  });
});

test('bars are in proportion from zero, and those below zero go to its other side', () => {
  fc.assert(
    fc.property(any, (data) => {
      const { rows, zero } = layout(data);
      const lengths = rows.map(({ end }) => end - zero);
      const numbers = data.rows.map(({ value }) => Number(value?.numerator));
      const largest = Math.max(...numbers.map(Math.abs));
      const unit = Math.max(...lengths.map(Math.abs)) / (largest || 1);
      lengths.forEach((length, i) => {
        expect(Math.abs(length - (numbers[i] ?? 0) * unit)).toBeLessThan(0.3);
      });
    }),
  );
});

test('every line of the other names is as faint as their numbers, and the emphasised row is not', () => {
  const long = values('Hill,2\nThe farm at the old mill by the brook,8\nBrook,-4\n');
  const drawn = still({
    name: 'bars',
    form: bars,
    data: long,
    states: ['listed/Brook'],
    position: 0,
  });
  const strengths = [...drawn.matchAll(/<g(?: opacity="([\d.]+)")? data-name="(?:name|number)/g)];
  const names = layout(long).rows.map(({ names }) => names.length);
  const wanted = names.flatMap((lines, i) =>
    Array.from({ length: lines + 1 }, () => (i === 2 ? undefined : '0.66')),
  );
  expect(Math.max(...names)).toBeGreaterThan(1);
  expect(strengths.map(([, opacity]) => opacity)).toEqual(wanted);
});
