import type { Language } from '../language/languages.ts';
import { dictionaryOf } from '../language/languages.ts';
import type { Row } from './counts.ts';
import { abs, divide, fraction, multiply, subtract, type Fraction } from './fraction.ts';
import { hundredths, inPoints } from './number.ts';
import { noSuchRow } from './problem.ts';
import { FigureError } from './reference.ts';
import { adviseOne, isPercentage, type Unit } from './unit.ts';
import { BARE, formatValue, saysOne, type ValueMeasure } from './value.ts';

/** An exact number of one row, in its unit. Shares are in hundredths. */
export interface Quantity {
  value: Fraction;
  unit: Unit;
}

const SHARE: Unit = { before: '', after: '%', decimals: 1 };

/** The rows of a table of counts, or the measures of a table of values. */
export type FigureFile = readonly Row[] | { measures: readonly ValueMeasure[] };

/** What the measures of a file tell of a row, by their names. They throw a FigureError where it is not there, or a gap. */
export function measuresOf(
  table: string,
  file: FigureFile,
): Readonly<Record<string, (key: string) => Quantity>> {
  const rowIn = <R extends { key: string }>(rows: readonly R[], key: string): R => {
    const row = rows.find((row) => row.key === key);
    if (!row) throw new FigureError(noSuchRow(table, key, rows));
    return row;
  };
  if ('measures' in file)
    return Object.fromEntries(
      file.measures.map(({ name, unit, rows }) => [
        name,
        (key: string) => {
          const { value } = rowIn(rows, key);
          if (value) return { value, unit };
          throw new FigureError(
            `the row "${key}" has no value: name another row, or give it a value`,
          );
        },
      ]),
    );
  const counted = (of: (row: Row) => number) => (key: string) => ({
    value: fraction(of(rowIn(file, key))),
    unit: BARE,
  });
  const shared = (of: (row: Row) => number) => (key: string) => {
    const row = rowIn(file, key);
    return { value: multiply(fraction(of(row), row.whole), 100n), unit: SHARE };
  };
  const part = (row: Row) => row.part;
  const rest = (row: Row) => row.whole - row.part;
  return {
    part: counted(part),
    rest: counted(rest),
    whole: counted((row) => row.whole),
    share: shared(part),
    'rest-share': shared(rest),
  };
}

export const isShare = ({ unit }: Quantity): boolean => unit === SHARE;

const inHundredths = (value: Fraction) => divide(value, fraction(100));

/** A number of one row as it is printed: `20`, `12.5%`, `£1,234`. */
export const printed = ({ value, unit }: Quantity, language: Language): string =>
  unit === SHARE
    ? hundredths(inHundredths(value), language, dictionaryOf(language).numbers.percent).text
    : formatValue(value, unit, language);

/**
 * The size of the difference between two numbers. It is rounded last, so it can be a little off what the two printed
 * numbers come to.
 *
 * @throws FigureError where its unit has no word for 1
 */
export function printedDifference(a: Quantity, b: Quantity, language: Language): string {
  const { unit } = b;
  const size = abs(subtract(b.value, a.value));
  if (unit === SHARE) return inPoints(hundredths(inHundredths(size), language).text, language);
  // “1% more” would be a hundredth of the first.
  if (isPercentage(unit))
    return inPoints(formatValue(size, { ...unit, after: '', one: undefined }, language), language);
  if (saysOne(size, unit, language))
    throw new FigureError(`the difference would be printed as 1${unit.after}: ${adviseOne(unit)}`);
  return formatValue(size, unit, language);
}
