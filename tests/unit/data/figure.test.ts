import { describe, expect, test } from 'vitest';
import { cut, figure, fill } from '../../../src/data/figure.ts';
import { FigureError } from '../../../src/data/measure.ts';
import { tied } from '../../tied.ts';

const tables = {
  cases: [
    { key: '2014', part: 20, whole: 176 },
    { key: '2015', part: 77, whole: 256 },
    { key: '2016', part: 114, whole: 259 },
  ],
  falling: [
    { key: '2014', part: 114, whole: 259 },
    { key: '2016', part: 20, whole: 176 },
  ],
  big: [{ key: 'all', part: 1234, whole: 50_000 }],
};

describe('a figure that the data give is', () => {
  test.each([
    ['cases/2014/part', '20', true],
    ['cases/2014/whole', '176', false],
    ['cases/2014/rest', '156', false],
    ['cases/2014/share', '11.4%', true],
    ['cases/2015/share', '30.1%', true],
    ['cases/2016/share', '44%', true],
    ['cases/2016/about', 'more than four in ten', false],
    ['cases/2014..2016/points', '32.7~percentage points higher', false],
    ['falling/2014..2016/points', '32.7~percentage points lower', false],
    ['cases/2014..2016/times', 'nearly four times', false],
    ['cases/2014..2015/whole-change', '80 more', false],
    ['cases/2015..2016/whole-change', '3 more', false],
    ['falling/2014..2016/whole-change', '83 fewer', false],
    ['cases/2014..2016/part-change', '94 more', true],
    ['cases/2014..2016/rest-change', '11 fewer', false],
    ['cases/2014..2015/rest-change', '23 more', false],
    ['cases/2016..2016/rest-change', 'neither more nor fewer', false],
    ['cases/2014..2016/part-change/amount', '94', true],
    ['cases/2014..2016/part-change/verb', 'rose by 94', false],
    ['cases/2014..2016/rest-change/verb', 'fell by 11', false],
    ['cases/2014..2016/rest-change/direction', 'fewer', false],
    ['cases/2014..2014/whole-change/verb', 'did not change', false],
    ['cases/2014..2016/points/amount', '32.7~points', false],
    ['cases/2014..2016/points/verb', 'rose by 32.7~percentage points', false],
    ['falling/2014..2016/points/direction', 'lower', false],
    ['big/all/part', '1,234', true],
    ['big/all/share', '2.5%', true],
    [' big / all / share ', '2.5%', true],
  ])('%s is %s', (reference, text, part) => {
    expect(figure(reference, tables, 'en-GB')).toMatchObject({ text: tied(text), part });
  });

  test('the value is the unrounded one', () => {
    const valueOf = (reference: string) => figure(reference, tables, 'en-GB').value;
    expect(valueOf('cases/2014/share')).toBe(20 / 176);
    expect(valueOf('cases/2014..2016/points')).toBeCloseTo(32.65, 2);
    expect(valueOf('falling/2014..2016/points')).toBeCloseTo(-32.65, 2);
    expect(valueOf('cases/2014..2016/times')).toBeCloseTo(3.873, 3);
    expect(valueOf('cases/2014..2016/rest-change')).toBe(-11);
  });
});

