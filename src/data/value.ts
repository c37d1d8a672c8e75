import type { Language } from '../language/languages.ts';
import { abs, fraction, round, type Fraction } from './fraction.ts';
import { decimal } from './number.ts';
import type { RowColumns } from './read-table.ts';
import type { Subject } from './times.ts';
import { lacksOne, type Unit } from './unit.ts';

/** A number in a row of a table of values. */
export interface ValueRow {
  /** Unique in its file: a year, or in a file with times the name and the time, `Leeds@2014`. */
  key: string;
  /** What readers see for the key. */
  label: string;
  /** In a file with times, what the row is of, and when. */
  of?: Subject;
  /** Exactly as in the file; undefined is a gap. */
  value: Fraction | undefined;
  /** The value as it is printed, with its unit; empty for a gap. */
  text: string;
}

/** What a column of numbers is, as the story's front matter declares it. */
export interface DeclaredMeasure {
  /** Its name in references to figures: that of its column, or `value` where the file has no others. */
  name: string;
  column: string;
  /** What the values are, in a few words: `unemployment rate`. */
  words: string;
  unit: Unit;
}

/** The numbers of one column of a table of values. */
export interface ValueMeasure extends DeclaredMeasure {
  /** In the file's order, the same in each measure of a file. */
  rows: ValueRow[];
}

/** The header that a table of values must have, as the story's front matter declares it. */
export type ValueColumns =
  | (RowColumns & { value: string })
  | (RowColumns & {
      measures: Record<string, { words: string; unit?: Unit | undefined }>;
    });

/** The content's own words for values. */
export interface ValueWords {
  /** The heading of the column that sets the rows apart: `Year`. */
  key: string;
  /** What the values are, in a few words: `unemployment rate`. */
  value: string;
}

/** A line across a graphic of values: at a value of its scale, or at a date of its scale of time. */
export interface ValueLine {
  /** The value, in the unit of the others. */
  at?: number | undefined;
  /** The date, as precise as it is known: 2017-09-18, 2017-09 or 2017. */
  date?: string | undefined;
  /** What is there, in a few words. */
  label: string;
  /** The measure in whose unit the value is; the first by default. */
  measure?: string | undefined;
}

/** A number without anything around it. */
export const BARE: Unit = { before: '', after: '', decimals: 0 };

/** What the columns of numbers are that the front matter declares: one, or several with their own words. */
export const declaredMeasures = ({
  columns,
  words,
  unit = BARE,
}: {
  columns: ValueColumns;
  words: { value?: string | undefined };
  unit?: Unit | undefined;
}): DeclaredMeasure[] =>
  'value' in columns
    ? [{ name: 'value', column: columns.value, words: words.value ?? '', unit }]
    : Object.entries(columns.measures).map(([name, { unit = BARE, ...measure }]) => ({
        ...measure,
        name,
        column: name,
        unit,
      }));

/** The measure of that name, or the one that a file is about, which is its first. */
export const measureNamed = <M extends { name: string }>(
  measures: readonly M[],
  name: string | undefined,
): M | undefined => measures.find((measure) => measure.name === name) ?? measures[0];

/** The minus of a number in a unit. No line breaks between it and a sign of money. */
export const minusBefore = ({ before }: Pick<Unit, 'before'>): string =>
  before === '' ? '−' : '−\u2060';

/**
 * A number as it is printed everywhere, with its unit: `−£1,234.50`. A half rounds up, and a number
 * below 0 is rounded as if it were above.
 */
export function formatValue(
  value: Fraction,
  { before, after, one, decimals }: Unit,
  language: Language,
): string {
  const number = decimal(abs(value), decimals, language, true);
  const sign = value.numerator < 0n && /[1-9]/.test(number) ? minusBefore({ before }) : '';
  return sign + before + number + (one !== undefined && number === '1' ? one : after);
}

/** Whether a value would be printed as 1, before a word for several things. */
export const saysOne = (value: Fraction | undefined, unit: Unit, language: Language): boolean =>
  value !== undefined && lacksOne(unit, language) && round(abs(value)) === 1n;

/**
 * A value as its author wrote it in the front matter: with the decimals that it has there. Money has all of its own, or
 * none: £2.50, £2.
 */
export function placeInUnit(at: number, unit: Unit, language: Language): string {
  const [, { length } = ''] = String(at).split('.');
  const value = fraction(BigInt(Math.round(at * 10 ** length)), 10n ** BigInt(length));
  const decimals = length > 0 && unit.before !== '' ? Math.max(length, unit.decimals) : length;
  return formatValue(value, { ...unit, decimals }, language);
}

/** Whether such a value would be printed as 1, before a word for several things. */
export const saysOneAt = (at: number, unit: Unit, language: Language): boolean =>
  Math.abs(at) === 1 && lacksOne({ ...unit, decimals: 0 }, language);
