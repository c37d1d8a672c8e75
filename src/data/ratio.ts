import type { Language } from '../language/languages.ts';
import { timesAs } from './claim.ts';
import { divide, toNumber } from './fraction.ts';
import { FigureError } from './reference.ts';
import type { Figure } from './measure.ts';
import { areOfOneKind, type Quantity } from './quantity.ts';
import { isDegrees } from './unit.ts';

/** A number, and the reference that it was found by. */
interface Found {
  reference: string;
  quantity: Quantity;
}

/**
 * How many times as large one number is as another: "nearly four times".
 *
 * @throws FigureError where it is not, or the two cannot be compared
 */
export function ratio(of: Found, per: Found, language: Language): Figure {
  if (!areOfOneKind(of.quantity, per.quantity))
    throw new FigureError(
      `"${of.reference}" and "${per.reference}" are not of one kind: name two counts, two shares, or two values of one unit`,
    );
  if (isDegrees(of.quantity.unit))
    throw new FigureError('degrees are not multiples of each other: rewrite the sentence');
  const low = [of, per].find(({ quantity }) => quantity.value.numerator <= 0n);
  if (low)
    throw new FigureError(
      `"${low.reference}" is not above 0, and only numbers above 0 can be compared as “times as large”: rewrite the sentence`,
    );
  const value = divide(of.quantity.value, per.quantity.value);
  const text = timesAs(value, language);
  if (text === undefined) {
    const turned = timesAs(divide(per.quantity.value, of.quantity.value), language);
    throw new FigureError(
      `"${of.reference}" is not “times as large” as "${per.reference}": ${turned === undefined ? '' : `write ${per.reference} per ${of.reference}, or `}rewrite the sentence`,
    );
  }
  return { text, value: toNumber(value), part: false };
}
