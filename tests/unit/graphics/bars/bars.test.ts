import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readValues } from '../../data/one-measure.ts';
import { bars } from '../../../../src/graphics/bars/index.ts';
import { EM } from '../../../../src/graphics/kit/field.ts';
import { placedIn } from '../../../../src/graphics/kit/film.ts';
import type { Film, Group, Rect } from '../../../../src/graphics/kit/picture.ts';
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
const states = ['listed/Hill', 'listed/Brook', 'sorted/Brook', 'sorted'];
const film = bars.layout(data, states);

const groupsIn = (made: Film) => made.marks.filter((mark): mark is Group => 'marks' in mark);
const barIn = ({ marks }: Group): Rect => {
  const bar = marks.find((mark): mark is Rect => 'tone' in mark && 'height' in mark);
  if (!bar) throw new Error('a row has no bar');
  return bar;
};
/** The line at zero, where the bars of a film start. */
const zeroIn = ({ marks }: Film) =>
  [...marks, ...marks.flatMap((mark) => ('marks' in mark ? mark.marks : []))].flatMap((mark) =>
    mark.key === 'zero' && 'x1' in mark ? mark.x1 : [],
  )[0] ?? NaN;
/** How long each bar is, below 0 at the left of zero. */
const lengthsIn = (made: Film) =>
  groupsIn(made).map((group) => {
    const { x, width } = barIn(group);
    return x < zeroIn(made) ? -width : width;
  });

/** The rows at a position: where each is, how much of its bar there is, and how visible the row and its number are. */
const at = (position: number) => {
  const { numbers } = bars.pose(film, states, position);
  return groupsIn(film).map((group) => {
    const { key } = group;
    const [row, bar, number] = [key, `${key}\n${key}`, `${key}\nnumber`].map((path) =>
      numbers.get(path),
    );
    return {
      key,
      y: row?.y ?? group.y,
      opacity: row?.opacity ?? 1,
      grown: (bar?.width ?? NaN) / barIn(group).width,
      strength: bar?.opacity ?? 1,
      number: number?.opacity ?? 1,
    };
  });
};
const shown = (position: number) =>
  at(position).map(({ key, opacity, grown, number }) => [key, opacity > 0, grown, number]);
const order = (position: number) =>
  at(position)
    .filter(({ opacity }) => opacity > 0)
    .toSorted((a, b) => a.y - b.y)
    .map(({ key }) => key);

describe('at rest', () => {
  test('in the order of the file, all rows up to that of the state are whole, and no other is there', () => {
    expect(shown(0)).toEqual([
      ['Hill', true, 1, 1],
      ['Mill', false, 0, 0],
      ['Brook', false, 0, 0],
      ['Green', false, 0, 0],
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
        for (const name of ['opacity', 'grown', 'strength', 'number'] as const)
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
  const made = bars.layout(data, ['listed']);
  const [longest = NaN, short = NaN] = lengthsIn(made);
  // Places are in tenths.
  expect(-short).toBeCloseTo((longest * 13) / 12700, 0);
  expect(short).toBeLessThan(0);
  const { labels } = placedIn(made, 'listed');
  const number = labels.find(({ text }) => text === '−13.0 tonnes');
  expect((number?.x ?? NaN) - zeroIn(made)).toBeLessThan(EM);
  expect(bars.crowded(made)).toEqual([]);
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
    const line = made.marks.find(({ key }) => key === 'line-5');
    if (!line || !('x1' in line)) throw new Error('there is no line');
    const lengths = lengthsIn(made);
    const values = data.rows.map(
      ({ value }) => Number(value?.numerator) / Number(value?.denominator),
    );
    const each = Math.max(...lengths) / Math.max(...values);
    expect(line.x1 - zeroIn(made)).toBeCloseTo(5 * each, 0);
    groupsIn(made).forEach((group, i) => {
      const notches = group.marks.filter((mark) => 'kind' in mark && mark.kind === 'notch');
      // As high as the bar that it is in.
      const { y, height } = barIn(group);
      const notch = { x1: line.x1, x2: line.x1, y1: y, y2: y + height };
      expect(notches).toMatchObject((values[i] ?? 0) > 5 ? [notch] : []);
    });
    expect(placedIn(made, 'listed').labels.map(({ text }) => text)).toContain(
      'the target (5 tonnes)',
    );
  });

  test('a note is below its own bar, and moves with it', () => {
    const noted = groupsIn(bars.layout(marked, ['listed'])).map((group) => {
      const note = group.marks.find(({ key }) => key === 'note');
      return note && 'text' in note ? { ...note, under: note.y - barIn(group).y } : undefined;
    });
    expect(noted.map((note) => note?.text)).toEqual([
      'a late count',
      undefined,
      undefined,
      undefined,
    ]);
    expect(noted[0]?.under).toBeGreaterThan(0);
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
      const lengths = lengthsIn(bars.layout(data, ['listed']));
      const numbers = data.rows.map(({ value }) => Number(value?.numerator));
      const largest = Math.max(...numbers.map(Math.abs));
      const unit = Math.max(...lengths.map(Math.abs)) / (largest || 1);
      lengths.forEach((length, i) => {
        expect(Math.abs(length - (numbers[i] ?? 0) * unit)).toBeLessThan(0.3);
      });
    }),
  );
});

test('the words of other rows are fainter than those of the emphasised row, and their bars more', () => {
  const { numbers } = bars.pose(bars.layout(data, ['listed/Brook', 'listed']), ['listed/Brook'], 0);
  const strengths = ['Hill', 'Brook'].map((key) => [
    numbers.get(key)?.opacity ?? 1,
    numbers.get(`${key}\n${key}`)?.opacity,
  ]);
  expect(strengths).toEqual([
    [0.66, 0.6],
    [1, 1],
  ]);
});
