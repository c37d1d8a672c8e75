import { expect, test } from 'vitest';
import { cut, figure, fill } from '../../../src/data/figure.ts';
import { sentence, uncapital } from '../../../src/data/text.ts';

const tables = {
  pears: [
    { key: '2014', part: 0, whole: 20 },
    { key: '2015', part: 1, whole: 20_000 },
    { key: '2016', part: 5, whole: 10 },
    { key: '2017', part: 49, whole: 100 },
  ],
};

test.each([
  ['{pears/2015/share} were ripe', 'Less than 0.1% were ripe'],
  ['None were. {pears/2016/about} are', 'None were. Half are'],
  ['Who? “{pears/2014/about}”', 'Who? “None”'],
  ['Dr. {pears/2016/about} fell approx. {pears/2016/about}', 'Dr. half fell approx. half'],
])('a figure in words has a capital where it starts a sentence: %s', (text, filled) => {
  expect(fill(text, tables, 'en-GB')).toBe(filled);
  expect(
    cut(text)
      .map(({ words }) => words)
      .join(''),
  ).toBe(text);
});

test.each([
  [
    'pears/2014..2016/times',
    /^the share of "2014" is 0%, and no share is a multiple of .* use "points"/,
  ],
  [
    'pears/2016..2015/times',
    /from 50% to less than 0\.1%.* use "points", compare "2015..2016", or/,
  ],
])('%s is refused, with what can be said instead', (reference, message) => {
  expect(() => figure(reference, tables, 'en-GB')).toThrow(message);
});

test.each([
  ['By A. Grower Ltd.', 'By A. Grower Ltd.'],
  ['She said “no.”', 'She said “no.”'],
])('a sentence ends with one stop: %s', (text, ended) => {
  expect(sentence(text)).toBe(ended);
});

test.each([
  ['Separate count', 'separate count'],
  ['NHS count', 'NHS count'],
  ['McKay’s count', 'McKay’s count'],
])('within a sentence, words keep the capitals of names: %s', (text, inside) => {
  expect(uncapital(text)).toBe(inside);
});
