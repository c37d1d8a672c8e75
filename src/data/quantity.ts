// Round numbers and limits in words. As in `claim.ts`, they are true of the exact number.

import { dictionaryOf, type Language } from '../language/languages.ts';
import { atMost, divide, fraction, multiply, type Fraction, roundly } from './fraction.ts';
import { isCount, isPercentage, type Unit } from './unit.ts';
import { formatValue, placeInUnit, withDecimals } from './value.ts';

/** An exact number of one row, in its unit. */
export interface Quantity {
  value: Fraction;
  unit: Unit;
}

/** Things counted, and shares of them, as the numbers of a unit. */
const COUNT: Unit = { before: '', after: '', decimals: 0 };
const SHARE: Unit = { before: '', after: '%', decimals: 1 };

export const countQuantity = (n: number): Quantity => ({ value: fraction(n), unit: COUNT });
export const shareQuantity = (part: number, whole: number): Quantity => ({
  value: multiply(fraction(part, whole), 100n),
  unit: SHARE,
});

/** Whether two numbers can be compared: counts, shares and percentages, or values of one unit. */
export function areOfOneKind({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  if (isPercentage(a) && isPercentage(b)) return true;
  const isBare = a.before === '' && a.after === '';
  return a.before === b.before && a.after === b.after && (!isBare || isCount(a) === isCount(b));
}

/** A round number, as it is printed, and on which side of it the exact one is. */
interface Rounded {
  text: string;
  /** What is printed is this. */
  value: Fraction;
  /** Above 0 where the exact number is more, below 0 where it is less. */
  side: number;
}

function round({ value, unit }: Quantity, language: Language): Rounded | undefined {
  const size = value.numerator < 0n ? multiply(value, -1n) : value;
  const near = roundly(size, { whole: isPercentage(unit), decimals: unit.decimals });
  if (near.value.numerator === 0n && size.numerator > 0n) return undefined;
  const printed = value.numerator < 0n ? multiply(near.value, -1n) : near.value;
  const side = atMost(value, printed) ? (atMost(printed, value) ? 0 : -1) : 1;
  const text = formatValue(printed, withDecimals(unit, near.decimals), language);
  return { text, value: printed, side };
}

/** The forms of a number of one row that name a round number near it. */
export const ROUND_FORMS = ['rounded', 'just', 'nearest'] as const;

/**
 * A number in round figures: "9%" where it is exactly that, and otherwise "about 9%"; with `just`, "just over 9%" or
 * "just under 9%". With `nearest`, it is the number alone. It is within a twentieth, unless that takes more decimals than the number has.
 */
export function inRoundFigures(
  quantity: Quantity,
  form: (typeof ROUND_FORMS)[number],
  language: Language,
): { text: string; value: Fraction } {
  const { numbers } = dictionaryOf(language);
  const { unit } = quantity;
  const found = round(quantity, language);
  if (!found) {
    const least = fraction(1, 10n ** BigInt(unit.decimals));
    return { text: numbers.lessThan(formatValue(least, unit, language)), value: least };
  }
  const { text, value, side } = found;
  if (side === 0 || form === 'nearest') return { text, value };
  const say = form === 'rounded' ? numbers.about : side > 0 ? numbers.justOver : numbers.justUnder;
  return { text: say(text), value };
}

/**
 * What a number is below or above: "below 1%", "fewer than 100".
 *
 * @returns undefined where that is not true
 */
export function withLimit(
  { value, unit }: Quantity,
  way: 'below' | 'above',
  limit: number,
  language: Language,
): string | undefined {
  const [, fine = ''] = String(limit).split('.');
  const scale = 10 ** fine.length;
  const at = divide(fraction(Math.round(limit * scale)), fraction(scale));
  if (way === 'below' ? atMost(at, value) : atMost(value, at)) return undefined;
  const { fewerThan, moreThan, below, above } = dictionaryOf(language).numbers;
  const [less, more] = isCount(unit) ? [fewerThan, moreThan] : [below, above];
  return (way === 'below' ? less : more)(placeInUnit(limit, unit, language));
}
