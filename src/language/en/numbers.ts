// Numbers, dates and claims in English. `Dictionary` in ../dictionary.ts says what each entry is.

import { type Claim, type CountedNoun, type ChangeWords, withNoun } from '../dictionary.ts';

const LOCALE = 'en-GB';
const format = new Intl.NumberFormat(LOCALE);
const count = (n: number | bigint): string => format.format(n);

/** The English words for whole numbers, by the number. */
export const UNITS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** The words for tens from twenty on, by the tens. */
export const TENS: readonly string[] =
  '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WORDS = ['', ...UNITS.slice(1, 11)];
const word = (n: bigint): string => WORDS[Number(n)] ?? count(n);

const HOW: Record<Claim, string> = {
  exactly: '',
  about: 'about ',
  nearly: 'nearly ',
  'more than': 'more than ',
};

/** Verbs for several things, and for one. */
const OF_ONE = { are: 'is', were: 'was', have: 'has', do: 'does' } as const;

export const numbers = {
  locale: LOCALE,
  count,
  decimal: '.',
  /** A number in hundredths: `12.5%`. */
  percent: (n: string) => `${n}%`,
  /** Units after a number that have words of their own, however an author writes them. */
  units: {
    percentage: /^\s*(?:%|per ?cent\b|pct\b|pc$)/i,
    degrees: /^\s*(?:[°º]|[Dd]eg(?:ree)?s?\b|[CF]\s*$)/,
    multiple: /^\s*(?:k|mn?|bn|tn|hundred|thousand|million|billion|trillion)\b/i,
  },
  lessThan: (n: string) => `less than ${n}`,
  moreThan: (n: string) => `more than ${n}`,
  /** Less than so many things counted. */
  fewerThan: (n: string) => `fewer than ${n}`,
  /** Less than a level, such as a rate, and more. */
  below: (n: string) => `below ${n}`,
  above: (n: string) => `above ${n}`,
  /** A round number that the exact one is near, or a little more than, or a little less than. */
  about: (n: string) => `about ${n}`,
  justOver: (n: string) => `just over ${n}`,
  justUnder: (n: string) => `just under ${n}`,
  /** Things counted, with the story's nouns for one and for several: `1,234 cases`. */
  counted: (n: number, { one, many }: CountedNoun) => withNoun(count(n), n === 1 ? one : many),
  /** A phrase after a noun, where it is about one thing: `that were ripe` → `that was ripe`. */
  ofOne: (phrase: string) =>
    phrase.replace(
      /^(who|that|which) (are|were|have|do)\b/,
      (_, of: string, verb: keyof typeof OF_ONE) => `${of} ${OF_ONE[verb]}`,
    ),
  /** A part of what was counted, both of which are words: `5 of 50 cases`. */
  outOf: (part: string, whole: string) => `${part} of ${whole}`,
  /** The same where the part has a noun of its own: `220 women out of 650 members`. */
  among: (part: string, whole: string) => `${part} out of ${whole}`,
};

export const claims = {
  none: 'none',
  all: 'all',
  /** So many in so many: `nearly four in ten`; one in two is `half`. */
  share: (how: Claim, n: bigint, d: bigint) =>
    HOW[how] + (2n * n === d ? 'half' : `${word(n)} in ${word(d)}`),
  /** More than so many tenths, and less than one more: `between four and five in ten`. */
  between: (tenths: bigint) => `between ${word(tenths)} and ${word(tenths + 1n)} in ten`,
  /** So many times as large: `about twice`. */
  times: (how: Claim, n: bigint) => HOW[how] + (n === 2n ? 'twice' : withNoun(word(n), 'times')),
  /** The same with decimals: `5.7 times`. */
  decimalTimes: (n: string) => withNoun(n, 'times'),
};

// Differences between two numbers, in English.

/** @param way above 0, below 0 or 0 */
function wordsOf(
  way: number,
  amount: string,
  long: string,
  [up, down]: [up: string, down: string],
): ChangeWords {
  if (way === 0) {
    const direction = `neither ${up} nor ${down}`;
    return {
      full: direction,
      amount,
      verb: 'did not change',
      direction,
    };
  }
  const [direction, verb] = way > 0 ? [up, 'rose'] : [down, 'fell'];
  return {
    full: `${long} ${direction}`,
    amount,
    verb: `${verb} by ${long}`,
    direction,
  };
}

export const changes = {
  /**
   * A difference between two shares.
   *
   * @param _ the number of hundredths, or what limits it: 0.1
   * @param words the same in words: `less than 0.1`
   * @param way above 0, below 0 or 0
   */
  ofShares: (_: number, words: string, way: number): ChangeWords => {
    const points = words === '1' ? 'point' : 'points';
    return wordsOf(way, withNoun(words, points), withNoun(words, `percentage ${points}`), [
      'higher',
      'lower',
    ]);
  },
  /** A difference between two amounts of what is not counted, whose size is given. */
  ofAmounts: (size: string, way: number): ChangeWords => wordsOf(way, size, size, ['more', 'less']),
  /** A difference between two levels, such as temperatures, whose size is given. */
  ofLevels: (size: string, way: number): ChangeWords =>
    wordsOf(way, size, size, ['higher', 'lower']),
  /** A difference in per cent of what was there before, whose size is given with its sign: `17%`. */
  inPercent: (size: string, way: number): ChangeWords =>
    wordsOf(way, size, size, ['higher', 'lower']),
  /** A difference between two counts, whose size is given. */
  ofCounts: (size: string, way: number): ChangeWords => wordsOf(way, size, size, ['more', 'fewer']),
};
