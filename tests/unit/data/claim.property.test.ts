import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figure } from '../../../src/data/figure.ts';
import { FigureError } from '../../../src/data/reference.ts';
import type { Row } from '../../../src/data/counts.ts';
import { compare, exact, less, meaningOf, type Exact } from './figure-meaning.ts';
import { tied } from '../../tied.ts';
import { breadth } from '../../tags.ts';

// No figure may be false for its numbers: a reader's meaning is worked out from its words alone, and
// the exact fraction has to be among it.

/** The same cases each time. */
const RUNS = { seed: 2017, numRuns: 1500 };

const OF_ROW = ['part', 'whole', 'rest', 'share', 'about', 'rest-share', 'rest-about'] as const;
const OF_PAIR = [
  'part-change',
  'part-change/verb',
  'rest-change',
  'whole-change',
  'part-percent',
  'rest-percent',
  'whole-percent',
  'points',
  'points/verb',
  'rest-points',
  'times',
  'rest-times',
] as const;

const share = ({ part, whole }: Row): Exact => exact(part, whole);
const other = ({ part, whole }: Row): Row => ({ key: '', part: whole - part, whole });
const times = (a: Row, b: Row): Exact =>
  exact(BigInt(b.part) * BigInt(a.whole), BigInt(a.part) * BigInt(b.whole));
const percent = (from: number, to: number): Exact => exact(to - from, from);

/** The exact value of each measure. */
const VALUES: Record<string, (a: Row, b: Row) => Exact> = {
  part: ({ part }) => exact(part),
  whole: ({ whole }) => exact(whole),
  rest: ({ part, whole }) => exact(whole - part),
  share,
  about: share,
  'part-change': (a, b) => exact(b.part - a.part),
  'rest-change': (a, b) => exact(b.whole - b.part - (a.whole - a.part)),
  'whole-change': (a, b) => exact(b.whole - a.whole),
  points: (a, b) => less(share(b), share(a)),
  times,
  'rest-share': (row) => share(other(row)),
  'rest-about': (row) => share(other(row)),
  'rest-points': (a, b) => less(share(other(b)), share(other(a))),
  'rest-times': (a, b) => times(other(a), other(b)),
  'part-percent': (a, b) => percent(a.part, b.part),
  'rest-percent': (a, b) => percent(a.whole - a.part, b.whole - b.part),
  'whole-percent': (a, b) => percent(a.whole, b.whole),
};

/** What a number is compared with, by the measures that are refused where that is 0. */
const BASES: Record<string, (a: Row) => number> = {
  times: ({ part }) => part,
  'rest-times': ({ part, whole }) => whole - part,
  'part-percent': ({ part }) => part,
  'rest-percent': ({ part, whole }) => whole - part,
};

/** The figures that are false of one row. */
function falseOf(row: Row, measures: readonly string[] = OF_ROW): string[] {
  return measures.flatMap((measure) => {
    const { text } = figure(`t/${row.key}/${measure}`, { t: [row] }, 'en-GB');
    return check(measure, text, row, row);
  });
}

/** The figures that are false of two rows. */
function falseOfPair(a: Row, b: Row): string[] {
  return OF_PAIR.flatMap((measure) => {
    let text: string;
    try {
      ({ text } = figure(`t/${a.key}..${b.key}/${measure}`, { t: [a, b] }, 'en-GB'));
    } catch (error) {
      const base = BASES[measure]?.(a);
      const refused = error instanceof FigureError && base !== undefined;
      // 1.05~times as large, and more, can be said of all that is not compared with 0, and so can a percentage.
      const can =
        base !== 0 &&
        (!measure.endsWith('times') ||
          compare(VALUES[measure]?.(a, b) ?? exact(0), exact(105, 100)) >= 0);
      return refused && !can ? [] : [`${told(a, b)}: ${measure} is refused: ${String(error)}`];
    }
    return check(measure, text, a, b);
  });
}

function check(measure: string, text: string, a: Row, b: Row): string[] {
  const value = VALUES[measure.replace(/\/.*/, '')]?.(a, b);
  const isTrue = value && meaningOf(measure, text)?.(value);
  return isTrue ? [] : [`${told(a, b)}: ${measure} is not "${text}"`];
}

const told = (...rows: Row[]) => rows.map(({ part, whole }) => `${part} of ${whole}`).join(', ');

const row = (key: string, most: number): fc.Arbitrary<Row> =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .filter((counts) => Math.max(...counts) > 0)
    .map((counts) => ({ key, part: Math.min(...counts), whole: Math.max(...counts) }));

/** Two rows of any shares, of equal ones, of ones that are nearly so, and of one many times another. */
const pair = (most: number): fc.Arbitrary<[Row, Row]> =>
  fc.oneof(
    fc.tuple(row('a', most), row('b', most)),
    fc
      .tuple(row('a', 100), fc.integer({ min: 1, max: 200 }))
      .map(([a, k]): [Row, Row] => [a, { key: 'b', part: a.part * k, whole: a.whole * k }]),
    fc.tuple(row('a', most), fc.integer({ min: -2, max: 2 })).map(([a, k]): [Row, Row] => {
      const part = Math.min(Math.max(a.part + k, 0), a.whole);
      return [a, { ...a, key: 'b', part }];
    }),
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), row('b', most), fc.integer({ min: 1, max: 25 }))
      .map(([part, b, k]): [Row, Row] => [
        { key: 'a', part, whole: Math.max(b.whole, part) },
        { ...b, part: Math.min(part * k + (b.part % 3), b.whole) },
      ]),
  );

const long = { ...breadth, timeout: 60_000 };

/** Counts of up to fifteen digits, the most that a table takes. */
const MOST = 999_999_999_999_999;

describe('no figure is false for its numbers', () => {
  test.each([20_000, MOST])('in a row of counts up to %d', (most) => {
    fc.assert(
      fc.property(row('a', most), (row) => {
        expect(falseOf(row)).toEqual([]);
      }),
      RUNS,
    );
  });

  test.each([20_000, MOST])('in two rows of counts up to %d', (most) => {
    fc.assert(
      fc.property(pair(most), ([a, b]) => {
        expect(falseOfPair(a, b)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('in any row of 400 or fewer', long, () => {
    const found: string[] = [];
    for (let whole = 1; whole <= 400; whole++)
      for (let part = 0; part <= whole; part++)
        found.push(...falseOf({ key: 'a', part, whole }, ['share', 'about']));
    expect(found).toEqual([]);
  });

  test('in any two rows of 12 or fewer', long, () => {
    const rows = Array.from({ length: 12 }, (_, i) =>
      Array.from({ length: i + 2 }, (_, part) => ({ part, whole: i + 1 })),
    ).flat();
    const found = rows.flatMap((a) =>
      rows.flatMap((b) => falseOfPair({ key: 'a', ...a }, { key: 'b', ...b })),
    );
    expect(found).toEqual([]);
  });
});

test.each([
  ['share', '0%', 1, 20_000],
  ['share', '100%', 1999, 2000],
  ['about', 'half', 4999, 10_000],
  ['about', 'more than nine in ten', 98, 100],
  ['about', 'nearly half', 1, 2],
  ['points', '0.0~percentage points higher', 0, 1],
  ['points', '1~percentage points higher', 1, 100],
  ['times', '1.1~times', 105, 100],
  ['times', 'nearly twice', 18, 10],
  ['part-change', '1,234 more', -1234, 1],
])('a false figure is found: %s "%s", for %d/%d', (measure, text, numerator, denominator) => {
  expect(meaningOf(measure, tied(text))?.(exact(numerator, denominator)) ?? false).toBe(false);
});
