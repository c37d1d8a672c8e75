import { describe, expect, test } from 'vitest';
import { EM } from '../../../../src/graphics/kit/field.ts';
import { boxOf } from '../../../../src/graphics/kit/room.ts';
import { one as series } from '../../../../src/graphics/series/one.ts';
import { pose } from '../../../../src/graphics/series/pose.ts';
import { headOf } from '../../../../src/graphics/series/words.ts';
import { areaOf, covering, type Area } from '../geometry.ts';
import { valuesOf } from './sample.ts';
import { tied } from '../../../tied.ts';
import type { SeriesLayout } from '../../../../src/graphics/series/types.ts';

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

describe('its states', () => {
  test('are a view and the last value that it shows; a gap is not a state', () => {
    expect(series.states(data)).toEqual([
      'line/2011',
      'line/2012',
      'line/2013',
      'line/2016',
      'line/2018',
      'columns/2011',
      'columns/2012',
      'columns/2013',
      'columns/2016',
      'columns/2018',
    ]);
  });

  test('have no columns where these would be too thin to see', () => {
    const thin = valuesOf(['2001-01-01', '2001-01-02', '2009-12-31'], [1, 2, 3]);
    expect(series.states(thin).filter((state) => state.startsWith('columns/'))).toEqual([]);
  });

  test('end with the last value', () => {
    expect(series.complete?.(data)).toEqual(['line/2018', 'columns/2018']);
    const open = valuesOf(['2011', '2012', '2013'], [1, 2, undefined]);
    expect(series.complete?.(open)).toEqual(['line/2012', 'columns/2012']);
  });
});

