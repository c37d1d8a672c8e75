import { describe, expect, test } from 'vitest';
import { parseCounts } from '../../../src/data/parse-counts.ts';

const columns = { key: 'year', part: 'with', whole: 'all' };
const read = (text: string) => parseCounts(text, 'cases.csv', { columns, language: 'en-GB' });
const good = [
  { key: '2014', part: 20, whole: 176 },
  { key: '2015', part: 0, whole: 1 },
];

describe('a table is read', () => {
  test.each([
    ['as it should be', 'year,with,all\n2014,20,176\n2015,0,1\n'],
    ['both', '\uFEFFyear,with,all\r\n2014,20,176\r\n2015,0,1\r\n'],
    ['columns in another order', 'all,year,with\n176,2014,20\n1,2015,0\n'],
    ['quoted cells and spaces', '"year", with ,all\n"2014", 20,"176"\n2015,0,1\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ rows: good, problems: [] });
  });
});

test.each([
  ['years that go into the next', ['2009-10', '2010-11', '2011-12', '2012-13']],
  ['sizes that look like years', ['1000', '2000', '5000', '10000']],
  ['a row before the years', ['Before 2015', '2015', '2016', '2017']],
])('rows may be %s', (_, keys) => {
  expect(read(`year,with,all\n${keys.map((key) => `${key},1,2\n`).join('')}`).problems).toEqual([]);
});

describe('a fault in a table is reported once, with its line', () => {
  test.each<[string, string, [number, RegExp][]]>([
    [
      'years out of order',
      'year,with,all\n2019,1,2\n2023,1,2\n2021,1,2\n',
      [[4, /^"year" is 2021, before 2023 above it: put the earliest first$/]],
    ],
    ['an empty file', '', [[1, /the file is empty: its first line should be year,with,all/]]],
    ['a header alone', 'year,with,all\n', [[1, /no row under the header/]]],
    [
      'a month after its own year, and before an earlier month',
      'year,with,all\n2015-06,1,2\n2015,1,2\n2015-03,1,2\n',
      [[4, /^"year" is 2015-03, before 2015-06 above it/]],
    ],
    [
      'a year that spans two calendar years, with a slash',
      'year,with,all\n2016/17,1,2\n',
      [[2, /reserved for references to figures\. Write dates as .* in a column of labels$/]],
    ],
    ['a whole of 0', 'year,with,all\n2014,0,0\n', [[2, /nothing can be a share of 0/]]],
    ['an empty key', 'year,with,all\n,20,176\n', [[2, /"year" is empty/]]],
  ])('%s', (_, text, expected) => {
    const { problems } = read(text);
    expect(problems.map(({ line }) => line)).toEqual(expected.map(([line]) => line));
    problems.forEach(({ file, message }, i) => {
      expect(file).toBe('cases.csv');
      expect(message).toMatch(expected[i]?.[1] ?? /never/);
    });
  });
});

describe('a column of labels', () => {
  const columns = { key: 'code', label: 'name', part: 'some', whole: 'all' };
  const parse = (...rows: string[]) =>
    parseCounts(`code,name,some,all\n${rows.join('\n')}\n`, 'data.csv', {
      columns,
      language: 'en-GB',
    });

  test.each([
    ['empty', ['a,,1,2'], 2, '"name" is empty: say what readers call the row'],
    [
      'as in an earlier row',
      ['a,Arfon,1,2', 'b,Arfon,1,2'],
      3,
      '"name" is "Arfon", as on line 2: readers could not tell the two rows apart',
    ],
  ])('is refused where it is %s', (_, rows, line, message) => {
    expect(parse(...rows).problems).toEqual([{ file: 'data.csv', line, message }]);
  });
});
