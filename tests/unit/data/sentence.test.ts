import { expect, test } from 'vitest';
import { cut, fill } from '../../../src/data/figure.ts';
import { sentence, uncapital } from '../../../src/data/text.ts';

const tables = {
  pears: [{ key: '2015', part: 1, whole: 20_000 }],
};

test.each([
  ['{pears/2015/share} were ripe', 'Less than 0.1% were ripe'],
  ['None were. {pears/2015/share} are', 'None were. Less than 0.1% are'],
  ['Who? “{pears/2015/share}”', 'Who? “Less than 0.1%”'],
  ['Dr. {pears/2015/share} fell', 'Dr. less than 0.1% fell'],
  ['Of {pears/2015/share is below 1: hardly any}', 'Of hardly any'],
])('a figure in words has a capital where it starts a sentence: %s', (text, filled) => {
  expect(fill(text, tables, 'en-GB')).toBe(filled);
  expect(
    cut(text)
      .map(({ words }) => words)
      .join(''),
  ).toBe(text);
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
