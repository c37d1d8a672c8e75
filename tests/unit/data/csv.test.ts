import { describe, expect, test } from 'vitest';
import { parseCounts } from '../../../src/data/parse-counts.ts';

const columns = { key: 'year', part: 'with', whole: 'all' };
const read = (text: string) => parseCounts(text, 'cases.csv', { columns, language: 'en-GB' });

describe('additions that spreadsheets make are accepted', () => {
  test.each([
    ['empty rows at the end', 'year,with,all\n2014,20,176\n,,\n\n,,\n'],
    ['empty columns at the end', 'year,with,all,,\n2014,20,176,,\n,,,,\n'],
    ['spaces about quotation marks', 'year,with,all\n "2014" , "20" ,176\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ rows: [{ key: '2014', part: 20, whole: 176 }], problems: [] });
  });
});

describe('a fault in CSV is reported once, with its line', () => {
  test.each<[string, string, number, RegExp]>([
    ['a quoted cell left open', 'year,with,all\n2014,"20,176\n2015,77,256\n', 2, /is never closed/],
    [
      'a quotation mark within a plain cell',
      'year,with,all\n2014,20,176\nthe "year 2015,77,256\n',
      3,
      /^the cell 'the "year 2015' has a quotation mark in it: write “ or ” there, or put the cell in quotation marks and each mark in it twice$/,
    ],
    [
      'a number of two cells',
      'year,with,all\n2014,1,234,2,000\n',
      2,
      /5 of 3 cells.*a comma in quotation marks/,
    ],
  ])('%s', (_, text, line, message) => {
    const { problems } = read(text);
    expect(problems).toEqual([
      { file: 'cases.csv', line, message: expect.stringMatching(message) as string },
    ]);
  });
});
