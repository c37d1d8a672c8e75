// The one place where counts and shares become text: for pages, graphics, text alternatives and feeds.

import { fraction, multiply, round, type Fraction } from './fraction.ts';

/** A count with separated thousands: `1,234`. The key of a row, such as a year, is not a count. */
export const count = (n: number | bigint): string => n.toLocaleString('en-GB');

/** Things counted, with their noun: `1 case`, `1,234 cases`. */
export function counted(n: number, words: { one: string; many: string }): string {
  return `${count(n)} ${n === 1 ? words.one : words.many}`;
}

/** A part of what was counted: `1 of 1 case`, `5 of 50 cases`. */
export function outOf(part: number, whole: number, words: { one: string; many: string }): string {
  return `${count(part)} of ${counted(whole, words)}`;
}

/**
 * A number to so many decimal places at most. A half rounds up, and there is no 0 at the end.
 *
 * @param value 0 or more
 * @returns for example `32.7` or `44`
 */
export function decimal(value: Fraction, places: number): string {
  const unit = 10n ** BigInt(places);
  const units = round(multiply(value, unit));
  const after = String(units % unit)
    .padStart(places, '0')
    .replace(/0+$/, '');
  return count(units / unit) + (after && `.${after}`);
}

/**
 * A fraction in hundredths, to one decimal place. Only nothing is printed as `0` and only the
 * whole as `100`: a fraction that rounds to them is `less than 0.1` or `more than 99.9`.
 *
 * @param value from 0 to 1
 */
export function hundredths(value: Fraction): string {
  const text = decimal(multiply(value, 100n), 1);
  if (text === '0' && value.numerator > 0n) return 'less than 0.1';
  if (text === '100' && value.numerator < value.denominator) return 'more than 99.9';
  return text;
}

/**
 * A share as it is published, as `hundredths` rounds it.
 *
 * @param part a count, at most `whole`
 * @param whole a count, at least 1
 * @returns for example `12.5%`, `50%` or `less than 0.1%`
 */
export function percent(part: number, whole: number): string {
  return `${hundredths(fraction(part, whole))}%`;
}

/** A place on a scale of per cent, as its author wrote it: `33.5` → `33.5%`. */
export const placeInPercent = (at: number): string => `${at}%`;

/** A whole number of per cent on a scale, given as a fraction: `0.1` → `10%`. */
export function tick(value: number): string {
  return percent(Math.round(value * 100), 100);
}

/** A number in short, for a scale: `60m`, `8.5bn`. */
export const inShort = (value: number): string =>
  value.toLocaleString('en-GB', { notation: 'compact', maximumSignificantDigits: 6 });
