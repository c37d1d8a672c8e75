// The words for a difference between two numbers. As in `claim.ts`, they are true of the exact difference,
// which is rounded last.

import type { ChangeWords } from '../language/dictionary.ts';
import { dictionaryOf, type Language } from '../language/languages.ts';
import { abs, type Fraction } from './fraction.ts';
import { count, hundredths } from './number.ts';

/** The pieces that a reference to a figure may name. */
export const CHANGE_FORMS = ['amount', 'verb', 'direction'] as const;

/**
 * A difference between two shares in percentage points: "12.5 percentage points higher". The shares
 * are subtracted first and the difference is rounded last, so it can be a tenth off what the two
 * printed shares come to.
 *
 * @param difference later less earlier, from -1 to 1
 */
export function changeInPoints(difference: Fraction, language: Language): ChangeWords {
  const { value, text } = hundredths(abs(difference), language);
  return dictionaryOf(language).changes.ofShares(value, text, Number(difference.numerator));
}

/** A difference between two counts, later less earlier: "4 more", "3 fewer". */
export const changeInCount = (difference: number, language: Language): ChangeWords =>
  dictionaryOf(language).changes.ofCounts(count(Math.abs(difference), language), difference);
