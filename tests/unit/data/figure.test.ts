import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, figure, fill, type Told } from '../../../src/data/figure.ts';
import { FigureError } from '../../../src/data/reference.ts';
import type { Unit } from '../../../src/data/unit.ts';
import { oneMeasure, readValues } from './one-measure.ts';
import { tied } from '../../tied.ts';

const values = (rows: string, given: Partial<Unit>) => {
  const unit = { before: '', after: '', decimals: 0, ...given };
  const columns = { key: 'k', value: 'v' };
  return oneMeasure({
    ...readValues(`k,v\n${rows}`, 'v.csv', { columns, unit, language: 'en-GB' }),
    unit,
  });
};
const data = {
  cases: [
    { key: '2014', part: 20, whole: 176 },
    { key: '2015', part: 77, whole: 256 },
    { key: '2016', part: 114, whole: 259 },
  ],
  big: [
    { key: 'all', part: 1234, whole: 50_000 },
    { key: 'none', part: 0, whole: 50_000 },
    { key: 'few', part: 1, whole: 50_000 },
  ],
  rate: values('2014,4.1\n2015,6.7\n2016,5.7\n2017,\n', { after: '%', decimals: 1 }),
  income: values('a,1.50\nb,4.25\nc,-2.75\n', { before: '£', after: ' million', decimals: 2 }),
  heat: values('a,10\nb,20\n', { after: ' °C' }),
  pupils: values('a,30\nb,28\nc,29\n', { after: ' children' }),
};
const is = (is: string): Told => ({ is, words: '' });

describe('a figure that the data give is', () => {
  test.each([
    ['cases/2014/part', undefined, '20', 20, true],
    ['cases/2014/rest', undefined, '156', 156, false],
    ['big/all/whole', undefined, '50,000', 50_000, false],
    ['cases/2014/share', undefined, '11.4%', 20 / 176, true],
    ['big/few/share', undefined, 'less than 0.1%', 1 / 50_000, true],
    ['cases/2016/rest-share', undefined, '56%', 145 / 259, false],
    [' big / all / share ', 'about 2.5', '2.5%', 1234 / 50_000, true],
    ['cases/2014..2016/share', 'up', '32.7~percentage points', 32.652, true],
    ['cases/2016..2014/share', 'down', '32.7~percentage points', -32.652, true],
    ['cases/2014..2016/part', 'up, above 90', '94', 94, true],
    ['cases/2014..2016/rest', 'down', '11', -11, false],
    ['cases/2014..2016/share/ratio', undefined, '3.9', 3.873, false],
    ['cases/2015..2016/part/ratio', 'above 1', '1.48', 114 / 77, false],
    ['rate/2014/value', undefined, '4.1%', 4.1, false],
    ['rate/2014..2015/value', 'up', '2.6~percentage points', 2.6, false],
    ['rate/2015..2016/value', 'down', '1.0~percentage points', -1, false],
    ['income/c/value', 'below 0', '−\u2060£2.75 million', -2.75, false],
    ['income/a..c/value', 'down', '£4.25 million', -4.25, false],
    ['heat/a..b/value', 'up', '10 °C', 10, false],
    ['pupils/a..b/value', 'down', '2 children', -2, false],
  ])('%s, which is %s: %s', (reference, claim, text, value, part) => {
    const found = figure(reference, data, 'en-GB', claim === undefined ? claim : is(claim));
    expect(found).toMatchObject({ text: tied(text), part });
    expect(found.value).toBeCloseTo(value, 3);
  });

  test('in Welsh, with the nouns that numbers change', () => {
    const points = (from: number, to: number) => {
      const rows = [from, to].map((part, i) => ({ key: String(i), part, whole: 1000 }));
      return figure('t/0..1/share', { t: rows }, 'cy', is('up')).text;
    };
    expect([points(0, 20), points(0, 30), points(0, 60), points(0, 61)]).toEqual(
      ['2~bwynt canran', '3~phwynt canran', '6~phwynt canran', '6.1~pwynt canran'].map(tied),
    );
  });
});

test('a share, a difference and a ratio are the exact ones, rounded once', () => {
  const counts = fc.integer({ min: 1, max: 999_999_999_999_999 });
  const row = fc.tuple(counts, counts).map((all) => {
    const [part = 0n, whole = 0n] = all.toSorted((a, b) => a - b).map(BigInt);
    return { part, whole };
  });
  /** Whether a text, with so many decimals at most, is n/d within half of its last place. */
  const isRounded = (text: string, n: bigint, d: bigint, places: number) => {
    const [, whole = '', fine = ''] = /^([\d,]+)(?:\.(\d+))?\D*$/.exec(text) ?? [];
    const scale = 10n ** BigInt(places);
    const printed = BigInt(whole.replaceAll(',', '') + fine.padEnd(places, '0'));
    const off = 2n * (printed * d - n * scale);
    return whole !== '' && fine.length <= places && (off < 0n ? -off : off) <= d;
  };
  fc.assert(
    fc.property(row, row, (a, b) => {
      const t = [a, b].map(({ part, whole }, i) => {
        return { key: String(i), part: Number(part), whole: Number(whole) };
      });
      const n = b.part * a.whole - a.part * b.whole;
      const way = n > 0n ? 'up' : n < 0n ? 'down' : 'same';
      const told = (of: string, claim?: string) =>
        figure(of, { t }, 'en-GB', claim === undefined ? claim : is(claim)).text;
      const share = told('t/1/share');
      const extreme = { 'less than 0.1%': b.part * 1000n < b.whole, 'more than 99.9%': true }[
        share
      ];
      expect(extreme ?? isRounded(share, 100n * b.part, b.whole, 1)).toBe(true);
      const points = told('t/0..1/share', way);
      expect(
        points.includes('than') ||
          isRounded(points, 100n * (n < 0n ? -n : n), a.whole * b.whole, 1),
      ).toBe(true);
      const [up, down] = [b.part, a.part];
      expect(isRounded(told('t/0..1/part/ratio'), up, down, up >= 2n * down ? 1 : 2)).toBe(true);
    }),
    { seed: 2017, numRuns: 1000 },
  );
});

