// Numbers, dates and claims in Arabic. See ../en/numbers.ts for what each entry is.
//
// Digits are European, as on the sites of the large Arabic newsrooms: the keys of rows, which authors
// write, are too, and a page should not have two kinds of digits.

import { type Claim, type ChangeWords, pluralOf, withNoun } from '../dictionary.ts';
import type { Dictionary } from '../en/words.ts';

const LOCALE = 'ar-u-nu-latn';
const format = new Intl.NumberFormat(LOCALE);
const count = (n: number | bigint): string => format.format(n);

/** Keeps a number and its sign apart from the text around it: what is inside runs from left to right. */
const isolated = (words: string): string => `\u2066${words}\u2069`;

const WORDS = [
  '',
  'واحد',
  'اثنان',
  'ثلاثة',
  'أربعة',
  'خمسة',
  'ستة',
  'سبعة',
  'ثمانية',
  'تسعة',
  'عشرة',
];
const word = (n: bigint): string => WORDS[Number(n)] ?? count(n);
/** The numeral after a preposition: only two has a form of its own. */
const genitive = (n: bigint): string => (n === 2n ? 'اثنين' : word(n));

const HOW: Record<Claim, string> = {
  exactly: '',
  about: 'نحو ',
  nearly: 'ما يقرب من ',
  'more than': 'أكثر من ',
};

/**
 * The form of words for two that follows a preposition: كتابان → كتابين, with the adjectives after it. Numbers in
 * digits stay as they are.
 */
export const afterPreposition = (words: string): string =>
  words.replace(/^\p{L}+ان(?: \p{L}+ان)*(?!\p{L})/u, (two) => two.replace(/ان(?!\p{L})/gu, 'ين'));

export const numbers: Dictionary['numbers'] = {
  locale: LOCALE,
  count,
  decimal: '.',
  percent: (n) => isolated(`${n}%`),
  signed: (sign, n) => isolated(sign + n),
  // Words go on from right to left.
  withUnit: (n, after) => (/\p{L}/u.test(after) ? isolated(n) + after : isolated(n + after)),
  units: {
    percentage: /^\s*(?:في\s+|ب)الما?ئة/u,
    degrees: /^\s*درج(?:ة|ات)/u,
    multiple: /^\s*(?:ألف|آلاف|مليون|ملايين|مليار|تريليون)/u,
  },
  lessThan: (n) => `أقل من ${n}`,
  moreThan: (n) => `أكثر من ${n}`,
  fewerThan: (n) => `أقل من ${n}`,
  below: (n) => `دون ${n}`,
  above: (n) => `فوق ${n}`,
  about: (n) => `نحو ${n}`,
  justOver: (n) => `أكثر بقليل من ${n}`,
  justUnder: (n) => `أقل بقليل من ${n}`,
  // From three to ten, a number takes the noun for several; every other, the noun for one. Two things are
  // told by a form of the noun, without a number.
  counted: (n, { one, many, inflected = {} }) =>
    n === 2 && inflected.two !== undefined
      ? inflected.two
      : withNoun(
          count(n),
          pluralOf(LOCALE, n, { other: one, few: inflected.few ?? many, many: inflected.many }),
        ),
  ofOne: (phrase) => phrase,
  outOf: (part, whole) => `${part} من ${afterPreposition(whole)}`,
  among: (part, whole) => `${part} من أصل ${afterPreposition(whole)}`,
};

export const claims: Dictionary['claims'] = {
  none: 'ولا واحد',
  all: 'الكل',
  share: (how, n, d) =>
    HOW[how] +
    (2n * n === d ? 'النصف' : `${how === 'exactly' ? word(n) : genitive(n)} من كل ${genitive(d)}`),
  between: (tenths) => `ما بين ${genitive(tenths)} و${genitive(tenths + 1n)} من كل عشرة`,
  times: (how, n) =>
    HOW[how] +
    (n === 2n
      ? 'ضعف'
      : withNoun(
          word(n),
          pluralOf(LOCALE, Number(n), { few: 'أمثال', many: 'مثلًا', other: 'مثل' }),
        )),
  decimalTimes: (n) => withNoun(n, Number(n) > 3 && Number(n) < 11 ? 'أمثال' : 'مثل'),
};

// Differences between two numbers, in Arabic.

/** The words of a kind of number. A share is feminine, and a count masculine. */
interface Kind {
  up: string;
  down: string;
  same: string;
  rose: string;
  fell: string;
  still: string;
  /** Having risen, having fallen. */
  risen: string;
  fallen: string;
}

const SHARE: Kind = {
  up: 'أعلى',
  down: 'أدنى',
  same: 'لا أعلى ولا أدنى',
  rose: 'ارتفعت',
  fell: 'انخفضت',
  still: 'لم تتغير',
  risen: 'مرتفعةً',
  fallen: 'منخفضةً',
};
const COUNT: Kind = {
  up: 'أكثر',
  down: 'أقل',
  same: 'لا أكثر ولا أقل',
  rose: 'ارتفع',
  fell: 'انخفض',
  still: 'لم يتغير',
  risen: 'مرتفعًا',
  fallen: 'منخفضًا',
};
/** A count, as a level: higher, not more. */
const LEVEL: Kind = { ...COUNT, up: SHARE.up, down: SHARE.down, same: SHARE.same };

/** @param by the size with "by" before it */
function wordsOf(way: number, amount: string, by: string, kind: Kind): ChangeWords {
  if (way === 0)
    return {
      full: kind.same,
      amount,
      verb: kind.still,
      participle: 'دون تغيير',
      noun: 'عدم تغيّر',
      direction: kind.same,
    };
  const [direction, verb, participle, noun] =
    way > 0
      ? [kind.up, kind.rose, kind.risen, 'ارتفاع']
      : [kind.down, kind.fell, kind.fallen, 'انخفاض'];
  return {
    full: `${direction} ${by}`,
    amount,
    verb: `${verb} ${by}`,
    participle: `${participle} ${by}`,
    noun: `${noun} ${by}`,
    direction,
  };
}

const by = (size: string): string => `بمقدار ${size}`;

export const changes: Dictionary['changes'] = {
  ofShares: (n, words, way) => {
    const points = pluralOf(numbers.locale, n, { few: 'نقاط', other: 'نقطة' });
    const long =
      { 1: 'نقطة مئوية واحدة', 2: 'نقطتين مئويتين' }[n] ?? withNoun(words, `${points} مئوية`);
    const amount = { 1: 'نقطة واحدة', 2: 'نقطتان' }[n] ?? withNoun(words, points);
    return wordsOf(way, amount, by(long), SHARE);
  },
  ofAmounts: (size, way) => wordsOf(way, size, by(size), COUNT),
  ofLevels: (size, way) => wordsOf(way, size, by(size), SHARE),
  inPercent: (size, way) => wordsOf(way, size, `بنسبة ${size}`, LEVEL),
  ofCounts: (size, way) => wordsOf(way, size, by(size), COUNT),
};
