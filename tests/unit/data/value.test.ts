import { describe, expect, test } from 'vitest';
import { fraction } from '../../../src/data/fraction.ts';
import type { Unit } from '../../../src/data/unit.ts';
import { formatValue, placeInUnit } from '../../../src/data/value.ts';
import { readValues } from './one-measure.ts';

const columns = { key: 'year', value: 'rate' };
const unit: Unit = { before: '', after: '%', decimals: 1 };
const read = (text: string, with_ = unit) =>
  readValues(text, 'rate.csv', { columns, unit: with_, language: 'en-GB' });
const fault = (cell: string, with_ = unit) =>
  read(`year,rate\n2014,1\n2015,${cell}\n`, with_).problems.map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  );

test('values are read exactly, with the text that readers see', () => {
  expect(read('\uFEFFyear,rate\r\n2014,4.1\r\n2015,\r\n2016,-0.5\r\n2017,−12\r\n')).toEqual({
    rows: [
      { key: '2014', label: '2014', value: fraction(41, 10), text: '4.1%' },
      { key: '2015', label: '2015', value: undefined, text: '' },
      { key: '2016', label: '2016', value: fraction(-5, 10), text: '−0.5%' },
      { key: '2017', label: '2017', value: fraction(-12), text: '−12.0%' },
    ],
    problems: [],
  });
});

describe('a value is printed', () => {
  test.each<[string, [number, number], Partial<Unit>, string]>([
    ['with all its decimals', [3, 2], { decimals: 2 }, '1.50'],
    ['with a half below 0 rounded away from it', [-125, 100], { decimals: 1 }, '−1.3'],
    ['without a sign where it rounds to 0', [-4, 100], { decimals: 1 }, '0.0'],
  ])('%s', (_, [numerator, denominator], given, text) => {
    const whole = { before: '', after: '', decimals: 0, ...given };
    expect(formatValue(fraction(numerator, denominator), whole, 'en-GB')).toBe(text);
  });
});

describe('a fault in a table of values is reported once, with its line', () => {
  const RIGHT =
    'it should be a number in digits alone, such as 12 or -3.4. Leave the cell empty where a value is not known';
  test.each([['words', 'four', `"rate" is "four": ${RIGHT}`]])('%s', (_, cell, message) => {
    expect(fault(cell)).toEqual([`rate.csv:3: ${message}`]);
  });

  test('no value at all', () => {
    expect(read('year,rate\n2014,\n2015,\n').problems).toEqual([
      {
        file: 'rate.csv',
        line: 2,
        message: '"rate" is empty in every row: give at least one value',
      },
    ]);
  });
});

test.each([
  [2.5, '%', '', 2, '2.5%'],
  [2.5, '', '£', 2, '£2.50'],
  [0.25, '%', '', 0, '0.25%'],
])(
  'a place on a scale at %d is printed as its author wrote it',
  (at, after, before, decimals, text) => {
    expect(placeInUnit(at, { before, after, decimals }, 'en-GB')).toBe(text);
  },
);