describe('a figure that the data cannot give is refused, with what they could give', () => {
  test.each([
    ['cases/2013/share', /no row "2013": its rows are "2014", "2015" and "2016"/],
    [
      'case/2014/share',
      /^"case" is not the name of a CSV file with figures: the names are "cases", "falling" and "big"$/,
    ],
    ['cases/2014/median', /"median" is not a measure of one row: choose from "part"/],
    [
      'cases/2014/points',
      /"points" is not a measure of one row: choose from .* and "about"\. To compare two rows, write first\.\.last\/points$/,
    ],
    [
      'cases/2014...2016/points',
      /^"2014\.\.\.2016" has too many dots: write two rows with two dots, as first\.\.last$/,
    ],
    ['cases/2014..2016/share', /"share" is not a measure of two rows/],
    ['cases/2014..2015..2016/points', /more than two rows/],
    ['cases/2016..2014/times', /from 44% to 11.4%, which is not "times as large"/],
    [
      'cases/2016..2014/points',
      /^"2016\.\.2014" goes back in time, so that a rise would be told as a fall: write 2014\.\.2016$/,
    ],
    ['cases/2016..2015/whole-change/verb', /goes back in time/],
    ['cases/2014', /is not a figure: write table\/row\/measure/],
    ['', /is not a figure/],
    [
      'cases/2014/share/x',
      /^"cases\/2014\/share\/x" is not a figure: "share" has no forms: only "part-change", "rest-change", "whole-change" and "points" have them$/,
    ],
    ['cases/2014..2016/times/verb', /"times" has no forms/],
    [
      'cases/2014..2016/points/bare',
      /^"bare" is not a form of "points": the forms are "amount", "verb" and "direction"$/,
    ],
    ['cases/2014..2016/points/verb/x', /is not a figure: write table/],
    ['toString/2014/share', /"toString" is not the name of a CSV file/],
    ['cases/2014/constructor', /is not a measure/],
  ])('%s', (reference, message) => {
    expect(() => figure(reference, tables, 'en-GB')).toThrow(FigureError);
    expect(() => figure(reference, tables, 'en-GB')).toThrow(message);
  });
});

test('a row with a dash in its key is distinguished from two rows', () => {
  const years = ['2014-15', '2014', '15', '2015-16'].map((key) => ({ key, part: 1, whole: 2 }));
  expect(figure('years/2014-15/part', { years }, 'en-GB').text).toBe('1');
  expect(() => figure('years/2014-15-2015-16/part-change', { years }, 'en-GB')).toThrow(
    /instead of -, as in 2014-15\.\.2015-16$/,
  );
});

test('text is filled in where it names figures in braces', () => {
  expect(fill('From {cases/2014/share} to { cases/2016/share }.', tables, 'en-GB')).toBe(
    'From 11.4% to 44%.',
  );
  expect(fill('No figure', tables, 'en-GB')).toBe('No figure');
  expect(cut('{big/all/part} of them')).toEqual([
    { words: '{big/all/part}', reference: 'big/all/part', starts: true },
    { words: ' of them' },
  ]);
});

describe('of more than two parts, a figure names its part', () => {
  const parts = (counts: Record<string, number>) =>
    Object.entries(counts).map(([name, count]) => ({ name, count }));
  const seats = [
    { key: '1999', part: 24, whole: 60, parts: parts({ women: 24, men: 30, rest: 6 }) },
    { key: '2003', part: 30, whole: 60, parts: parts({ women: 30, men: 15, rest: 15 }) },
  ];

  test.each([
    ['seats/1999/women', '24', true],
    ['seats/1999/men', '30', false],
    ['seats/1999/rest', '6', false],
    ['seats/1999/whole', '60', false],
    ['seats/1999/women-share', '40%', true],
    ['seats/1999/men-share', '50%', false],
    ['seats/1999/rest-share', '10%', false],
    ['seats/1999/men-about', 'half', false],
    ['seats/1999..2003/women-change', '6 more', true],
    ['seats/1999..2003/men-change/verb', 'fell by 15', false],
    ['seats/1999..2003/whole-change', 'neither more nor fewer', false],
    ['seats/1999..2003/men-points', '25~percentage points lower', false],
    ['seats/1999..2003/rest-points/amount', '15~points', false],
    ['seats/1999..2003/rest-times', '2.5~times', false],
  ])('%s is %s', (reference, text, part) => {
    expect(figure(reference, { seats }, 'en-GB')).toMatchObject({ text: tied(text), part });
  });

  test.each([
    [
      'seats/1999/share',
      /^"share" is not a measure of one row: choose from "women", "men", "rest", "whole", "women-share", "men-share", "rest-share", "women-about", "men-about" and "rest-about"$/,
    ],
    ['seats/1999/part', /"part" is not a measure of one row/],
    ['seats/1999..2003/men-times', /from 50% to 25%, .*: use "men-points", compare "2003..1999"/],
    ['seats/1999/women/share', /is not a figure: write "women-share"$/],
  ])('%s is refused', (reference, message) => {
    expect(() => figure(reference, { seats }, 'en-GB')).toThrow(message);
  });
});
