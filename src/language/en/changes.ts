// Differences between two numbers, in English.

import type { ChangeWords } from '../dictionary.ts';
import { withNoun } from '../with-noun.ts';

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
      participle: 'not changed',
      noun: 'no change',
      direction,
    };
  }
  const [direction, verb, participle, noun] =
    way > 0 ? [up, 'rose', 'risen', 'rise'] : [down, 'fell', 'fallen', 'fall'];
  return {
    full: `${long} ${direction}`,
    amount,
    verb: `${verb} by ${long}`,
    participle: `${participle} by ${long}`,
    noun: `a ${noun} of ${long}`,
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