describe('a figure that the data cannot give is refused, with what they could give', () => {
  test.each([
    ['cases/2013/share', /no row "2013": its rows are "2014", "2015" and "2016"/],
    [
      'case/2014/share',
      /^"case" is not the name of a CSV file with figures: the names are "cases", "big", "rate",/,
    ],
    ['cases/2014..2015..2016/share', /should name two rows/],
    ['cases/2014', /is not a figure: write table\/row\/measure/],
    [
      'cases/2014/sharing',
      /^"sharing" is not a measure of cases\.csv: choose from "part", "rest", "whole", "share" and "rest-share"$/,
    ],
    [
      'cases/2014/share/x',
      /^"x" is no part of a figure: write cases\/2014\/share, or of two rows cases\/row\.\.row\/share\/ratio$/,
    ],
    [
      'cases/2014..2016/part',
      /is a difference, which is printed without a sign: say which way .* as <Figure of="cases\/2014\.\.2016\/part" is="up" \/>, or in braces \{cases\/2014\.\.2016\/part is up\}$/,
    ],
    ['cases/2014/share/ratio', /compare two rows: write table\/row\.\.row\/measure/],
    ['big/none..all/share/ratio', /only numbers above 0 can be compared/],
    ['heat/a..b/value/ratio', /degrees are not multiples of each other/],
    ['rate/2017/value', /the row "2017" has no value/],
    ['toString/2014/share', /"toString" is not the name of a CSV file/],
    ['cases/2014/toString', /"toString" is not a measure/],
  ])('%s', (reference, message) => {
    expect(() => figure(reference, data, 'en-GB')).toThrow(FigureError);
    expect(() => figure(reference, data, 'en-GB')).toThrow(message);
  });

  test('a difference of 1 needs the word after 1', () => {
    expect(() => figure('pupils/a..c/value', data, 'en-GB', is('down'))).toThrow(
      /the difference would be printed as 1 children: give the unit the word after 1/,
    );
  });
});

describe('words that version 1 printed are refused, with what to write', () => {
  const words = (of: string, claim: string) =>
    `write <Figure of="${of}" is="${claim}">your words</Figure>, or in braces {${of} is ${claim}: your words}`;
  const number = (of: string, way: string) =>
    `write <Figure of="${of}" is="${way}" />, or in braces {${of} is ${way}}, for the number, and “more” or “rose by” yourself`;
  test.each([
    ['cases/2016/about', words('cases/2016/share', 'about 44')],
    ['cases/2016/rest-about', words('cases/2016/rest-share', 'about 56')],
    ['cases/2016/share/rounded', words('cases/2016/share', 'about 44')],
    ['rate/2014/value/just', words('rate/2014/value', 'about 4.1')],
    ['cases/2014/share/below/12', words('cases/2014/share', 'below 12')],
    ['big/all/whole/above/1000', words('big/all/whole', 'above 1000')],
    ['cases/2014..2016/part-change', number('cases/2014..2016/part', 'up')],
    ['cases/2014..2016/rest-change/verb', number('cases/2014..2016/rest', 'down')],
    ['cases/2014..2016/points/amount', number('cases/2014..2016/share', 'up')],
    ['cases/2014..2016/rest-points', number('cases/2014..2016/rest-share', 'down')],
    ['income/a..c/change/direction', number('income/a..c/value', 'down')],
    ['cases/2014..2015/whole-percent', words('cases/2014..2015/whole', 'times about 1.45 ± 0.005')],
    [
      'cases/2014..2016/times',
      `${words('cases/2014..2016/share', 'times about 3.87')}. cases/2014..2016/share/ratio prints the number alone`,
    ],
    [
      'income/a..b/times',
      `${words('income/a..b/value', 'times about 2.83')}. income/a..b/value/ratio prints the number alone`,
    ],
    [
      'cases/2016/rest per cases/2016/part',
      'print both numbers, or write your words as =1.3 times, ours=',
    ],
  ])('%s', (reference, message) => {
    expect(() => figure(reference, data, 'en-GB')).toThrow(
      `version 1 worded "${reference}" by itself, and the words are yours now: ${message}`,
    );
  });
});

test('text is filled in where it names figures in braces', () => {
  expect(fill('From {cases/2014/share} to { cases/2016/share }.', data, 'en-GB')).toBe(
    'From 11.4% to 44%.',
  );
  expect(fill('No figure', data, 'en-GB')).toBe('No figure');
  expect(cut('{big/all/part} of them')).toEqual([
    { words: '{big/all/part}', reference: 'big/all/part', starts: true },
    { words: ' of them' },
  ]);
  expect(fill('So {cases/2014/share is about 11 ± 1: one in nine} were.', data, 'en-GB')).toBe(
    'So one in nine were.',
  );
  expect(fill('It rose by {cases/2014..2016/part is up}.', data, 'en-GB')).toBe('It rose by 94.');
  expect(cut('{towns/Here is it/share is up, times 4: four: times}')).toMatchObject([
    { reference: 'towns/Here is it/share', told: { is: 'up, times 4', words: 'four: times' } },
  ]);
});
