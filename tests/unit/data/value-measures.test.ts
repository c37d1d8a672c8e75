import { describe, expect, test } from 'vitest';
import { figure } from '../../../src/data/figure.ts';
import { FigureError } from '../../../src/data/reference.ts';
import type { Unit } from '../../../src/data/unit.ts';
import { oneMeasure, readValues } from './one-measure.ts';
import { tied } from '../../tied.ts';

const values = (rows: string, given: Partial<Unit>, changes = false) => {
  const unit = { before: '', after: '', decimals: 0, ...given };
  const { rows: read } = readValues(`k,v\n${rows}`, 'v.csv', {
    columns: { key: 'k', value: 'v' },
    unit,
    language: 'en-GB',
  });
  return oneMeasure({ rows: read, unit, changes });
};
const changes = (rows: string, given: Partial<Unit>) => values(rows, given, true);
const data = {
  rent: values('2014,681.70\n2016,798.00\n2018,1.00\n2019,0.00\n2020,798.10\n2021,671.47\n', {
    before: '£',
    decimals: 2,
  }),
  shares: [{ key: 'x', part: 1, whole: 40 }],
  rate: values('2014,4.1\n2015,6.7\n2016,6.7\n2017,\n2018,5.7\n', { after: '%', decimals: 1 }),
  pears: changes('a,1200\nb,3600\nc,1197\nd,0\ne,1200\n', {}),
  income: changes('a,1.50\nb,4.25\nc,-2.75\n', { before: '£', after: ' million', decimals: 2 }),
  growth: changes('2019,1.6\n2020,-9.6\n2021,0.0\n', { after: '%', decimals: 1 }),
  tonnes: values('a,1.04\n', { after: ' tonnes', decimals: 2 }),
  heat: values('a,10\nb,20\n', { after: ' °C' }),
  pupils: changes('a,30\nb,28\n', { after: ' children', one: ' child' }),
  load: changes('a,30\nb,28\n', { after: ' kilotonnes', one: ' kilotonne' }),
  wait: changes('a,30\nb,28\n', { after: ' days', one: ' day' }),
};

describe('a figure that values give is', () => {
  test.each([
    ['rate/2014/value', '4.1%', 4.1],
    ['income/c/value', '−\u2060£2.75 million', -2.75],
    ['growth/2020/value/amount', '9.6%', -9.6],
    ['growth/2020/value/verb', 'fell by 9.6%', -9.6],
    ['rate/2014..2015/change', '2.6~percentage points higher', 2.6],
    ['income/a..a/change', 'neither more nor less', 0],
    ['heat/a..b/change', '10 °C higher', 10],
    ['pupils/a..b/change', '2 children fewer', -2],
    ['rent/2014..2016/percent', '17% higher', 17.06],
    ['rent/2016..2020/percent', 'less than 0.1% higher', 0.0125],
    ['rate/2014/value/rounded', 'about 4%', 4.1],
    ['rate/2015/value/just', 'just under 7%', 6.7],
    ['growth/2020/value/rounded', 'about −10%', -9.6],
    ['rent/2016/value/rounded', 'about £800', 798],
    ['pupils/a/value/above/20', 'more than 20 children', 30],
    ['rate/2015/value per shares/x/share', '2.7~times', 2.68],
    ['income/a..b/times', '2.8~times', 17 / 6],
  ])('%s: %s', (reference, text, value) => {
    const found = figure(reference, data, 'en-GB');
    expect(found.text).toBe(tied(text));
    expect(found.value).toBeCloseTo(
      value,
      reference.includes('percent') || reference.includes(' per ') ? 1 : 12,
    );
    expect(found.part).toBe(false);
  });
});

test.each([[' per cent'], [' Per cent'], [' pct'], ['pc'], [' y cant']])(
  'values in “%s” differ by percentage points',
  (after) => {
    const rate = values('a,10.0\nb,11.0\n', { after, decimals: 1 });
    const { text } = figure('rate/a..b/change', { rate }, 'en-GB');
    expect(text).toBe(tied('1.0~percentage points higher'));
  },
);

test.each([['°C'], [' ºC'], [' C'], [' degrees'], [' gradd']])(
  'values in “%s” are not multiples of each other',
  (after) => {
    const heat = values('a,11\nb,22\n', { after });
    expect(() => figure('heat/a..b/times', { heat }, 'en-GB')).toThrow('degrees are not multiples');
  },
);

describe('a figure that values do not give is refused with advice', () => {
  const ADVICE = 'use "change", or rewrite the sentence';
  test.each([
    [
      'rate/2014..2015/points',
      '"points" is not a measure of two rows: choose from "change", "percent" and "times"',
    ],
    [
      'rate/2014/value/verb',
      /^"verb" tells a change, and the front matter does not say that these values are changes: compare two rows, as first\.\.last\/change\/verb, or write changes: true beside "unit"/,
    ],
    ['rent/2019..2020/percent', `the value of "2019" is £0.00, and only values above 0`],
    ['heat/a..b/percent', `degrees have no percentages: ${ADVICE}`],
    [
      'rate/2014..2015/percent',
      'the values are percentages, and a percentage of those would be taken for points: use "change", which gives the points, or "times"',
    ],
    ['growth/2020/value/just', 'would be read in two ways, since the number is below 0'],
    ['pears/a/value per pears/d/value', '"pears/d/value" is not above 0'],
    ['tonnes/a/value/rounded', 'would be printed with 1 tonnes: give the unit the word after 1'],
    [
      'pears/b..a/times',
      'the value went from 3,600 to 1,200, which is not "times as large": use "change", compare "a..b", or rewrite the sentence',
    ],
  ])('%s', (reference, message) => {
    expect(() => figure(reference, data, 'en-GB')).toThrow(FigureError);
    expect(() => figure(reference, data, 'en-GB')).toThrow(message);
  });
});
