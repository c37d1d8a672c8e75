import { fraction, subtract, type Fraction } from './fraction.ts';
import type { NameColumns } from './row-names.ts';

/** The two parts of a whole, the one that the finding is about first. */
export const PARTS = ['part', 'rest'] as const;
export type Part = (typeof PARTS)[number];

/** What is counted in each row: references to figures name it. */
export const COUNTED = [...PARTS, 'whole'] as const;
export type Counted = (typeof COUNTED)[number];

/** A row of a table: a whole, and the part of it that the finding is about. */
export interface Row {
  /** Unique in its table, such as a year. References to figures name it. */
  key: string;
  /** What readers call the row, where that is not its key: a month or a day is in words. */
  label?: string;
  part: number;
  /** At least 1, and no smaller than the part. */
  whole: number;
}

/** How many there are of a part, or of the whole. */
export const countOf = ({ part, whole }: Pick<Row, 'part' | 'whole'>, name: Counted): number =>
  ({ part, rest: whole - part, whole })[name];

/** How far the share of a row is from that of an earlier one. */
export const differenceOf = (later: Row, earlier: Row): Fraction =>
  subtract(fraction(later.part, later.whole), fraction(earlier.part, earlier.whole));

/** The header that a table must have, as the story's front matter declares it. */
export type Columns = NameColumns & { whole: string; part: string };

/** What readers call a row. */
export const labelOf = ({ key, label }: Pick<Row, 'key' | 'label'>): string => label ?? key;

/** A change between two rows, after which they do not measure quite the same thing. */
export interface Break {
  /** The key of the first row after the change. */
  before: string;
  /** The change in a few words, on one line of a graphic. */
  label: string;
  /** The change in a sentence, for the reader of the table. */
  note: string;
}

/**
 * The breaks that lie between two of the rows that are shown.
 *
 * @param keys of all rows of the table, in its order
 * @param shown the keys of those that are shown
 */
export function breaksBetween(
  breaks: readonly Break[],
  keys: readonly string[],
  shown: readonly string[],
): Break[] {
  const at = shown.map((key) => keys.indexOf(key));
  return breaks.filter(({ before }) => {
    const change = keys.indexOf(before);
    return at.some((row) => row < change) && at.some((row) => row >= change);
  });
}

/** A line across a graphic at a value of its scale, such as a half or a target. */
export interface ReferenceLine {
  /** Where it is on the scale: on that of shares in per cent. */
  at: number;
  /** What the value is, in a few words. */
  label: string;
}

/** What is to be said of one row alone. */
export interface RowNote {
  /** The row's key. */
  row: string;
  /** A few words, on one line of a graphic. */
  text: string;
}
