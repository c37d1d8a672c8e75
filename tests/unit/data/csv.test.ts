import { describe, expect, test } from 'vitest';
import { parseCounts } from '../../../src/data/parse-counts.ts';
import { readValues } from './one-measure.ts';

const columns = { key: 'year', part: 'with', whole: 'all' };
const read = (text: string) => parseCounts(text, 'cases.csv', { columns, language: 'en-GB' });

describe('additions that spreadsheets make are accepted', () => {
  test.each([
    ['empty rows at the end', 'year,with,all\n2014,20,176\n,,\n\n,,\n'],
    ['empty columns at the end', 'year,with,all,,\n2014,20,176,,\n,,,,\n'],
    ['empty cells after a row alone', 'year,with,all\n2014,20,176,\n'],
    ['spaces about quotation marks', 'year,with,all\n "2014" , "20" ,176\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ rows: [{ key: '2014', part: 20, whole: 176 }], problems: [] });
  });

  test('a quotation mark in a cell is written twice', () => {
    expect(read('year,with,all\n"the ""first"", so to say",1,2\n').rows[0]?.key).toBe(
      'the "first", so to say',
    );
  });
});

test.each(['Source: ONS', 'Source: ONS,,', '"Source: ONS, 2024",,,,'])(
  'a note below the rows, %s, is told where it goes',
  (note) => {
    expect(read(`year,with,all\n2014,20,176\n${note}\n`).problems).toEqual([
      expect.objectContaining({
        line: 3,
        message:
          'the row has 1 of 3 cells: give one value for each of "year", "with" and "all". A note goes in the caption, in the front matter',
      }),
    ]);
  },
);

test('below values with labels, too, but a gap is none', () => {
  const unit = { before: '', after: '', decimals: 1 };
  const of = (columns: { key: string; label?: string; value: string }, text: string) =>
    readValues(text, 'rate.csv', { columns, unit, language: 'en-GB' }).problems;
  const columns = { key: 'year', value: 'rate' };
  expect(of(columns, 'year,rate\n2014,2\n2015,\n')).toEqual([]);
  const labelled = { ...columns, label: 'short' };
  expect(of(labelled, 'year,short,rate\n2014,14,2\n2015,15,\n')).toEqual([]);
  expect(of(labelled, 'year,short,rate\n2014,14,2\nSource: ONS,,\n')).toEqual([
    expect.objectContaining({
      line: 3,
      message: expect.stringContaining('A note goes in the caption') as string,
    }),
  ]);
});

describe('a fault in CSV is reported once, with its line', () => {
  test.each<[string, string, number, RegExp]>([
    ['semicolons', 'year;with;all\n2014;20;176\n', 1, /separated by semicolons: save the file as/],
    ['tabs', 'year\twith\tall\n2014\t20\t176\n', 1, /separated by tabs/],
    ['bars', 'year|with|all\n2014|20|176\n', 1, /separated by bars/],
    [
      'Excel’s line',
      'sep=;\nyear;with;all\n2014;20;176\n',
      1,
      /"sep=;" is for Excel alone: remove/,
    ],
    ['Excel’s line with a comma', 'sep=,\nyear,with,all\n2014,20,176\n', 1, /is for Excel alone/],
    ['a quoted cell left open', 'year,with,all\n2014,"20,176\n2015,77,256\n', 2, /is never closed/],
    [
      'one that another quotation mark closes',
      'year,with,all\n2014,"20,176\n2015,"77",256\n',
      3,
      /"77"" follows the quotation mark that closes a cell which opens on line 2/,
    ],
    [
      'a quotation mark within a plain cell',
      'year,with,all\n2014,20,176\nthe "year 2015,77,256\n',
      3,
      /^the cell 'the "year 2015' has a quotation mark in it: write “ or ” there, or put the cell in quotation marks and each mark in it twice$/,
    ],
    ['more after a quoted cell', 'year,with,all\n"20"14,20,176\n', 2, /"14" follows/],
    [
      'a column by another name',
      'Year,with,all\n2014,20,176\n',
      1,
      /"year" is missing: .* has "Year"/,
    ],
    ['a header of one other column', 'note\n2014\n', 1, /"year" is missing: .* has "note"/],
    ['a column without a name', 'year,,with,all\n2014,x,20,176\n', 1, /a column has no name/],
    ['a header twice', 'year,with,all,with,with\n2014,1,2,1,1\n', 1, /"with" appears twice/],
    ['an unknown header twice', 'year,with,all,x,x\n2014,1,2,1,1\n', 1, /"x" is not known/],
    [
      'a number of two cells',
      'year,with,all\n2014,1,234,2,000\n',
      2,
      /5 of 3 cells.*numbers without commas/,
    ],
    ['a comma in a number', 'year,with,all\n2014,"1,234",2000\n', 2, /"1,234".* alone, as 1234$/],
    ['a space in a number', 'year,with,all\n2014,1 234,2000\n', 2, /alone, as 1234$/],
    ['a thin space in a number', 'year,with,all\n2014,1\u202f234,2000\n', 2, /alone, as 1234$/],
    ['a point in a number', 'year,with,all\n2014,1.234,2000\n', 2, /alone, as 1234$/],
    ['a share', 'year,with,all\n2014,44%,100\n', 2, /"44%": .* Give the count: the page works/],
    ['a decimal', 'year,with,all\n2014,20.5,176\n', 2, /in digits alone$/],
  ])('%s', (_, text, line, message) => {
    const { problems } = read(text);
    expect(problems).toEqual([
      { file: 'cases.csv', line, message: expect.stringMatching(message) as string },
    ]);
  });
});
