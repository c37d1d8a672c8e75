import { expect, test } from 'vitest';
import { parseCounts } from '../../../src/data/parse-counts.ts';
import { readValues } from './one-measure.ts';

const percent = { before: '', after: '%', decimals: 1 };

/** What is said of values with these cells, a year each from 2014 on. */
function told(cells: string, explained: string[] = [], unit = percent): string[] {
  const rows = cells.split(' ').map((cell, i) => `${2014 + i},${cell === '-' ? '' : cell}`);
  const columns = { key: 'year', value: 'rate' };
  const { problems } = readValues(`year,rate\n${rows.join('\n')}\n`, 'rate.csv', {
    columns,
    unit,
    language: 'en-GB',
    explained,
  });
  return problems.map(({ line, message }) => `${line}: ${message}`);
}

test('a value without its decimal point is reported on its line, with a correction', () => {
  expect(told('11.4 30.1 44.0 42.5')).toEqual([]);
  expect(told('11.4 30.1 440.0 42.5')).toEqual([
    '4: "rate" is 440.0 in 2016, at least 10 times the size of every other: correct it, or explain it to readers in the front matter, as notes: [{ row: \'2016\', text: why }]',
  ]);
  expect(told('-0.2 0.6 −20.4 1.0')).toEqual([
    expect.stringMatching(/^4: "rate" is −20.4 in 2016, at least 20 times the size/),
  ]);
});

test('a value with a misplaced decimal point is reported, and so is 0 among steady values', () => {
  expect(told('13.72 11.40 1.37 12.05', [], { ...percent, decimals: 2 })).toEqual([
    '4: "rate" is 1.37 in 2016, and every other is at least 8 times the size: correct it, or explain it to readers in the front matter, as notes: [{ row: \'2016\', text: why }]',
  ]);
  expect(told('5.1 6.2 0 5.9')).toEqual([expect.stringMatching(/^4: "rate" is 0 in 2016, and/)]);
  expect(told('5.1 6.2 0 5.9', ['2016'])).toEqual([]);
});

test.each([
  ['values that grow many times over', '1.1 10.2 98.5 1000'],
  ['fewer than three others', '5 5.2 52'],
  ['numbers so small that they say little', '0.1 0.2 0 4.1'],
])('%s are taken as they are', (_, cells) => {
  expect(told(cells)).toEqual([]);
});

test('eight times as large is an outlier', () => {
  expect(told('10 10 10 80')).toHaveLength(1);
  expect(told('10 2 3 80')).toHaveLength(1);
  expect(told('10 1.2 3 80')).toEqual([]);
  // Others of which one is eight times the size of another vary.
  expect(told('16 2 3 1023')).toEqual([]);
  expect(told('16 2 3 1024')).toHaveLength(1);
  expect(told('1.2 -1.1 0.4 1130 12.7 6.6')).toEqual([
    expect.stringMatching(/^5: "rate" is 1130 in 2017, at least 88 times the size of every other/),
  ]);
  expect(told('1.2 0 0.4 1130 12.7 6.6')).toHaveLength(1);
  expect(told('8.0 9.0 8.0 1.0')).toHaveLength(1);
  expect(told('7.9 9.0 8.0 1.0')).toEqual([]);
});

const whole = (rows: string, explained: string[] = []) =>
  parseCounts(`year,some,all\n${rows}\n`, 'cases.csv', {
    columns: { key: 'year', part: 'some', whole: 'all' },
    language: 'en-GB',
    explained,
  }).problems.map(({ line, message }) => `${line}: ${message}`);

test('a whole with an extra digit is reported as well', () => {
  const rows = '2014,20,176\n2015,77,256\n2016,114,2599\n2017,90,250';
  expect(whole(rows)).toEqual([
    expect.stringMatching(/^4: "all" is 2599 in 2016, at least 10 times the size/),
  ]);
  expect(whole(rows, ['2016'])).toEqual([]);
});

test('rows that are not dates may differ by any amount', () => {
  expect(whole('England,20,9999\nWales,7,300\nScotland,4,280\nUlster,3,120')).toEqual([]);
});
