// The words for a difference between two numbers. As in `claim.ts`, they are true of the exact difference,
// which is rounded last.

import type { ChangeWords } from '../language/dictionary.ts';
import { dictionaryOf, type Language } from '../language/languages.ts';
import {
  abs,
  atMost,
  divide,
  fraction,
  multiply,
  subtract,
  type Fraction,
  roundly,
} from './fraction.ts';
import { count, decimal, hundredths } from './number.ts';

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

/**
 * A difference in per cent of the earlier number: "17% higher". It is rounded to a whole number, and to one decimal
 * where a whole one would be more than a twentieth off, which none is from 10% on. Only what is gone has fallen by 100%.
 *
 * @param from above 0
 * @param to 0 or more
 */
export function changeInPercent(from: Fraction, to: Fraction, language: Language): ChangeWords {
  const { numbers, changes } = dictionaryOf(language);
  const difference = subtract(to, from);
  const size = multiply(divide(abs(difference), from), 100n);
  const way = Number(difference.numerator);
  const written = (n: Fraction) => numbers.percent(decimal(n, 1, language));
  const { value } = roundly(size, { whole: true, decimals: 1 });
  const text =
    way !== 0 && value.numerator === 0n
      ? numbers.lessThan(written(fraction(1, 10)))
      : to.numerator > 0n && way < 0 && atMost(fraction(100), value)
        ? numbers.moreThan(written(fraction(99)))
        : written(value);
  return changes.inPercent(text, way);
}
