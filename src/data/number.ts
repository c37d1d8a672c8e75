// The one place where counts and shares become text: for pages, graphics, text alternatives and feeds.
// How they are written depends on the story's language.

import { withNoun, type CountedNoun } from '../language/dictionary.ts';
import { dictionaryOf, type Language } from '../language/languages.ts';
import { atMost, fraction, multiply, round, type Fraction } from './fraction.ts';

/** A count with separated thousands: `1,234`. The key of a row, such as a year, is not a count. */
export function count(n: number | bigint, language: Language): string {
  const { locale } = dictionaryOf(language).numbers;
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, format);
  return format.format(n);
}

/** The formats of each locale: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>();

/** What stands between the thousands of a count, and before the decimals of a number. */
export const separatorIn = (language: Language): string => count(1000, language).slice(1, -3);
const decimalSign = (language: Language): string => count(0.5, language).charAt(1);

/** Things counted, with their noun: `1 case`, `1,234 cases`. */
export function counted(n: number, words: CountedNoun, language: Language): string {
  const { locale, nouns } = dictionaryOf(language).numbers;
  return withNoun(count(n, language), locale, nouns(words));
}

/** A part of a number: `5 of 50`; with the nouns of what was counted, `5 of 50 cases`. */
export function outOf(
  part: number,
  whole: number,
  language: Language,
  words?: CountedNoun,
): string {
  const all = words ? counted(whole, words, language) : count(whole, language);
  return dictionaryOf(language).numbers.outOf(count(part, language), all);
}

/**
 * A number to so many decimal places at most. A half rounds up, and there is no 0 at the end.
 *
 * @param value 0 or more
 * @param zeros whether a 0 at the end stays
 * @returns for example `12.5` or `50`
 */
export function decimal(
  value: Fraction,
  places: number,
  language: Language,
  zeros = false,
): string {
  const unit = 10n ** BigInt(places);
  const units = round(multiply(value, unit));
  const digits = places === 0 ? '' : String(units % unit).padStart(places, '0');
  const after = zeros ? digits : digits.replace(/0+$/, '');
  return count(units / unit, language) + (after && decimalSign(language) + after);
}

/** A part of a whole: both counts. */
interface Share {
  part: number;
  whole: number;
}

/** A number of hundredths, rounded to one decimal place. */
export interface Hundredths {
  /** The rounded number, or the limit that the exact one is within. */
  value: number;
  /** The number as it is printed: `12.5`, `less than 0.1`. */
  text: string;
}

/**
 * A fraction in hundredths, to one decimal place. Only nothing is printed as `0` and only the
 * whole as `100`: a fraction that rounds to them is `less than 0.1` or `more than 99.9`.
 *
 * @param value from 0 to 1
 * @param mark what is put at the number itself, such as a sign
 * @param zeros whether a 0 after the decimal point stays
 */
export function hundredths(
  value: Fraction,
  language: Language,
  mark: (n: string) => string = (n) => n,
  zeros = false,
): Hundredths {
  const { numbers } = dictionaryOf(language);
  const tenths = round(multiply(value, 1000n));
  const printed = (tenths: bigint) =>
    mark(decimal(fraction(tenths, 10n), 1, language, zeros && tenths % 1000n !== 0n));
  if (tenths === 0n && value.numerator > 0n)
    return { value: 0.1, text: numbers.lessThan(printed(1n)) };
  if (tenths === 1000n && value.numerator < value.denominator)
    return { value: 99.9, text: numbers.moreThan(printed(999n)) };
  return { value: Number(tenths) / 10, text: printed(tenths) };
}

/**
 * A share as it is published, as `hundredths` rounds it.
 *
 * @param part a count, at most `whole`
 * @param whole a count, at least 1
 * @returns for example `12.5%`, `50%` or `less than 0.1%`
 */
export const percent = (part: number, whole: number, language: Language): string =>
  hundredths(fraction(part, whole), language, dictionaryOf(language).numbers.percent).text;

/**
 * How the shares of some rows are written where they stand together, in a table or a graphic: all of them with a decimal
 * where one has one, as `40.0%` beside `12.5%`. Nothing and the whole are `0%` and `100%`.
 */
export function sharesTogether(
  rows: readonly Share[],
  language: Language,
): (share: Share) => string {
  const of = ({ part, whole }: Share) => fraction(part, whole);
  const zeros = rows.some((row) => round(multiply(of(row), 1000n)) % 10n !== 0n);
  const { percent } = dictionaryOf(language).numbers;
  return (share) => hundredths(of(share), language, percent, zeros).text;
}

/**
 * A difference between percentages, with its noun: `12.5 percentage points`.
 *
 * @param size without a sign, as it is printed
 */
export function inPoints(
  size: string,
  language: Language,
  noun: 'points' | 'percentagePoints' = 'percentagePoints',
): string {
  const { numbers } = dictionaryOf(language);
  return withNoun(size, numbers.locale, numbers[noun]);
}

/** How many times as large one number is as another: to a tenth, and below 2 to a hundredth. */
export const ratio = (value: Fraction, language: Language): string =>
  decimal(value, atMost(fraction(2), value) ? 1 : 2, language);

/** A place on a scale of per cent, as its author wrote it: `33.5` → `33.5%`. */
export const placeInPercent = (at: number, language: Language): string =>
  dictionaryOf(language).numbers.percent(String(at).replace('.', decimalSign(language)));

/** A whole number of per cent on a scale, given as a fraction: `0.1` → `10%`. */
export const tick = (value: number, language: Language): string =>
  percent(Math.round(value * 100), 100, language);

/** A number in short, for a scale: `60m`, `8.5bn`. */
export const inShort = (value: number, language: Language): string =>
  value.toLocaleString(dictionaryOf(language).numbers.locale, {
    notation: 'compact',
    maximumSignificantDigits: 6,
  });
