// Differences between two numbers, in Arabic.

import type { ChangeWords, Dictionary } from '../dictionary.ts';
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
}

const SHARE: Kind = {
  up: 'أعلى',
  down: 'أدنى',
  same: 'لا أعلى ولا أدنى',
  rose: 'ارتفعت',
  fell: 'انخفضت',
  still: 'لم تتغير',
};
const COUNT: Kind = {
  up: 'أكثر',
  down: 'أقل',
  same: 'لا أكثر ولا أقل',
  rose: 'ارتفع',
  fell: 'انخفض',
  still: 'لم يتغير',
};

function wordsOf(way: number, amount: string, long: string, kind: Kind): ChangeWords {
  if (way === 0) return { full: kind.same, amount, verb: kind.still, direction: kind.same };
  const [direction, verb] = way > 0 ? [kind.up, kind.rose] : [kind.down, kind.fell];
  const by = `بمقدار ${long}`;
  return { full: `${direction} ${by}`, amount, verb: `${verb} ${by}`, direction };
}

export const changes: Dictionary['changes'] = {
  ofShares: (n, words, way) => {
    const points = pluralOf(numbers.locale, n, { few: 'نقاط', other: 'نقطة' });
    const long =
      { 1: 'نقطة مئوية واحدة', 2: 'نقطتين مئويتين' }[n] ?? withNoun(words, `${points} مئوية`);
    const amount = { 1: 'نقطة واحدة', 2: 'نقطتان' }[n] ?? withNoun(words, points);
    return wordsOf(way, amount, long, SHARE);
  },
  ofAmounts: (size, way) => wordsOf(way, size, size, COUNT),
  ofLevels: (size, way) => wordsOf(way, size, size, SHARE),
  ofCounts: (size, way) => wordsOf(way, size, size, COUNT),
};
