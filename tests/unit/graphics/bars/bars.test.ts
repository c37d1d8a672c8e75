import { describe, expect, test } from 'vitest';
import { readValues } from '../../data/one-measure.ts';
import { bars } from '../../../../src/graphics/bars/index.ts';
import { pose } from '../../../../src/graphics/bars/pose.ts';
import { layout } from '../../../../src/graphics/bars/layout.ts';
import { EM } from '../../../../src/graphics/kit/field.ts';
import type { Values } from '../../../../src/graphics/kit/form.ts';
import { still } from '../../../../src/graphics/kit/still.ts';

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

test('a state is an order, and an order and a row', () => {
  expect(bars.states(data)).toEqual([
    'listed',
    'listed/Hill',
    'listed/Mill',
    'listed/Brook',
    'listed/Green',
    'sorted',
    'sorted/Hill',
    'sorted/Mill',
    'sorted/Brook',
    'sorted/Green',
  ]);
});

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

  test('a sorted state has every row', () => {
    expect(order(0, ['sorted/Hill', 'sorted'])).toEqual(['Mill', 'Green', 'Hill', 'Brook']);
  });

  test('a state without a row has every row', () => {
    expect(order(0, ['listed', 'listed/Hill', 'listed/Mill'])).toEqual([
      'Hill',
      'Mill',
      'Brook',
      'Green',
    ]);
  });

  test('a row stays once it has come, and the last state has every row', () => {
    const back = ['listed/Mill', 'listed/Hill', 'listed/Hill'];
    expect(shown(1, back).map(([, , grown]) => grown)).toEqual([1, 1, 0, 0]);
    expect(shown(2, back).map(([, , grown]) => grown)).toEqual([1, 1, 1, 1]);
  });

  test('the row of the state is emphasised, and without a row all are strong', () => {
    const strong = (position: number) =>
      at(position).flatMap(({ key, strength, words }) =>
        strength === 1 && words === 1 ? [key] : [],
      );
    expect(strong(0)).toEqual(['Hill']);
    expect(strong(2)).toEqual(['Brook']);
    expect(strong(3)).toEqual(['Hill', 'Mill', 'Brook', 'Green']);
  });

  test('every number that shows is that of the row', () => {
    expect(made.rows.map(({ number }) => number.text)).toEqual([
      '2.0 tonnes',
      '8.0 tonnes',
      '−4.0 tonnes',
      '8.0 tonnes',
    ]);
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

  test('a bar that changes places has its whole length, and no number on the way', () => {
    const moving = at(1.3);
    expect(moving.slice(0, 3).map(({ grown, number }) => [grown, number])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    const [before, after] = [at(1)[0]?.y ?? 0, at(2)[0]?.y ?? 0];
    const between = ways.map((way) => at(1 + way)[0]?.y ?? 0);
    expect(between).toEqual(between.toSorted((a, b) => (a - b) * Math.sign(after - before)));
  });

  test('a bar that comes while others change places grows at its own', () => {
    for (const way of ways) expect(at(1 + way)[3]?.y).toBe(made.rows[3]?.tops.sorted);
    expect(at(1.55)[3]?.grown).toBe(0);
  });

  test('bars that come sorted grow from the top', () => {
    const grown = new Map(
      at(0.75, ['listed/Hill', 'sorted']).map(({ key, grown }) => [key, grown]),
    );
    const inOrder = ['Mill', 'Green', 'Brook'].map((key) => grown.get(key) ?? 0);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
    expect(new Set(inOrder).size).toBe(3);
  });

  test('bars are in their new places before others grow, and otherwise at the end', () => {
    const ends = made.rows.map(({ tops }) => tops.sorted);
    const places = (way: number, steps: string[]) => at(way, steps).map(({ y }) => y);
    expect(places(0.55, ['listed/Brook', 'sorted'])).toEqual(ends);
    expect(places(0.54, ['listed/Brook', 'sorted'])).not.toEqual(ends);
    const others = ['listed', 'sorted'];
    expect(places(0.99, others)).not.toEqual(ends);
    const [hill] = made.rows;
    const half = ((hill?.tops.listed ?? 0) + (hill?.tops.sorted ?? 0)) / 2;
    expect(places(0.5, others)[0]).toBeCloseTo(half, 3);
  });

  test('a bar that stays in its place keeps its number, in one order or between two', () => {
    const numbers = (steps: string[]) => at(0.5, steps).map(({ number }) => number);
    expect(numbers(['listed', 'listed/Hill'])).toEqual([1, 1, 1, 1]);
    const sorted = pose(layout(values('Mill,8\nBrook,-4\nHill,2\n')), ['listed', 'sorted'], 0.5);
    expect(sorted.rows.map(({ number }) => number)).toEqual([1, 0, 0]);
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

test('bars are in front of all words, so that no outline of a word bites into one', () => {
  const notes = [{ row: 'Mill', text: 'a late count' }];
  const svg = still({ name: 'bars', form: bars, data: { ...data, notes }, states, position: 3 });
  const rows = svg.split('data-row=').slice(1);
  expect(rows).toHaveLength(4);
  for (const row of rows) {
    const [own = ''] = row.split('<line');
    expect(own).toContain('</text>');
    expect(own.indexOf('<rect')).toBeGreaterThan(own.lastIndexOf('<text'));
  }
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

test('a line far beyond the bars makes none of them wrong', () => {
  const lines = [{ at: 3000, label: 'target' }];
  expect(bars.refuses?.({ ...values('Hill,300\nMill,0.4\n'), lines })).toBeUndefined();
});

test('names are beside the bars where they fit, and above them otherwise', () => {
  const tops = (name: string) => {
    const [row] = layout(values(`${name},2\nMill,8\n`)).rows;
    return (row?.bar.top ?? 0) - (row?.names[0]?.y ?? 0);
  };
  expect(tops('Hill')).toBeLessThan(0);
  expect(tops('The farm on the hill by the river')).toBeGreaterThan(0);
});

test('short names are beside bars of both sides, and the number of one below zero is at its other side', () => {
  const { rows, zero } = layout(values('Hill,12\nMill,-5\n'));
  expect(rows.map(({ names }) => names[0]?.x)).toEqual([0, 0]);
  const [hill, mill] = rows;
  expect(hill?.number.x).toBeGreaterThan(hill?.end ?? 0);
  expect(mill?.end).toBeLessThan(zero);
  expect(mill?.number).toMatchObject({ anchor: 'start', text: '−5.0 tonnes' });
  expect(mill?.number.x).toBeGreaterThan(zero);
  expect(mill?.number.x).toBeLessThan(zero + 25);
});

describe('where names have no room beside the bars', () => {
  const wide = layout(
    values('The farm on the hill by the river,12\nThe mill and all of its fields,-5\nBrook,1\n'),
  );

  test('the longest bar and the numbers end at the right edge, and the lowest bar starts at the left one', () => {
    expect(Math.max(...wide.rows.map(({ end }) => end))).toBe(1000);
    for (const { number } of wide.rows) expect([number.x, number.anchor]).toEqual([1000, 'end']);
    expect(Math.min(...wide.rows.map(({ end }) => end))).toBeLessThan(5);
  });

  test('zero is one line over all rows, and names start beside it at its right', () => {
    const [line, ...more] = wide.lines;
    expect(more).toEqual([]);
    expect(line).toMatchObject({ x1: wide.zero, x2: wide.zero, y2: wide.height });
    expect(line?.y1).toBe(wide.rows[0]?.tops.listed);
    for (const { names } of wide.rows)
      for (const { x, anchor } of names) {
        expect(anchor).toBe('start');
        expect(x - wide.zero).toBeGreaterThan(5);
        expect(x - wide.zero).toBeLessThan(25);
      }
  });

  test('a name is nearer to its own bar than to that above', () => {
    const [first, , third] = wide.rows;
    const above = layout(values('The farm on the hill by the river,12\nBrook,1\n')).rows;
    const [own, next] = above;
    const under = (next?.names[0]?.y ?? 0) + (next?.names[0]?.dy ?? 0) * 42;
    const toOwn = (next?.bar.top ?? 0) - under;
    const toOther =
      (next?.tops.listed ?? 0) +
      under -
      0.76 * 42 -
      (own?.tops.listed ?? 0) -
      (own?.bar.bottom ?? 0);
    expect(toOwn).toBeLessThan(toOther / 1.5);
    expect(first?.bar.top).toBeGreaterThan(first?.names.at(-1)?.y ?? 0);
    expect(third?.bar.top).toBeGreaterThan(third?.names.at(-1)?.y ?? 0);
  });

  test('a bar below zero has its name at the other side of zero', () => {
    const [, mill] = wide.rows;
    const middle = ((mill?.bar.top ?? 0) + (mill?.bar.bottom ?? 0)) / 2;
    for (const { y } of mill?.names ?? []) expect(Math.abs(y - middle)).toBeLessThan(0.1);
  });

  test('a number that leaves its name no space has a line of its own under it', () => {
    const unit = { before: '', after: ' percentage points', decimals: 1 };
    const data = values('Wales,-1\nScotland,-3\n');
    const rows = data.rows.map((row) => ({ ...row, text: '−3.1 percentage points' }));
    const made = layout({ ...data, unit, rows });
    expect(bars.crowded(made)).toEqual([]);
    for (const { names, number } of made.rows) {
      expect(number.x).toBe(names[0]?.x);
      expect(number.dy).toBeGreaterThan(names[0]?.dy ?? 0);
    }
  });

  test('all numbers are at one side, and no name is wrapped for some of them alone', () => {
    const data = values(
      'The old orchard by the river,-1250.5\nThe orchard behind the school and the library,-830\nThe new orchard,-12\nThe orchard of the village hall,-2104.2\n',
    );
    const texts = ['−£1,250.50', '−£830.00', '−£12.00', '−£2,104.20'];
    const rows = data.rows.map((row, i) => ({ ...row, text: texts[i] ?? '' }));
    const made = layout({ ...data, rows });
    const numbers = made.rows.map(({ number }) => [number.x, number.anchor]);
    expect(numbers).toEqual(numbers.map(() => numbers[0]));
    const [, library] = made.rows;
    expect(library?.names.map(({ text }) => text).join(' ')).toContain('behind the school');
    expect(library?.names.length).toBeLessThan(5);
  });
});

test('long names of many rows make the graphic tall, and are no fault each', () => {
  const rows = Array.from({ length: 20 }, (_, i) => `Farm ${i} on the hill by the river,${i}\n`);
  const made = layout(values(rows.join('')));
  expect(bars.crowded(made)).toEqual([]);
  expect(made.height).toBeGreaterThan(1690);
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

  test('a line beyond the longest bar has room', () => {
    const far = bars.layout({ ...data, lines: [{ at: 900, label: 'far' }] }, ['listed']);
    expect(far.lines.find(({ key }) => key === 'line-900')?.x1).toBeLessThanOrEqual(1000);
  });

  test('a note is below its own bar, and moves with it', () => {
    const [row, ...others] = bars.layout(marked, ['listed']).rows;
    expect(row?.notes.map(({ text }) => text)).toEqual(['a late count']);
    expect(row?.notes[0]?.y).toBeGreaterThanOrEqual(row?.bar.bottom ?? NaN);
    expect(others.flatMap(({ notes }) => notes)).toEqual([]);
  });

  test('a note is nearer to its own bar than to the next row, above which it stands', () => {
    const long = values('The hill and all that is behind it,2\nMill,8\nBrook,4\n');
    const notes = [{ row: long.rows[0]?.key ?? '', text: 'a late count' }];
    const [row, next] = bars.layout({ ...long, notes }, ['listed']).rows;
    const [note] = row?.notes ?? [];
    if (!row || !next || !note) throw new Error('a row or its note is missing');
    const above = note.y - row.bar.bottom;
    const below = next.tops.listed - (row.tops.listed + note.y + note.size * EM);
    expect(above).toBeLessThan(below);
  });

  test('a note stands at zero, or under the name of its row where it has fewer lines there', () => {
    const notes = [{ row: 'Mill', text: 'few sales this month' }];
    const made = (rows: string) => {
      const { rows: drawn, zero } = layout({ ...values(rows), notes });
      return drawn.flatMap(({ notes }) => notes.map(({ x, text }) => [x < zero, text]));
    };
    expect(made('Hill,40\nMill,20\n')).toEqual([[false, notes[0]?.text]]);
    expect(made('Hill,4\nMill,-20\n')).toEqual([[true, notes[0]?.text]]);
  });

  test('they are in the description, where a line at a date has no place', () => {
    const lines = [...marked.lines, { date: '2017', label: 'a new press' }];
    expect(bars.describe({ ...marked, lines }, [])).toMatch(
      /: a late count\. A line at 5 tonnes: the target\.$/,
    );
  });
});
