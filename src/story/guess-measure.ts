import { partNames } from '../data/count-measures.ts';
import { isBefore, isDate } from '../data/date.ts';
import { own } from '../data/own.ts';
import { parseReference, rowsIn } from '../data/reference.ts';
import type { Row } from '../data/table.ts';
import type { Measure } from '../graphics/kit/form.ts';
import { marksOf } from '../graphics/kit/mark.ts';

/** What readers may guess, or the slider starts from. */
export interface Measured {
  table: string;
  row: string;
  measure: Measure;
  /** The measure's name in references: `women-share`. */
  name: string;
}

/**
 * Reads a reference to one measure of one row: `pears/spring/rest`. Undefined for any other.
 *
 * @param tables the rows of the tables of counts, whose parts a reference may name
 */
export function measuredBy(
  reference: string,
  tables: Readonly<Record<string, readonly Row[]>>,
): Measured | undefined {
  const { table = '', keys = '', measure: name = '', form } = parseReference(reference) ?? {};
  const [row = '', ...others] = rowsIn(keys);
  const measure = measuresOf(own(tables, table) ?? []).get(name);
  return row === '' || others.length > 0 || form !== undefined || !measure
    ? undefined
    : { table, row, measure, name };
}

/** The reference to the change from one row to another: `pears/spring..autumn/rest-change`. */
export const changeOf = ({ table, measure, name }: Measured, from: string, to: string): string =>
  `${table}/${from}..${to}/${measure === 'share' ? name.replace(/share$/, 'points') : `${name}-change`}`;

/** Whether a row is earlier than the one that the slider starts from. */
export const isEarlier = ({ row }: Measured, start: string): boolean =>
  isDate(row) && isDate(start) && isBefore(row, start);

/** What readers may guess of a table's rows, by the names in references. A table that is wrong has two parts. */
export function measuresOf(rows: readonly Row[]): Map<string, Measure> {
  const names = rows.length > 0 ? partNames(rows) : ['part', 'rest'];
  const marks = marksOf(names.length);
  const share = rows[0]?.parts ? `${names[0] ?? ''}-share` : 'share';
  return new Map([
    ...names.map((name, i): [string, Measure] => [name, marks[i] ?? 'rest']),
    ['whole', 'whole'],
    [share, 'share'],
  ]);
}
