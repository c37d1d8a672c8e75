// Numbers, dates and claims in Welsh. See ../en/numbers.ts for what each entry is.

import { type Claim, type ChangeWords, pluralOf, withNoun } from '../dictionary.ts';
import type { Dictionary } from '../en/words.ts';

const LOCALE = 'cy';
const format = new Intl.NumberFormat(LOCALE);
const count = (n: number | bigint): string => format.format(n);

const WORDS = ['', 'un', 'dau', 'tri', 'pedwar', 'pump', 'chwech', 'saith', 'wyth', 'naw', 'deg'];
const word = (n: bigint): string => WORDS[Number(n)] ?? count(n);

/** The numerals before "gwaith", which is feminine. */
const BEFORE_TIMES = ['', '', '', 'tair', 'pedair', 'pum', 'chwe', 'saith', 'wyth', 'naw', 'deg'];
const times = (n: bigint): string =>
  n === 2n ? 'dwywaith' : withNoun(BEFORE_TIMES[Number(n)] ?? count(n), 'gwaith');

const than = (words: string): string =>
  startsWithVowel(words) ? `nag ${words}` : `na ${aspirate(words)}`;

const HOW: Record<Claim, (words: string) => string> = {
  exactly: (words) => words,
  about: (words) => `tua ${aspirate(words)}`,
  nearly: (words) => `bron i ${soft(words)}`,
  'more than': (words) => `mwy ${than(words)}`,
};

export const numbers: Dictionary['numbers'] = {
  locale: LOCALE,
  count,
  decimal: '.',
  percent: (n) => `${n}%`,
  units: {
    percentage: /^\s*y cant(?!\p{L})/iu,
    degrees: /^\s*gradd(?:au)?(?!\p{L})/iu,
    multiple: /^\s*(?:cant|mil|miliwn|biliwn|triliwn)(?!\p{L})/iu,
  },
  lessThan: (n) => `llai ${than(n)}`,
  moreThan: (n) => `mwy ${than(n)}`,
  fewerThan: (n) => `llai ${than(n)}`,
  below: (n) => `o dan ${n}`,
  above: (n) => `dros ${n}`,
  about: (n) => `tua ${n}`,
  justOver: (n) => `ychydig dros ${n}`,
  justUnder: (n) => `ychydig o dan ${n}`,
  // A number takes the noun for one, whose first letter some numbers change.
  counted: (n, { one, inflected }) =>
    withNoun(count(n), pluralOf(LOCALE, n, { ...inflected, other: one })),
  ofOne: (phrase) => phrase,
  outOf: (part, whole) => `${part} o’r ${whole}`,
  among: (part, whole) => `${part} o’r ${whole}`,
};

export const claims: Dictionary['claims'] = {
  none: 'dim un',
  all: 'pob un',
  share: (how, n, d) => HOW[how](2n * n === d ? 'hanner' : `${word(n)} o bob ${word(d)}`),
  between: (tenths) => {
    const next = word(tenths + 1n);
    const and = startsWithVowel(next) ? `ac ${next}` : `a ${aspirate(next)}`;
    return `rhwng ${word(tenths)} ${and} o bob deg`;
  },
  times: (how, n) => HOW[how](times(n)),
  decimalTimes: (n) => withNoun(n, 'gwaith'),
};

// Differences between two numbers, in Welsh.

/** "By" changes the first letter of the words that limit a number: `llai na 0.1`, `o lai na 0.1`. */
const by = (words: string): string => `o ${words.replace(/^ll/, 'l').replace(/^m/, 'f')}`;

/** @param way above 0, below 0 or 0 */
function wordsOf(
  way: number,
  amount: string,
  long: string,
  [up, down]: [up: string, down: string],
): ChangeWords {
  if (way === 0) {
    const direction = `heb fod yn ${up} nac yn ${down}`;
    return {
      full: direction,
      amount,
      verb: 'ni newidiodd',
      direction,
    };
  }
  const [degree, verb] = way > 0 ? [up, 'cododd'] : [down, 'gostyngodd'];
  const direction = `yn ${degree}`;
  return {
    full: `${long} ${direction}`,
    amount,
    verb: `${verb} ${by(long)}`,
    direction,
  };
}

export const changes: Dictionary['changes'] = {
  ofShares: (n, words, way) =>
    wordsOf(
      way,
      withNoun(words, afterNumber(n, 'pwynt')),
      withNoun(words, afterNumber(n, 'pwynt canran')),
      ['uwch', 'is'],
    ),
  ofAmounts: (size, way) => wordsOf(way, size, size, ['fwy', 'llai']),
  ofLevels: (size, way) => wordsOf(way, size, size, ['uwch', 'is']),
  inPercent: (size, way) => wordsOf(way, size, size, ['uwch', 'is']),
  ofCounts: (size, way) => wordsOf(way, size, size, ['fwy', 'llai']),
};

// The changes of a word's first letter that Welsh makes after certain words.

const SOFT: Record<string, string> = { p: 'b', t: 'd', d: 'dd' };
const ASPIRATE: Record<string, string> = { p: 'ph', t: 'th' };

const withFirst = (word: string, changes: Record<string, string>): string =>
  (changes[word.charAt(0)] ?? word.charAt(0)) + word.slice(1);

/** The soft mutation of a numeral: `pedwar` → `bedwar`. No numeral starts with another letter that changes. */
const soft = (numeral: string): string => withFirst(numeral, SOFT);

/** The aspirate mutation of a numeral: `tri` → `thri`. */
const aspirate = (numeral: string): string => withFirst(numeral, ASPIRATE);

/** A noun that starts with p after a number in digits: 2 bwynt, 3 phwynt, 6 phwynt. A fraction changes nothing. */
const afterNumber = (number: number, noun: string): string =>
  number === 2 ? soft(noun) : number === 3 || number === 6 ? aspirate(noun) : noun;

/** Whether a numeral starts with a vowel as it is said: `un`, `wyth`, 8, 11. */
export const startsWithVowel = (numeral: string): boolean => /^([uw]|8|11?\b)/.test(numeral);
