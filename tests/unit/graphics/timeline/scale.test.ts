import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnUnits, gapsIn, unitFor } from '../../../../src/graphics/timeline/scale.ts';
import { unitHeight } from '../../../../src/graphics/timeline/units.ts';
import { yearOf } from '../../../../src/data/date.ts';

test.each([
  ['2018', 2018],
  ['2018-07', 2018.5],
  ['2018-01-01', 2018],
  ['2018-12-31', 2018 + 11 / 12 + 30 / 365],
])('%s is %d', (date, year) => {
  expect(yearOf(date)).toBeCloseTo(year);
});

describe('a stretch without anything in it', () => {
  test.each([
    ['three years', [2014, 2017], []],
    ['four years', [2014.5, 2018.5], [{ from: 2015, to: 2018 }]],
    ['ten years', [2014, 2024], [{ from: 2015, to: 2023 }]],
    ['less than three years', [2014.2, 2017.1], []],
  ])('of %s', (_, times, gaps) => {
    expect(gapsIn(times)).toEqual(gaps);
  });

  test('is drawn as one year, and the years around it to scale', () => {
    const gaps = gapsIn([2014, 2024]);
    const at = (time: number) => drawnUnits(2014, time, gaps);
    expect([2014, 2014.5, 2015, 2019, 2023, 2024].map(at)).toEqual([0, 0.5, 1, 1.5, 2, 3]);
  });
});

const times = fc
  .array(fc.double({ min: 1900, max: 2030, noNaN: true }), { minLength: 1, maxLength: 12 })
  .map((times) => times.toSorted((a, b) => a - b));

test('what is later is drawn later, and no event is within a gap', () => {
  fc.assert(
    fc.property(times, (times) => {
      const gaps = gapsIn(times);
      const start = Math.floor(times[0] ?? 0);
      const drawn = times.map((time) => drawnUnits(start, time, gaps));
      drawn.forEach((at, i) => {
        expect(at).toBeGreaterThanOrEqual((drawn[i - 1] ?? 0) - 1e-9);
        expect(at).toBeLessThanOrEqual((times[i] ?? 0) - start + 1e-9);
      });
      for (const { from, to } of gaps) {
        expect(times.filter((time) => time > from - 0.5 && time < to + 0.5)).toEqual([]);
        // Whole years: lines of the scale are at the gap's ends.
        expect([Number.isInteger(from), Number.isInteger(to), to - from > 1]).toEqual([
          true,
          true,
          true,
        ]);
      }
    }),
    { numRuns: 500 },
  );
});

test('no stretch of four years or more without an event is drawn to scale', () => {
  fc.assert(
    fc.property(times, (times) => {
      const gaps = gapsIn(times);
      times.slice(1).forEach((time, i) => {
        const before = times[i] ?? 0;
        const start = Math.floor(times[0] ?? 0);
        const drawn = drawnUnits(start, time, gaps) - drawnUnits(start, before, gaps);
        if (time - before >= 4) expect(drawn).toBeLessThan(4);
        else if (time - before < 3) expect(drawn).toBeCloseTo(time - before);
      });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['nothing', [], []],
  ['one time', [2014], []],
  ['two times less than three years apart', [2014.5, 2017.4], []],
  ['two times three years apart', [2014.5, 2017.5], [{ from: 2015, to: 2017 }]],
  ['three years between whole ones, of which one is left', [2014, 2017], []],
  ['a long time', [2014.5, 2020.2], [{ from: 2015, to: 2019 }]],
  [
    'two long times',
    [2000, 2010, 2011, 2030],
    [
      { from: 2001, to: 2009 },
      { from: 2012, to: 2029 },
    ],
  ],
])('the gaps in %s', (_, times, gaps) => {
  expect(gapsIn(times)).toEqual(gaps);
});

test('a gap is drawn as one year, and a time in it in proportion', () => {
  const gaps = [{ from: 2001, to: 2009 }];
  const drawn = (time: number) => drawnUnits(2000, time, gaps);
  expect([2000, 2000.5, 2001, 2003, 2005, 2009, 2010].map(drawn)).toEqual([
    0, 0.5, 1, 1.25, 1.5, 2, 3,
  ]);
  expect(drawnUnits(2000, 2020, [...gaps, { from: 2011, to: 2019 }])).toBe(6);
});

describe('the unit of a scale', () => {
  const nameOf = (dates: string[], date = dates[0] ?? '') => {
    const unit = unitFor(dates);
    return unit.nameOf(Math.floor(unit.placeOf(date)), 'en-GB');
  };

  test.each([
    ['days within a month', ['2024-07-29', '2024-08-07'], '29 Jul'],
    ['31 days', ['2024-07-01', '2024-07-31'], '1 Jul'],
    ['days in more than a month', ['2024-07-01', '2024-08-01'], 'Jul'],
    ['months, and a day', ['2024-07', '2024-08-07'], 'Jul'],
    ['fourteen months', ['2023-12', '2025-01'], 'Dec'],
    ['fifteen months', ['2023-12', '2025-02'], '2023'],
    ['a month and a year', ['2024-07', '2024'], '2024'],
    ['one day', ['1987-10-16'], '16 Oct'],
  ])('for %s', (_, dates, name) => {
    expect(nameOf(dates)).toBe(name);
  });

  test('has what is known by it alone in its middle', () => {
    const days = ['2024-07-29', '2024-08-07'];
    expect(unitFor(days).placeOf('2024-07-29') % 1).toBe(0.5);
    const months = ['2024-07', '2024-12-31'];
    const { placeOf } = unitFor(months);
    expect(placeOf('2024-07') % 1).toBe(0.5);
    expect(placeOf('2024-12-01')).toBe(placeOf('2024-12') - 0.5);
    expect(Math.floor(placeOf('2024-12-31'))).toBe(placeOf('2024-12') - 0.5);
  });
});

test('units are so tall that the scale is as long as the words beside it, as far as it fits on a phone', () => {
  const years = (words: number) => unitHeight(5, words, true);
  expect(years(600)).toBe(120);
  expect(years(0)).toBeLessThan(120);
  expect(years(5 * years(0))).toBe(years(0));
  expect(years(10_000)).toBe(years(20_000));
  expect(years(10_000)).toBeGreaterThan(120);
});

test('a scale of many days with few words is short', () => {
  const days = (words: number) => 30 * unitHeight(30, words, false);
  expect(days(100)).toBeLessThan(500);
  expect(days(600)).toBe(750);
});
