import { expect, test } from 'vitest';
import {
  kindName,
  partOf,
  restOf,
  thingsOf,
  type CountWords,
} from '../../../src/data/count-words.ts';

const row = { part: 5, whole: 50 };
const phrases: CountWords = {
  ...{ key: 'Season', one: 'pear', many: 'pears' },
  ...{ part: 'that were ripe', rest: 'not yet ripe' },
};
const nouns: CountWords = {
  ...{ key: 'Year', one: 'member', many: 'members' },
  ...{ part: { one: 'woman', many: 'women' }, rest: { one: 'man', many: 'men' } },
};

test('a phrase goes after the noun of all', () => {
  expect(kindName(phrases.part)).toBe('that were ripe');
  expect(thingsOf(phrases, phrases.rest)).toBe('pears not yet ripe');
  expect(partOf(row, phrases, 'en-GB')).toBe('5 of 50 pears');
  expect(partOf({ part: 1, whole: 1 }, phrases, 'en-GB')).toBe('1 of 1 pear');
  expect(restOf(row, phrases, 'en-GB')).toBe('45 not yet ripe');
});

test('a noun stands by itself, for one and for several', () => {
  expect(kindName(nouns.part)).toBe('women');
  expect(thingsOf(nouns, nouns.rest)).toBe('men');
  expect(partOf(row, nouns, 'en-GB')).toBe('5 women out of 50 members');
  expect(partOf({ part: 1, whole: 2 }, nouns, 'en-GB')).toBe('1 woman out of 2 members');
  expect(restOf({ part: 1, whole: 2 }, nouns, 'en-GB')).toBe('1 man');
  expect(restOf({ part: 2, whole: 2 }, nouns, 'en-GB')).toBe('0 men');
});
