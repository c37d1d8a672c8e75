import { expect, test } from 'vitest';
import { parseEvents } from '../../../src/data/event.ts';

const HEADER = 'id,date,label,text,count,source';
const parse = (...lines: string[]) => parseEvents([HEADER, ...lines].join('\n'), 'next.csv');
const told = (...lines: string[]) =>
  parse(...lines).problems.map(({ line, message }) => `${line}: ${message}`);

const GOOD = 'first,2017-09-18,It began,"It began, in full",,here';

test('a count may be about an earlier year, in a column of its own', () => {
  const told = (count: string, counted: string) =>
    parseEvents(
      `${HEADER},counted\nfirst,2018-04,It was counted,In full,${count},here,${counted}\n`,
      'next.csv',
    );
  expect(told('at least 150', '2017').events[0]?.counted).toBe('2017');
  expect(told('at least 150', '').problems).toEqual([]);
  for (const [count, counted, message] of [
    ['at least 150', 'last year', /^"counted" is "last year": it should be the year [^.]*$/],
    ['at least 150', '17', /^"counted" is "17": it should be the year [^.]*$/],
    ['', '2017', /^"counted" is 2017, and "count" is empty/],
    ['at least 150', '2019', /^"counted" is 2019, after 2018-04: "date" is when/],
  ] as const) {
    const [problem, ...more] = told(count, counted).problems;
    expect(problem?.message).toMatch(message);
    expect([problem?.line, more]).toEqual([2, []]);
  }
});

test.each<[string, string, RegExp]>([
  ['no label', 'b,2018,,A,,here', /^3: "label" is empty/],
  [
    'a label too long for a phone',
    `b,2018,${'long '.repeat(8)},A,,here`,
    /^3: "label" has 39 characters, and a line on a phone holds 34/,
  ],
])('%s is one problem', (_, line, message) => {
  expect(told(GOOD, line)).toEqual([expect.stringMatching(message)]);
});

test('a header of other columns is reported', () => {
  expect(parseEvents('id,day\na,b', 'next.csv').problems[0]?.message).toMatch(
    /"date" is missing: the columns are "id", "date".*, and where they are needed "count" and "counted", with commas between them, and the header/,
  );
});
