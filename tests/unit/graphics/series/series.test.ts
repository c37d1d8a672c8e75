import { describe, expect, test } from 'vitest';
import { one as series } from '../../../../src/graphics/series/one.ts';
import { pose } from '../../../../src/graphics/series/pose.ts';
import { valuesOf } from './sample.ts';
import type { SeriesLayout } from '../../../../src/graphics/series/layout.ts';

const YEARS = ['2011', '2012', '2013', '2014', '2016', '2018'];
/** The year 2014 is a gap, and 2015 and 2017 are not in the file. */
const data = valuesOf(YEARS, [20, 24.5, 22, undefined, 40, 30]);
const lines = ['line/2011', 'line/2013', 'line/2018'];
const layout = series.layout(data, lines);
const [y2011, y2012, y2013, , y2016, y2018] = layout.points.map((point) => point ?? [0, 0]);

/** What the labels say of values and of gaps at a position, as far as they are seen at all. */
const said = (made: SeriesLayout, states: readonly string[], position: number) => {
  const { shown } = pose(made, states, position);
  return made.shown
    .filter(({ label }) => (shown.get(label.key) ?? 0) > 0)
    .map(({ label: { text, then } }) => (then === undefined ? text : `${text}, ${then}`));
};

/** The line at a date. */
const dateLine = ({ shown }: SeriesLayout, date: string) =>
  shown.find(({ leader }) => leader?.key === `date-${date}`)?.leader;

describe('the scale of time is true', () => {
  test('dates are as far apart as they were', () => {
    const [x1, x2, x3, , x5] = layout.points.map((point) => point?.[0] ?? 0);
    expect(((x5 ?? 0) - (x3 ?? 0)) / ((x2 ?? 0) - (x1 ?? 0))).toBeCloseTo(1096 / 365, 1);
  });

  test('a row that readers know by another name has that', () => {
    const { rows, ...rest } = valuesOf(['2010', '2011'], [1, 2]);
    const named = rows.map((row) => ({ ...row, label: `${row.key}/${Number(row.key) - 1999}` }));
    const made = series.layout({ ...rest, rows: named }, ['line/2011']);
    const times = made.labels.filter(({ key }) => key.startsWith('time-'));
    expect(times.map(({ text }) => text)).toEqual(['2010/11', '2011/12']);
    expect(series.describe({ ...rest, rows: named }, [])).toContain('from 1.0% in 2010/11 to');
    const long = named.map((row) => ({ ...row, label: `season ${row.label}` }));
    expect(series.refuses?.({ ...rest, rows: long })).toEqual({
      reason: 'has room for labels of 12 characters, and "season 2010/11" has 14: shorten it',
      row: '2010',
    });
  });
});

describe('the scale of values', () => {
  const ticksIn = (values: number[], view: string, unit = data.unit) => {
    const keys = values.map((_, i) => String(2000 + i));
    const made = series.layout(valuesOf(keys, values, unit), [`${view}/${keys.at(-1) ?? ''}`]);
    const note = made.labels.find(({ key }) => key.startsWith('note'))?.text;
    const ticks = made.labels.filter(({ key }) => key.startsWith('value-'));
    return { note, ticks: ticks.map(({ text }) => text), foot: made.lines[0]?.kind };
  };

  test('of a line whose values are nearly alike starts near them, with a broken foot, and says so', () => {
    expect(ticksIn([61, 64], 'line')).toEqual({
      ticks: ['60%', '61%', '62%', '63%', '64%'],
      note: 'The scale starts at 60%, not at zero',
      foot: 'break',
    });
  });

  test('of columns always starts at zero', () => {
    expect(ticksIn([61, 64], 'columns')).toEqual({
      note: undefined,
      ticks: ['0%', '20%', '40%', '60%', '80%'],
      foot: 'end',
    });
  });
});

test('a line ends at the value of its step, and a gap in the data is a gap in it', () => {
  const [upTo2011, upTo2013] = [`M${y2011?.join(' ')}`, `L${y2012?.join(' ')}L${y2013?.join(' ')}`];
  const after = `M${y2016?.join(' ')}L${y2018?.join(' ')}`;
  const drawn = [0, 1, 2].map((position) => pose(layout, lines, position).line.d);
  expect(drawn).toEqual([upTo2011, upTo2011 + upTo2013, upTo2011 + upTo2013 + after]);
});

test('columns are as many as the values up to the state', () => {
  const states = ['columns/2011', 'columns/2013'];
  const made = series.layout(data, states);
  const count = (position: number) => pose(made, states, position).columns.d.split('z').length - 1;
  expect([count(0), count(1)]).toEqual([1, 3]);
});

describe('the labels', () => {
  test('at rest say the value of the step, and the highest, the lowest and the first as far as they fit', () => {
    expect(said(layout, lines, 0)).toEqual(['20.0%, 2011']);
    expect(said(layout, lines, 1)).toEqual(['22.0%, 2013', '24.5%, 2012', '20.0%, 2011']);
    expect(said(layout, lines, 2)).toEqual(
      expect.arrayContaining(['30.0%, 2018', '40.0%, 2016', '20.0%, 2011']),
    );
  });

  test('between two steps show only values from the data', () => {
    const texts = new Set(data.rows.map(({ key, text }) => `${text}, ${key}`));
    for (let position = 0; position <= 2; position += 0.05)
      for (const text of said(layout, lines, position))
        if (!text.startsWith('No figure')) expect(texts).toContain(text);
  });

  test('say which values are missing, once the line is past them', () => {
    const gaps = (position: number) =>
      said(layout, lines, position).filter((text) => text.startsWith('No figure'));
    expect(gaps(1)).toEqual([]);
    expect(gaps(2)).toEqual(['No figure for 2014']);
  });
});

