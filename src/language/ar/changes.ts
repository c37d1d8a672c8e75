// Differences between two numbers, in Arabic.

import type { ChangeWords } from '../dictionary.ts';
import type { Dictionary } from '../en/index.ts';
import { pluralOf } from '../plurals.ts';
import { numbers } from './numbers.ts';
import { withNoun } from '../with-noun.ts';

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
