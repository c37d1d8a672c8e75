// Differences between two numbers, in Welsh.

import type { ChangeWords } from '../dictionary.ts';
import type { Dictionary } from '../en/index.ts';
import { afterNumber } from './mutations.ts';
import { withNoun } from '../with-noun.ts';

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
      participle: 'heb newid',
      noun: 'dim newid',
      direction,
    };
  }
  const [degree, verb, verbNoun, noun] =
    way > 0 ? [up, 'cododd', 'codi', 'cynnydd'] : [down, 'gostyngodd', 'gostwng', 'gostyngiad'];
  const direction = `yn ${degree}`;
  return {
    full: `${long} ${direction}`,
    amount,
    verb: `${verb} ${by(long)}`,
    // Welsh has no participle: "wedi" and the noun of a verb do its work.
    participle: `wedi ${verbNoun} ${by(long)}`,
    noun: `${noun} ${by(long)}`,
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
