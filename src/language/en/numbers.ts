// Numbers, dates and claims in English. `Dictionary` in ../dictionary.ts says what each entry is.

import type { Claim, CountedNoun } from '../dictionary.ts';
import { withNoun } from '../with-noun.ts';
import { UNITS } from './number-words.ts';

const LOCALE = 'en-GB';
const format = new Intl.NumberFormat(LOCALE);
const count = (n: number | bigint): string => format.format(n);

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
  /** A change, with its sign: `+4`. */
  signed: (sign: '+' | '−', n: string) => sign + n,
  /** A number and what stands after it, which its author gave: `60%`, `12 million`. */
  withUnit: (n: string, after: string) => n + after,
  /** Units after a number that have words of their own, however an author writes them. */
  units: {
    percentage: /^\s*(?:[%٪]|per ?cent\b|pct\b|pc$)/i,
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
