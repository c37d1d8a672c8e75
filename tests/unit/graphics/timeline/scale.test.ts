import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnYears, gapsIn, yearOf } from '../../../../src/graphics/timeline/scale.ts';

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
    const at = (time: number) => drawnYears(2014, time, gaps);
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
      const drawn = times.map((time) => drawnYears(start, time, gaps));
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
        const drawn = drawnYears(start, time, gaps) - drawnYears(start, before, gaps);
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
  const drawn = (time: number) => drawnYears(2000, time, gaps);
  expect([2000, 2000.5, 2001, 2003, 2005, 2009, 2010].map(drawn)).toEqual([
    ...[0, 0.5, 1, 1.25, 1.5, 2, 3],
  ]);
  expect(drawnYears(2000, 2020, [...gaps, { from: 2011, to: 2019 }])).toBe(6);
});