test('a text alternative has whole dates, says that values stayed the same, and when one that came again was first', () => {
  const told = (dates: string[], values: number[]) => series.describe(valuesOf(dates, values), []);
  expect(told(['2019-12-30', '2020-01-02'], [5, 4])).toContain(
    'from 5.0% on 30 December 2019 to 4.0% on 2 January 2020',
  );
  expect(told(['2001', '2002', '2003'], [5, 5, 5])).toMatch(
    / over time: 5\.0% from 2001 to 2003, without a change\.$/,
  );
  expect(told(['2001', '2002', '2003', '2004'], [5, 4, 5, 4])).toContain(
    'The highest was 5.0% (first in 2001), the lowest 4.0% (first in 2002).',
  );
});

const centuries = Array.from({ length: 201 }, (_, i) => String(1800 + i));

test.each<[keys: string[], reason: string | undefined, values?: (number | undefined)[]]>([
  [
    ['2009-10', '2010-11'],
    'would read "2009-10" as October 2009, but the rows look like years that span two calendar years: write 2009, and 2009/10 in a column of labels',
  ],
  [
    ['2020-11', '2020-12', '2021-02', '2021-03', '2021-04', '2021-05'],
    'would draw a line from "2020-12" to "2021-02" as if nothing were missing, and most rows are a month apart: add a row for each date between the two, with an empty cell where a value is not known',
  ],
  // Censuses and elections come when they do, and markets close.
  [['1991', '2001', '2011', '2021', '2022'], undefined],
  [['2020-06-04', '2020-06-05', '2020-06-08', '2020-06-09', '2020-06-10', '2020-06-11'], undefined],
  [
    ['2014', '2015'],
    'needs 2 values or more, and the file has 1: say a single value in the text',
    [1, undefined],
  ],
  [
    centuries,
    'has room for 200 rows, and the file has 201: leave some out, such as every other one',
  ],
])('values that are no series are refused: %j', (keys, reason, values = keys.map((_, i) => i)) => {
  const { rows, ...rest } = valuesOf(
    keys.map((_, i) => String(2000 + i)),
    values,
  );
  const named = rows.map((row, i) => ({ ...row, key: keys[i] ?? '' }));
  expect(series.refuses?.({ ...rest, rows: named })?.reason).toBe(reason);
});

describe('what is said of a value, a date and a row', () => {
  const marked = {
    ...data,
    lines: [
      { at: 50, label: 'half' },
      { date: '2012-07', label: 'a new law' },
    ],
    notes: [{ row: '2013', text: 'a late count' }],
  };
  const made = series.layout(marked, lines);
  const lineOf = (key: string) => made.lines.find((line) => line.key === key);

  test('a line at a value is at its height, also where no value is as high', () => {
    const [line, ticks] = [
      lineOf('line-50'),
      made.lines.filter(({ key }) => key.startsWith('value-line-')),
    ];
    const tick = ticks.find(({ key }) => key === 'value-line-40') ?? { y1: NaN };
    expect(line?.y1).toBe(line?.y2);
    expect(line?.y1).toBeLessThan(tick.y1);
    expect(made.labels.map(({ text }) => text)).toContain('half');
  });

  test('a line at a date is between the dates before it and after it, from above the plot to its base', () => {
    const line = dateLine(made, '2012-07');
    const [before, after] = [made.points[1]?.[0] ?? NaN, made.points[2]?.[0] ?? NaN];
    expect(line?.x1).toBeGreaterThan(before);
    expect(line?.x1).toBeLessThan(after);
    expect(line?.y2).toBe(made.base);
  });

  test('a note comes with its row, with a line down to the value', () => {
    expect(said(made, lines, 0)).not.toContain('a late count');
    expect(said(made, lines, 1)).toContain('a late count');
    expect(said(made, lines, 2)).toContain('a late count');
    const { leader } = made.shown.find(({ label }) => label.text === 'a late count') ?? {};
    expect(leader?.x1).toBe(made.points[2]?.[0]);
  });

  test('a row with a note has its number in each step that shows it, at its value or else in the note', () => {
    const years = Array.from({ length: 30 }, (_, i) => String(1990 + i));
    const many = valuesOf(
      years,
      years.map((_, i) => 50 + (i % 3)),
    );
    const notes = [9, 10, 11].map((i) => ({ row: years[i] ?? '', text: `note ${i}` }));
    const steps = ['columns/1999', 'columns/2001', 'columns/2019'];
    const made = series.layout({ ...many, notes }, steps);
    steps.forEach((step, i) => {
      const texts = said(made, steps, i);
      notes.forEach(({ row, text }, j) => {
        if (row > step.slice(-4)) return;
        const number = many.rows.find(({ key }) => key === row)?.text;
        const inNote = texts.includes(text) && texts.includes(number ?? '');
        const atValue = made.shown.some(
          ({ point, states }) => point === 9 + j && states.includes(step),
        );
        expect(inNote || atValue, `${row} in ${step}`).toBe(true);
      });
    });
  });
});
