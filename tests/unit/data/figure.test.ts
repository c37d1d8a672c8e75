import { describe, expect, test } from 'vitest';
import { cut, figure, fill } from '../../../src/data/figure.ts';
import { FigureError } from '../../../src/data/reference.ts';
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
    ['cases/2014/share', '11.4%', true],
    ['cases/2014..2016/points', '32.7~percentage points higher', false],
    ['cases/2014..2016/times', 'nearly four times', false],
    ['cases/2014..2016/part-change', '94 more', true],
    ['cases/2014..2016/part-change/verb', 'rose by 94', false],
    ['cases/2014..2016/rest-change/direction', 'fewer', false],
    ['cases/2014..2016/points/amount', '32.7~points', false],
    ['cases/2014..2016/part-percent', '470% higher', false],
    ['cases/2014..2016/rest-percent/amount', '7%', false],
    ['cases/2016/part/rounded', 'about 110', true],
    ['cases/2014/share/rounded', 'about 11%', true],
    ['cases/2014/share/just', 'just over 11%', true],
    ['cases/2014/share/nearest', '11%', true],
    ['big/all/part/rounded', 'about 1,200', true],
    ['cases/2014/share/below/12', 'below 12%', true],
    ['cases/2014/part/below/100', 'fewer than 100', true],
    ['big/all/whole/above/1000', 'more than 1,000', false],
    ['cases/2016/rest per cases/2016/part', '1.27~times', false],
    ['big/all/whole per cases/2016/part', 'about 440~times', false],
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
    ['cases/2014..2015..2016/points', /should name two rows/],
    ['cases/2016..2014/times', /from 44% to 11.4%, which is not "times as large"/],
    [
      'cases/2016..2014/points',
      /^"2016\.\.2014" goes back in time, so that a rise would be told as a fall: write 2014\.\.2016$/,
    ],
    ['cases/2014', /is not a figure: write table\/row\/measure/],
    [
      'cases/2014/share/x',
      /^"x" is not a form of "share": the forms are "rounded", "just", "nearest", "below" and "above"$/,
    ],
    ['cases/2014..2016/times/verb', /"times" has no forms/],
    ['cases/2014/share/below/11.3', /is not true: the number is 11\.3636\. Rewrite the sentence/],
    ['cases/2014/share/below', /needs a number in digits after "below", as below\/10/],
    [
      'cases/2016/part per cases/2016/rest',
      /is not “times as large” as "cases\/2016\/rest": write cases\/2016\/rest per cases\/2016\/part, or rewrite/,
    ],
    ['cases/2016/part per cases/2016/share', /are not of one kind: name two counts, two shares/],
    ['cases/2016/about per cases/2016/share', /"about" is not a measure of one row that a ratio/],
    ['cases/2016/part per cases/2014..2016/points', /is not a number of one row: a ratio is of/],
    ['toString/2014/share', /"toString" is not the name of a CSV file/],
  ])('%s', (reference, message) => {
    expect(() => figure(reference, tables, 'en-GB')).toThrow(FigureError);
    expect(() => figure(reference, tables, 'en-GB')).toThrow(message);
  });
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
  expect(fill('So {cases/2014/share is about 11 ± 1: one in nine} were.', tables, 'en-GB')).toBe(
    'So one in nine were.',
  );
  expect(cut('{towns/Here is it/share is up, times 4: four: times}')).toMatchObject([
    {
      reference: 'towns/Here is it/share',
      told: { is: 'up, times 4', words: 'four: times' },
    },
  ]);
});
