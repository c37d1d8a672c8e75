import type { Row } from '../data/counts.ts';
import { isBefore, isDate } from '../data/date.ts';
import type { FigureData } from '../data/figure.ts';
import { own } from '../data/own.ts';
import { parseReference, rowsIn } from '../data/reference.ts';

/** The measures that dots can show while readers guess. */
const MEASURES = ['part', 'rest', 'share'] as const;

/** What readers may guess, or the slider starts from. */
export interface Measured {
  table: string;
  /** All rows of the table, and the one that is meant. */
  rows: readonly Row[];
  row: Row;
  measure: (typeof MEASURES)[number];
}

/** Reads a reference to one measure of one row: `pears/spring/rest`. Undefined for any other. */
export function measuredBy(reference: string, figures: FigureData): Measured | undefined {
  const { table = '', keys = '', measure: name, form } = parseReference(reference) ?? {};
  const [key, ...others] = rowsIn(keys);
  const measure = MEASURES.find((measure) => measure === name);
  const file = own(figures, table);
  const rows = !file || 'measures' in file ? [] : file;
  const row = rows.find((row) => row.key === key);
  return others.length > 0 || form !== undefined || !measure || !row
    ? undefined
    : { table, rows, row, measure };
}

/** Whether a row is earlier than the one that the slider starts from. */
export const isEarlier = ({ row }: Measured, start: Measured): boolean =>
  isDate(row.key) && isDate(start.row.key) && isBefore(row.key, start.row.key);

/**
 * The reference to the change between the row where the slider starts and the one that is guessed:
 * `pears/spring..autumn/rest-change`. A change goes forward in time, wherever the slider starts.
 */
export function changeBetween(found: Measured, start: Measured): string {
  const [first, last] = isEarlier(found, start) ? [found, start] : [start, found];
  const change = found.measure === 'share' ? 'points' : `${found.measure}-change`;
  return `${found.table}/${first.row.key}..${last.row.key}/${change}`;
}