describe('the scale of time is true', () => {
  test('dates are as far apart as they were', () => {
    const [x1, x2, x3, , x5] = layout.points.map((point) => point?.[0] ?? 0);
    expect(((x5 ?? 0) - (x3 ?? 0)) / ((x2 ?? 0) - (x1 ?? 0))).toBeCloseTo(1096 / 365, 1);
  });

  test('a line at a date is after the column of a year that has ended, and before the next', () => {
    const keys = ['2014', '2015', '2016', '2017'];
    const dated = {
      ...valuesOf(keys, [4, 5, 6, 5]),
      lines: [{ date: '2016-12-31', label: 'law' }],
    };
    const made = series.layout(dated, ['columns/2017']);
    const line = dateLine(made, '2016-12-31')?.x1 ?? 0;
    const [x2016 = 0, x2017 = 0] = made.points.slice(2).map((point) => point?.[0]);
    expect(line).toBeGreaterThan(x2016 + made.column / 2);
    expect(line).toBeLessThan(x2017 - made.column / 2);
  });

  test('a line late in the last year has its place', () => {
    const keys = ['2014', '2015', '2016'];
    const dated = { ...valuesOf(keys, [4, 5, 6]), lines: [{ date: '2016-12-15', label: 'law' }] };
    const made = series.layout(dated, ['line/2016']);
    const line = dateLine(made, '2016-12-15')?.x1 ?? 0;
    expect(line).toBeGreaterThan(made.points[2]?.[0] ?? 0);
    expect(line).toBeLessThanOrEqual(1000);
  });

  test('a year among months is where its first month starts', () => {
    const months = Array.from({ length: 60 }, (_, i) =>
      new Date(Date.UTC(2015, i)).toISOString().slice(0, 7),
    );
    const made = series.layout(
      valuesOf(
        months,
        months.map((_, i) => i),
      ),
      ['line/2019-12'],
    );
    const tick = made.labels.find(({ text }) => text === '2017')?.x ?? 0;
    expect(tick).toBeGreaterThan(made.points[23]?.[0] ?? 0);
    expect(tick).toBeLessThan(made.points[24]?.[0] ?? 0);
  });

  test('each date has its tick where all fit, and then no label repeats it', () => {
    const few = valuesOf(['2011', '2012', '2015'], [1, 2, 3]);
    const made = series.layout(few, ['line/2015']);
    const times = made.labels.filter(({ key }) => key.startsWith('time-'));
    expect(times.map(({ text }) => text)).toEqual(['2011', '2012', '2015']);
    expect(said(made, ['line/2015'], 0)).toEqual(['3.0%', '1.0%']);
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

  test('where they have none, round dates have, with the year once for each year', () => {
    const days = Array.from({ length: 200 }, (_, i) =>
      new Date(Date.UTC(2019, 9, 20 + i)).toISOString().slice(0, 10),
    );
    const made = series.layout(
      valuesOf(
        days,
        days.map((_, i) => i),
      ),
      [`line/${days[199] ?? ''}`],
    );
    const rows = [0, 1].map((row) =>
      made.labels.filter(({ key }) => key.startsWith(`time-${row}`)).map(({ text }) => text),
    );
    expect(rows).toEqual([
      ['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May'],
      ['2019', '2020'],
    ]);
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

  test('starts at zero', () => {
    expect(ticksIn([20, 64], 'line')).toEqual({
      note: undefined,
      ticks: ['0%', '20%', '40%', '60%', '80%'],
      foot: 'end',
    });
  });

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

  test('goes below zero where values do', () => {
    const { ticks } = ticksIn([-3, 5], 'line', { before: '£', after: '', decimals: 0 });
    expect(ticks).toEqual(['−\u2060£4', '−\u2060£2', '£0', '£2', '£4', '£6']);
  });

  test('has no tick between two numbers that the unit has no decimals for', () => {
    const { ticks } = ticksIn([0, 2], 'line', { before: '', after: '', decimals: 0 });
    expect(ticks).toEqual(['0', '1', '2']);
  });

  test('shortens millions', () => {
    const { ticks } = ticksIn([0, 12_500_000], 'line', { before: '£', after: '', decimals: 0 });
    expect(ticks).toEqual(['£0', '£5m', '£10m', '£15m']);
  });

  test('does not shorten numbers of millions', () => {
    const { ticks } = ticksIn([0, 2_500_000], 'line', {
      before: '£',
      after: '\u00A0million',
      decimals: 0,
    });
    expect(ticks.slice(0, 3)).toEqual(['£0', '£500,000', '£1,000,000']);
  });

  test('leaves a long unit to the words above the axis', () => {
    const unit = { before: '', after: ' per 1,000 people', decimals: 1 };
    const made = series.layout(valuesOf(YEARS, [1, 2, 3, 4, 5, 6], unit), ['line/2018']);
    const texts = made.labels.map(({ text }) => text);
    expect(texts).toContain('Yield, per 1,000 people');
    expect(texts).toContain('2');
    expect(said(made, ['line/2018'], 0)).toEqual(['6.0, 2018', '1.0, 2011']);
  });
});

describe('a line', () => {
  test.each([
    [0, `M${y2011?.join(' ')}`],
    [1, `M${y2011?.join(' ')}L${y2012?.join(' ')}L${y2013?.join(' ')}`],
    [
      2,
      `M${y2011?.join(' ')}L${y2012?.join(' ')}L${y2013?.join(' ')}M${y2016?.join(' ')}L${y2018?.join(' ')}`,
    ],
  ])('at step %d ends at its value, and a gap in the data is a gap in it', (position, d) => {
    expect(pose(layout, lines, position).line).toEqual({ d, opacity: 1 });
  });

  test('between two steps, its end and the mark there are on the way from value to value', () => {
    const { line, head } = pose(layout, lines, 0.25);
    const [, x = '', y = ''] = /L([\d.]+) ([\d.]+)$/.exec(line.d) ?? [];
    const [x1 = 0, y1 = 0] = y2011 ?? [];
    const [x2 = 0, y2 = 0] = y2012 ?? [];
    expect(Number(x)).toBeGreaterThan(x1);
    expect(Number(x)).toBeLessThan(x2);
    expect((Number(y) - y1) / (y2 - y1)).toBeCloseTo((Number(x) - x1) / (x2 - x1), 1);
    expect(head).toEqual({ d: `M${x} ${y}h0`, opacity: 1 });
  });

  test('in a gap nothing is at its end', () => {
    const { line, head } = pose(layout, lines, 1.3);
    expect(line.d).toBe(pose(layout, lines, 1).line.d);
    expect(head.opacity).toBe(0);
  });

  test('a value between two gaps has its mark also where there are many', () => {
    const keys = Array.from({ length: 60 }, (_, i) => String(1950 + i));
    const values = keys.map((_, i) => (i === 30 || i === 32 ? undefined : i));
    const made = series.layout(valuesOf(keys, values), ['line/2009']);
    const [x, y] = made.points[31] ?? [];
    expect(pose(made, ['line/2009'], 0).marks.d).toBe(`M${x} ${y}h0`);
  });
});

describe('columns', () => {
  const states = ['columns/2011', 'columns/2013'];
  const made = series.layout(data, states);
  const countIn = (d: string) => d.split('z').length - 1;

  test('are as many as the values up to the state', () => {
    expect(countIn(pose(made, states, 0).columns.d)).toBe(1);
    expect(countIn(pose(made, states, 1).columns.d)).toBe(3);
    expect(pose(made, states, 1).coming.opacity).toBe(0);
  });

  test('come one after the other, each at once as high as its value', () => {
    const { columns, coming } = pose(made, states, 0.3);
    expect(countIn(columns.d)).toBe(1);
    expect(coming.opacity).toBeGreaterThan(0);
    expect(coming.opacity).toBeLessThan(1);
    expect(pose(made, states, 1).columns.d).toContain(coming.d);
  });

  test('are pale beside that of the step, which is the last', () => {
    const { columns, current, ground } = pose(made, states, 1);
    const [x = 0, y] = y2013 ?? [];
    expect([columns.opacity, current.opacity]).toEqual([0.4, 1]);
    expect(countIn(current.d)).toBe(1);
    expect(current.d).toContain(`V${y}h`);
    expect(current.d).toMatch(new RegExp(`^M${Math.round((x - made.column / 2) * 10) / 10} `));
    // What is pale is pale on the ground, not on the lines of the axis.
    expect(ground).toEqual({ d: columns.d, opacity: 1 });
  });

  test('have the labels of the highest, the lowest and the first, as far as they fit', () => {
    const YEARS = Array.from({ length: 12 }, (_, i) => String(2008 + i));
    const values = [20, 24.5, 22, 13.2, 30, 41.2, undefined, 35, 33, 28, 38, 39];
    const few = valuesOf(YEARS, values);
    const last = ['columns/2019'];
    const drawn = series.layout(few, last);
    expect(said(drawn, last, 0)).toEqual([
      '39.0%',
      '41.2%',
      '13.2%',
      '20.0%, 2008',
      'No figure for 2014',
    ]);
    const lowest = drawn.shown.find(({ label }) => label.text === '13.2%');
    // It is over higher columns, and a line leads to its own.
    expect(lowest?.leader?.y2).toBe(drawn.points[3]?.[1]);
  });

  test('give way to a line, and a line to columns', () => {
    const both = ['line/2013', 'columns/2013'];
    const mixed = series.layout(data, both);
    expect(pose(mixed, both, 0).columns).toEqual({ d: '', opacity: 0 });
    expect(pose(mixed, both, 1).line).toEqual({ d: '', opacity: 0 });
    const [columns, line] = [pose(mixed, both, 0.5).columns, pose(mixed, both, 0.5).line];
    expect(columns.opacity + line.opacity).toBeLessThan(1);
  });
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

  test('name the date where the axis does not', () => {
    const keys = Array.from({ length: 60 }, (_, i) => String(1950 + i));
    const made = series.layout(
      valuesOf(
        keys,
        keys.map((_, i) => i + 1),
      ),
      ['line/2009'],
    );
    expect(said(made, ['line/2009'], 0)).toEqual(['60.0%, 2009']);
  });

  test('say which values are missing, once the line is past them', () => {
    const gaps = (position: number) =>
      said(layout, lines, position).filter((text) => text.startsWith('No figure'));
    expect(gaps(1)).toEqual([]);
    expect(gaps(2)).toEqual(['No figure for 2014']);
  });

  test.each([
    [[1, undefined, 3, undefined, 5, 6], 'No figures for 2012 and 2014'],
    [[1, undefined, undefined, undefined, 5, 6], 'No figures for 2012 to 2014'],
    [[1, 2, 3, 4, undefined, undefined], 'No figures for 2016 and 2018'],
  ])('of gaps in %j say %j', (values, expected) => {
    const gapped = valuesOf(YEARS, values);
    const state = series.complete?.(gapped)[0] ?? '';
    const made = series.layout(gapped, [state]);
    expect(said(made, [state], 0)).toContain(expected);
  });

  test('of many gaps say how many', () => {
    const keys = Array.from({ length: 60 }, (_, i) => String(1950 + i));
    const values = keys.map((_, i) => (i % 2 === 1 && i < 40 ? undefined : i));
    const made = series.layout(valuesOf(keys, values), ['line/2009']);
    expect(said(made, ['line/2009'], 0)).toContain(tied('No figures for 20 of 60~years'));
  });
});

describe('of thirty Olympic long jumps, labels of two values are apart', () => {
  const jumps = valuesOf(
    Array.from({ length: 33 }, (_, i) => String(1896 + 4 * i)),
    [
      6.35,
      7.19,
      7.34,
      7.48,
      7.6,
      undefined,
      7.15,
      7.45,
      7.73,
      7.64,
      8.06,
      undefined,
      undefined,
      7.83,
      7.57,
      7.83,
      8.12,
      8.07,
      8.9,
      8.24,
      8.35,
      8.54,
      8.54,
      8.72,
      8.67,
      8.5,
      8.55,
      8.59,
      8.34,
      8.31,
      8.38,
      8.41,
      8.48,
    ],
    { before: '', after: ' m', decimals: 2 },
  );
  const [far, near] = [0.4 * 42, 0.25 * 42];
  /** The labels that another one is too near to, side by side or one over the other. */
  const crammed = (labels: SeriesLayout['shown']) => {
    const areas = labels
      .filter(({ point }) => point !== undefined)
      .map(({ label }) => areaOf(label));
    const wide = (area: Area): Area => ({
      what: area.what,
      x1: area.x1 - far,
      x2: area.x2 + far,
      y1: area.y1 - near,
      y2: area.y2 + near,
    });
    return areas.flatMap((area, i) => covering([wide(area)], areas.slice(i + 1)));
  };

  test.each(series.states(jumps))('at %s', (state) => {
    const made = series.layout(jumps, [state]);
    expect(crammed(made.shown)).toEqual([]);
  });

  test('and the peak has its label where the last value has its own', () => {
    const made = series.layout(jumps, ['line/2024']);
    expect(said(made, ['line/2024'], 0)).toEqual(
      expect.arrayContaining(['8.48 m, 2024', '8.90 m, 1968', '6.35 m, 1896']),
    );
  });
});

test('its description has the values that say most, and the gaps', () => {
  expect(series.describe(data, [])).toBe(
    'Yield over time: from 20.0% in 2011 to 30.0% in 2018. The highest was 40.0% in 2016, the lowest 20.0% in 2011. No figure for 2014.',
  );
  const days = valuesOf(['2019-12-30', '2020-01-02'], [5, 4]);
  expect(series.describe(days, [])).toBe(
    'Yield over time: from 5.0% on 30 December 2019 to 4.0% on 2 January 2020. The highest was 5.0% on 30 December 2019, the lowest 4.0% on 2 January 2020.',
  );
});

test('a text alternative says that values stayed the same, and when one that came again was first', () => {
  expect(series.describe(valuesOf(['2001', '2002', '2003'], [5, 5, 5]), [])).toMatch(
    / over time: 5\.0% from 2001 to 2003, without a change\.$/,
  );
  expect(series.describe(valuesOf(['2001', '2002', '2003', '2004'], [5, 4, 5, 4]), [])).toContain(
    'The highest was 5.0% (first in 2001), the lowest 4.0% (first in 2002).',
  );
});

test('a text alternative names months in full', () => {
  const months = valuesOf(['2022-06', '2022-07', '2022-08'], [5, undefined, 4]);
  expect(series.describe(months, [])).toContain('No figure for July 2022.');
});

test('the label of the last value is not where it would be taken for that of an earlier low', () => {
  const months = Array.from(
    { length: 30 },
    (_, i) => `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  const [last, low] = [29, 18];
  const values = months.map((_, i) => {
    if (i === low) return 62;
    if (i === last) return 70;
    return i < low ? 85 - (13 * i) / low : 75 + 3 * (i % 2);
  });
  const made = series.layout(valuesOf(months, values), [`line/${months[last] ?? ''}`]);
  const own = made.shown.find(({ point }) => point === last);
  const { x1, x2, y1 } = areaOf(own?.label ?? expect.fail('the last value has no label'));
  const [x = 0, y = 0] = made.points[low] ?? [];
  expect(x > x1 && x < x2 && y1 > y).toBe(false);
});

test('the label of the last value is not over an earlier peak', () => {
  const values = [
    1.2,
    0.8,
    -0.5,
    2.1,
    1.4,
    0.9,
    -1.1,
    undefined,
    0.4,
    1.6,
    2,
    3.1,
    2.2,
    1.8,
    6.4,
    12.7,
    11.3,
    undefined,
    7.9,
    6.1,
    5,
    4.4,
    8.2,
    6.6,
  ];
  const months = values.map(
    (_, i) => `${2019 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  const data = {
    ...valuesOf(months, values),
    lines: [
      { at: 10, label: 'what the lorries could take' },
      { date: '2020-03-23', label: 'first lockdown' },
    ],
    notes: [{ row: '2020-04', text: 'most tips were shut' }],
  };
  const made = series.layout(data, ['line/2020-12']);
  const own = made.shown.find(({ point }) => point === 23);
  const { x1, x2 } = areaOf(own?.label ?? expect.fail('the last value has no label'));
  const [peak = 0] = made.points[15] ?? [];
  expect(x1 > peak || x2 < peak).toBe(true);
});

describe('a peak before the last value, with a note', () => {
  const prices = {
    ...valuesOf(
      Array.from({ length: 10 }, (_, i) => String(2015 + i)),
      [0, 0.7, 2.7, 2.5, 1.8, 0.9, 2.6, 9.1, 7.3, 2.5],
    ),
    notes: [{ row: '2022', text: 'prices of gas rose' }],
  };
  const numberAt = (made: SeriesLayout, point: number, state: string) =>
    made.shown.find((one) => one.point === point && one.states.includes(state));

  test.each(['columns', 'line'])(
    'in the view %s, has its number, and the last value has its own away from it',
    (view) => {
      const [first, last] = [`${view}/2015`, `${view}/2024`];
      const made = series.layout(prices, [first, last]);
      expect(numberAt(made, 7, last)?.label.text).toBe('9.1%');
      const own = numberAt(made, 9, last);
      expect(own?.label.text).toBe('2.5%');
      const { x1, y1 } = areaOf(own?.label ?? expect.fail('the last value has no label'));
      const [x = NaN, y = NaN] = made.points[7] ?? [];
      expect(x1 > x + made.column / 2 || y1 > y + 2 * EM).toBe(true);
    },
  );

  test('in columns, a line leads from the last number to its own column, past the one before', () => {
    const made = series.layout(prices, ['columns/2024']);
    const own = numberAt(made, 9, 'columns/2024');
    const [x, y] = made.points[9] ?? [];
    expect(own?.leader).toMatchObject({ x1: x, x2: x, y2: y });
    const under = (made.points[8]?.[1] ?? NaN) - (own?.leader?.y1 ?? NaN);
    expect(under).toBeGreaterThan(0.9 * EM);
  });

  test.each(['columns', 'line'])(
    'in the view %s, the last value has room at its right where it would stand on the line of the note, and the peak keeps its number',
    (view) => {
      const years = Array.from({ length: 24 }, (_, i) => String(2000 + i));
      const peak = valuesOf(
        years,
        years.map((_, i) => [9.1, 7.3][i - 22] ?? 1 + (i % 3)),
      );
      const state = `${view}/2023`;
      const made = series.layout(
        { ...peak, notes: [{ row: '2022', text: 'prices of gas rose' }] },
        [state],
      );
      expect(numberAt(made, 22, state)?.label.text).toBe('9.1%');
      const own = numberAt(made, 23, state)?.label ?? expect.fail('the last value has no label');
      expect(own.text).toBe('7.3%');
      const { leader } = made.shown.find(({ label }) => label.key.startsWith('note-at-')) ?? {};
      expect(areaOf(own).x1).toBeGreaterThan(leader?.x1 ?? NaN);
      expect(areaOf(own).x2).toBeLessThanOrEqual(1000);
    },
  );

  test('no number stands on a line across the plot', () => {
    const marked = {
      ...prices,
      notes: [...prices.notes, { row: '2017', text: 'a small rise after the vote' }],
      lines: [
        { at: 2, label: 'the target of the bank' },
        { date: '2020-03', label: 'a long winter' },
      ],
    };
    for (const state of ['columns/2024', 'line/2024']) {
      const made = series.layout(marked, [state]);
      const { y1: line = NaN } = made.lines.find(({ key }) => key === 'line-2') ?? {};
      for (const { point, label } of made.shown) {
        if (point === undefined) continue;
        const { y1, y2 } = areaOf(label);
        expect(y2 <= line || y1 >= line, `${label.text} in ${state}`).toBe(true);
      }
    }
  });

  test('is not spoken of before the step that shows it', () => {
    const steps = ['columns/2015', 'columns/2021', 'columns/2022', 'columns/2024'];
    const made = series.layout(prices, steps);
    const spoken = steps.map((_, i) => said(made, steps, i).includes('prices of gas rose'));
    expect(spoken).toEqual([false, false, true, true]);
  });
});

describe('values that are no series are refused', () => {
  const refusal = (keys: string[], values: (number | undefined)[]) => {
    const { rows, ...rest } = valuesOf(
      keys.map((_, i) => String(2000 + i)),
      values,
    );
    return series.refuses?.({
      ...rest,
      rows: rows.map((row, i) => ({ ...row, key: keys[i] ?? '' })),
    });
  };
  test.each([
    [
      ['2014', 'spring'],
      'needs a date in each row: "spring" is none. Write years, months or days, such as 2017, 2017-09 or 2017-09-18, and what readers are to see in a column of labels',
      undefined,
    ],
    [
      ['2009-10', '2010-11'],
      'would read "2009-10" as October 2009, but the rows look like years that span two calendar years: write 2009, and 2009/10 in a column of labels',
      '2009-10',
    ],
    [
      ['2014', '2014-06'],
      'needs dates of one kind: "2014" is a year, and "2014-06" a month',
      '2014-06',
    ],
    [
      ['2012', '2014', '2013'],
      'needs the earliest date first, and "2013" comes after "2014": sort the rows by date',
      '2013',
    ],
  ])('with %j as keys', (keys, reason, row) => {
    expect(
      refusal(
        keys,
        keys.map((_, i) => i),
      ),
    ).toEqual({ reason, row });
  });

  const holed = (from: string, to: string, apart: string) => ({
    reason: `would draw a line from "${from}" to "${to}" as if nothing were missing, and most rows are ${apart} apart: add a row for each date between the two, with an empty cell where a value is not known`,
    row: to,
  });
  test.each([
    [
      ['2020-11', '2020-12', '2021-02', '2021-03', '2021-04', '2021-05'],
      holed('2020-12', '2021-02', 'a month'),
    ],
    [['2017', '2018', '2019', '2021', '2022'], holed('2019', '2021', 'a year')],
    [
      ['2020-01', '2020-04', '2020-07', '2020-10', '2021-04', '2021-07'],
      holed('2020-10', '2021-04', '3 months'),
    ],
    // Censuses and elections come when they do, and markets close.
    [['1991', '2001', '2011', '2021', '2022'], undefined],
    [['2005', '2010', '2015', '2017', '2019', '2024'], undefined],
    [['2020-01', '2020-02', '2020-04', '2020-05'], undefined],
    [
      ['2020-06-04', '2020-06-05', '2020-06-08', '2020-06-09', '2020-06-10', '2020-06-11'],
      undefined,
    ],
  ])('without the rows between some of %j', (keys, expected) => {
    expect(
      refusal(
        keys,
        keys.map((_, i) => i),
      ),
    ).toEqual(expected);
  });

  test('with a single value', () => {
    expect(refusal(['2014', '2015'], [1, undefined])).toEqual({
      reason: 'needs 2 values or more, and the file has 1: say a single value in the text',
    });
  });

  test('with more rows than fit', () => {
    const keys = Array.from({ length: 201 }, (_, i) => String(1800 + i));
    expect(refusal(keys, keys.map(Number))).toEqual({
      reason:
        'has room for 200 rows, and the file has 201: leave some out, such as every other one',
    });
  });

  test('and those that are one are not', () => {
    expect(series.refuses?.(data)).toBeUndefined();
    expect(refusal(['2010-10', '2010-11', '2010-12'], [1, 2, 3])).toBeUndefined();
  });
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

  test('the value of a step stays beside its mark, also where a line of a date is near', () => {
    const years = Array.from({ length: 60 }, (_, i) => String(1960 + i));
    const wave = valuesOf(
      years,
      years.map((_, i) => 50 + 30 * Math.sin(i / 3.2)),
    );
    const made = series.layout(
      {
        ...wave,
        lines: [{ date: '1980', label: 'the law changed then' }],
        notes: [{ row: '1975', text: 'counted in a wholly new way then' }],
      },
      ['line/1975', 'line/2019'],
    );
    const own = made.shown.find(
      ({ point, states }) => point === 15 && states.includes('line/1975'),
    );
    const mark = made.points[15]?.[1] ?? NaN;
    const middle = (own?.label.y ?? NaN) + ((own?.label.dy ?? NaN) - 0.35) * EM;
    expect(Math.abs(middle - mark)).toBeLessThan(2 * EM);
  });

  test('a line at a date comes with the first step that reaches the date, and stays', () => {
    expect(said(made, lines, 0)).not.toContain('a new law');
    expect(said(made, lines, 1)).toContain('a new law');
    expect(said(made, lines, 2)).toContain('a new law');
    const year = series.layout({ ...data, lines: [{ date: '2011-12', label: 'a law' }] }, lines);
    expect(said(year, lines, 0)).toContain('a law');
    const late = series.layout({ ...data, lines: [{ date: '2018-11', label: 'a law' }] }, lines);
    expect([0, 1, 2].map((step) => said(late, lines, step).includes('a law'))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('what comes with a step makes no step higher', () => {
    const heightWith = (row: string) =>
      series.layout({ ...data, notes: [{ row, text: 'a late count' }] }, lines).height;
    expect(heightWith('2018')).toBe(heightWith('2011'));
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

  test('a note that has no room beside its line stands over it, as wide as the graphic', () => {
    const text = 'the wettest spring since the farms began to keep their books';
    const long = series.layout({ ...data, notes: [{ row: '2013', text }] }, lines);
    const words = long.shown.filter(({ label }) => label.key.startsWith('note-at-'));
    const x = long.points[2]?.[0] ?? NaN;
    const boxes = words.map(({ label }) => boxOf(label));
    expect(words).toHaveLength(2);
    expect(words.map(({ label }) => label.text).join(' ')).toBe(text);
    expect(Math.max(...boxes.map(({ right }) => right)) - x).toBeGreaterThan(200);
    expect(x - Math.min(...boxes.map(({ left }) => left))).toBeGreaterThan(200);
    const leader = words.flatMap(({ leader }) => leader ?? []);
    expect(leader).toMatchObject([{ x1: x, x2: x, y2: expect.any(Number) as number }]);
    expect(leader[0]?.y1).toBeGreaterThan(Math.max(...boxes.map(({ bottom }) => bottom)));
  });

  test('a line whose words do not fit in the plot has them below it', () => {
    const many = Array.from({ length: 60 }, (_, i) => String(1950 + i));
    const full = valuesOf(
      many,
      many.map((_, i) => (i % 2) * 100),
    );
    const one = { ...full, lines: [{ at: 50, label: 'half of everything that there is' }] };
    const texts = series.layout(one, ['line/2009']).labels.map(({ text }) => text);
    expect(texts.join(' ')).toContain('A line at 50%: half of everything that there is');
  });

  test('a line’s words stand in the plot on two lines where half of it is empty, but no line of it holds them', () => {
    const rise = valuesOf(
      Array.from({ length: 10 }, (_, i) => String(2015 + i)),
      [0, 0.7, 2.7, 2.5, 1.8, 0.9, 2.6, 9.1, 7.3, 2.5],
    );
    const text = 'what the government promised';
    const made = series.layout({ ...rise, lines: [{ at: 6, label: text }] }, ['columns/2024']);
    const words = made.labels.filter(({ key }) => key.startsWith('line-text-'));
    expect(words.map(({ text }) => text)).toEqual(['what the government', 'promised']);
    const { y1: line = NaN } = made.lines.find(({ key }) => key === 'line-6') ?? {};
    const [upper, lower] = words.map(boxOf);
    expect(upper?.bottom).toBeLessThanOrEqual(lower?.top ?? NaN);
    expect(lower?.bottom).toBeLessThan(line);
    const high = made.points[7]?.[0] ?? NaN;
    for (const { right } of [upper, lower].flatMap((box) => box ?? []))
      expect(right).toBeLessThan(high - made.column / 2);
    // What is said of the first column stays near to it, under the words.
    const first = made.shown.find(({ point }) => point === 0);
    expect(boxOf(first?.label ?? expect.fail('the first value has no label')).top).toBeGreaterThan(
      line,
    );
  });

  test('or above the values, with a line down to it between two columns, where that is free', () => {
    const low = {
      ...valuesOf(YEARS, [20, 24.5, 22, 26, 40, 30]),
      lines: [{ at: 5, label: 'target' }],
    };
    const made = series.layout(low, ['columns/2018']);
    const words = made.labels.find(({ text }) => text === 'target');
    const down = made.lines.find(({ key }) => key === 'line-down-5');
    const across = made.lines.find(({ key }) => key === 'line-5');
    expect(words?.y).toBeLessThan(
      Math.min(...made.points.map((point) => point?.[1] ?? NaN).slice(0, 2)),
    );
    expect(down).toMatchObject({ x1: words?.x, x2: words?.x, y2: across?.y1 });
    for (const point of made.points)
      expect(Math.abs((point?.[0] ?? NaN) - (down?.x1 ?? NaN))).toBeGreaterThan(made.column / 2);
  });

  test('they are in the description', () => {
    expect(series.describe(marked, [])).toMatch(
      / 2013: a late count\. A line at 50%: half\. A line at July 2012: a new law\.$/,
    );
  });
});

test.each([
  ['a unit', { before: '', after: ' tonnes', decimals: 1 }, 'growth', 'Growth, tonnes'],
  ['money', { before: '£', after: ' million', decimals: 1 }, 'growth', 'Growth, £ million'],
  [
    'words that end with the unit',
    { before: '£', after: ' per head', decimals: 1 },
    'growth per head',
    'Growth per head',
  ],
  ['a unit that the scale has', { before: '', after: '%', decimals: 1 }, 'growth', 'Growth'],
])('the words above the scale have %s', (_, unit, value, head) => {
  expect(headOf({ words: { ...data.words, value }, unit })).toBe(head);
});

/** The women in the House of Commons, in per cent, in each year of a general election. */
const WOMEN = [
  ['1987', 6.3],
  ['1992', 9.2],
  ['1997', 18.2],
  ['2001', 17.9],
  ['2005', 19.8],
  ['2010', 22],
  ['2015', 29.4],
  ['2017', 32],
  ['2019', 33.8],
  ['2024', 40.5],
] as const;
const women = valuesOf(
  WOMEN.map(([year]) => year),
  WOMEN.map(([, share]) => share),
);

test.each([
  [50, 'below', -1],
  [38, 'above', 1],
])('the last value has its label on its side of a line at %d, which is %s', (at, _, side) => {
  const states = ['2010', '2019', '2024'].map((year) => `line/${year}`);
  const made = series.layout({ ...women, lines: [{ at, label: 'half' }] }, states);
  const line = made.lines.find(({ kind }) => kind === 'reference')?.y1 ?? Number.NaN;
  const last = made.shown.find(
    ({ point, states }) => point === WOMEN.length - 1 && states.includes('line/2024'),
  );
  if (!last) throw new Error('the last value has a label');
  const { top, bottom } = boxOf(last.label);
  expect([top, bottom].map((y) => Math.sign(line - y))).toEqual([side, side]);
  expect(last.leader).toBeUndefined();
  expect(made.labels.map(({ text }) => text)).toContain('half');
});

test('a number that its note says is at its value, too, only in the state that is about it', () => {
  const years = WOMEN.map(([year]) => year);
  const seats = [41, 60, 120, 118, 128, 143, 191, 208, 220, 263];
  const unit = { before: '', after: '', decimals: 0 };
  const notes = [
    { row: '1997', text: 'up 60' },
    { row: '2015', text: 'up 48' },
  ];
  const states = years.map((year) => `columns/${year}`);
  const made = series.layout({ ...valuesOf(years, seats, unit), notes }, states);
  for (const state of states) {
    const texts = made.shown
      .filter((one) => one.states.includes(state))
      .map(({ label }) => label.text);
    for (const number of ['120', '191'])
      expect(texts.filter((text) => text === number).length, state).toBeLessThanOrEqual(1);
  }
});
