import { expect, test } from 'vitest';
import {
  kindName,
  partOf,
  otherPart,
  thingsOf,
  type CountWords,
} from '../../../src/data/count-words.ts';
import { tied } from '../../tied.ts';

const row = { part: 5, whole: 50 };
const phrases = {
  key: 'Season',
  one: 'pear',
  many: 'pears',
  part: 'that were ripe',
  rest: 'not yet ripe',
} satisfies CountWords;
const nouns = {
  key: 'Year',
  one: 'member',
  many: 'members',
  part: { one: 'woman', many: 'women' },
  rest: { one: 'man', many: 'men' },
} satisfies CountWords;

test('a phrase goes after the noun of all', () => {
  expect(kindName(phrases.part)).toBe('that were ripe');
  expect(thingsOf(phrases, phrases.rest)).toBe('pears not yet ripe');
  expect(partOf(row, phrases.part, phrases, 'en-GB')).toBe(tied('5 of 50~pears'));
  expect(partOf({ part: 1, whole: 1 }, phrases.part, phrases, 'en-GB')).toBe(tied('1 of 1~pear'));
  expect(otherPart(45, phrases.rest, 'en-GB')).toBe('45 not yet ripe');
});

test('a noun stands by itself, for one and for several', () => {
  expect(kindName(nouns.part)).toBe('women');
  expect(thingsOf(nouns, nouns.rest)).toBe('men');
  expect(partOf(row, nouns.part, nouns, 'en-GB')).toBe(tied('5~women out of 50~members'));
  expect(partOf({ part: 1, whole: 2 }, nouns.part, nouns, 'en-GB')).toBe(
    tied('1~woman out of 2~members'),
  );
  expect(otherPart(1, nouns.rest, 'en-GB')).toBe(tied('1~man'));
  expect(otherPart(0, nouns.rest, 'en-GB')).toBe(tied('0~men'));
});

test('a phrase about one thing has its verb in the singular', () => {
  expect(otherPart(1, 'that were ripe', 'en-GB')).toBe('1 that was ripe');
  expect(otherPart(1, 'who have a car', 'en-GB')).toBe('1 who has a car');
  expect(otherPart(1, 'not yet ripe', 'en-GB')).toBe('1 not yet ripe');
  expect(otherPart(2, 'who are women', 'en-GB')).toBe('2 who are women');
});
