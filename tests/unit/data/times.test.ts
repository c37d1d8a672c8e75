import { describe, expect, test } from 'vitest';
import { figure } from '../../../src/data/figure.ts';
import { fraction } from '../../../src/data/fraction.ts';
import { parseValues } from '../../../src/data/parse-values.ts';

const pounds = { before: '£', after: '', decimals: 0 };
const measures = [
  { name: 'pay', column: 'pay', words: 'pay', unit: pounds },
  {
    name: 'jobless',
    column: 'jobless',
    words: 'jobless',
    unit: { before: '', after: '%', decimals: 1 },
  },
];
const read = (rows: string, columns: { label?: string } = {}) =>
  parseValues(rows, 'areas.csv', {
    columns: { key: 'area', time: 'year', ...columns },
    measures,
    language: 'en-GB',
  });
const HEADER = 'area,year,pay,jobless\n';
const RIGHT = 'Leeds,2014,402,5.1\nYork,2014,398,\nLeeds,2016,425,4.0\nYork,2016,411,3.9\n';
/** What is said of rows, with the lines. */
const said = (rows: string) =>
  read(HEADER + rows).problems.map(({ line, message }) => `${line}: ${message}`);

test('a row has a name and a time, and a number for each measure', () => {
  const { measures, problems } = read(HEADER + RIGHT);
  expect(problems).toEqual([]);
  expect(measures.map(({ name, rows }) => [name, rows.map(({ text }) => text)])).toEqual([
    ['pay', ['£402', '£398', '£425', '£411']],
    ['jobless', ['5.1%', '', '4.0%', '3.9%']],
  ]);
  expect(measures[0]?.rows[2]).toEqual({
    key: 'Leeds@2016',
    label: 'Leeds, 2016',
    of: { key: 'Leeds', label: 'Leeds', time: '2016' },
    value: fraction(425),
    text: '£425',
  });
});

test('a column of labels has what readers call a name, at all times', () => {
  const labelled = (rows: string) => read(`area,name,year,pay,jobless\n${rows}`, { label: 'name' });
  const { measures, problems } = labelled('LS,Leeds,2014-05,402,5\nYO,York,2014-05,398,\n');
  expect(problems).toEqual([]);
  expect(measures[0]?.rows.map(({ key, label }) => [key, label])).toEqual([
    ['LS@2014-05', 'Leeds, May 2014'],
    ['YO@2014-05', 'York, May 2014'],
  ]);
  const wrong = labelled(
    'LS,Leeds,2014,402,5\nLS,Leeds city,2016,402,5\nYO,Leeds,2014,398,\nYO,,2016,398,\n',
  );
  expect(wrong.problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '3: "name" is "Leeds city", and on line 2 "Leeds" for "LS" too: write the same in both',
    '4: "name" is "Leeds", as for "LS": readers could not tell the two apart',
    '5: "name" is empty: say what readers call the row',
  ]);
});

describe('a file with times is told', () => {
  test('of a row that is missing, and of several', () => {
    expect(said('Leeds,2014,402,5.1\nYork,2014,398,\nYork,2016,411,3.9\n')).toEqual([
      '2: "Leeds" has no row for "2016", and other rows of "year" are: add one, with an empty cell where a value is not known',
    ]);
    expect(said(`${RIGHT}Hull,2015,400,4.0\n`)).toEqual([
      '4: "Leeds" has no row for "2015", and other rows of "year" are: add one, with an empty cell where a value is not known',
      '5: "York" has no row for "2015", and other rows of "year" are: add one, with an empty cell where a value is not known',
      '6: "Hull" has no row for "2014" and "2016", and other rows of "year" are: add them, with an empty cell where a value is not known',
    ]);
  });

  test('of times of two kinds, and of years that go into the next', () => {
    expect(said('Leeds,2014,402,5.1\nLeeds,2015-01,402,5.1\n')).toEqual([
      '3: "year" is 2015-01, a month, and 2014 above it is a year: write dates of one kind',
    ]);
    expect(said('Leeds,2010-11,402,5.1\nLeeds,2011-12,402,5.1\n')).toEqual([
      '2: "year" is "2010-11", which is a month, and the times look like years that span two calendar years: write 2010',
    ]);
  });

  test('of a name that references could not have', () => {
    expect(said('Leeds/York,2014,402,5.1\na@b,2014,402,5.1\n,2014,402,5.1\n')).toEqual([
      '2: "area" is "Leeds/York": "/", ".." and "@" are reserved for references to figures: write it without',
      '3: "area" is "a@b": "/", ".." and "@" are reserved for references to figures: write it without',
      '4: "area" is empty: each row needs a name there',
    ]);
  });

  test('of the numbers of each measure, and of an outlier among those of one name alone', () => {
    expect(said('Leeds,2014,402.5,5.1\nYork,2014,398,n/a\n')).toEqual([
      expect.stringContaining('3: "jobless" is "n/a": it should be a number in digits alone'),
      expect.stringContaining('2: "pay" is 402.5, and its unit has no decimals'),
    ]);
    const years = [2014, 2015, 2016, 2017, 2018];
    const rows = (name: string, pay: number[]) =>
      pay.map((value, i) => `${name},${years[i]},${value},1.0\n`).join('');
    // A town of another size is no outlier.
    expect(said(rows('Leeds', [402, 410, 412, 420, 425]) + rows('Ripon', [4, 5, 4, 5, 5]))).toEqual(
      [],
    );
    expect(said(rows('Leeds', [402, 410, 4120, 420, 425]))).toEqual([
      expect.stringMatching(/^4: "pay" is 4120 in Leeds@2016, .* notes: \[\{ row: 'Leeds@2016'/),
    ]);
  });
});

describe('a figure names a row with its time, and a measure', () => {
  const data = { areas: read(HEADER + RIGHT) };
  test.each([
    ['areas/Leeds@2014/pay', 'above 400', '£402'],
    ['areas/Leeds@2014..Leeds@2016/pay', 'up', '£23'],
  ])('%s, which is %s: %s', (reference, is, text) => {
    expect(figure(reference, data, 'en-GB', { is, words: '' }).text).toBe(text);
  });
});
