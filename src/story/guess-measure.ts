import { partNames } from '../data/count-measures.ts';
import { own } from '../data/own.ts';
import { parseReference, rowsIn } from '../data/reference.ts';
import type { FigureData } from '../data/figure.ts';
import type { Row } from '../data/table.ts';
import type { ValueRow } from '../data/value.ts';
import type { Guessable } from '../graphics/kit/form.ts';
import { marksOf } from '../graphics/kit/mark.ts';

/** What readers may guess, or the slider starts from. */
export interface Measured {
  table: string;
  row: string;
  measure: Guessable;
  /** The measure's name in references: `women-share`. */
  name: string;
}

/**
 * Reads a reference to one measure of one row: `pears/spring/rest`. Undefined for any other.
 *
 * @param figures the data, whose parts a reference may name
 */
export function measuredBy(reference: string, figures: FigureData): Measured | undefined {
  const { table = '', keys = '', measure: name = '', form } = parseReference(reference) ?? {};
  const [row = '', ...others] = rowsIn(keys);
  const measure = measuresOf(own(figures, table) ?? []).get(name);
  return row === '' || others.length > 0 || form !== undefined || !measure
    ? undefined
    : { table, row, measure, name };
}

/** The reference to the change from another row to this one: `pears/spring..autumn/rest-change`. */
export const changeSince = ({ table, row, measure, name }: Measured, start: string): string =>
  `${table}/${start}..${row}/${measure === 'value' ? 'change' : measure === 'share' ? name.replace(/share$/, 'points') : `${name}-change`}`;

/** The rows of a file; none where it is wrong itself. */
export function rowsOfFile(figures: FigureData, name: string): readonly (Row | ValueRow)[] {
  const file = own(figures, name) ?? [];
  return 'unit' in file ? file.rows : file;
}

/** What readers may guess of a file's rows, by the names in references. A table that is wrong has two parts. */
export function measuresOf(rows: FigureData[string]): Map<string, Guessable> {
  if ('unit' in rows) return new Map([['value', 'value']]);
  const names = rows.length > 0 ? partNames(rows) : ['part', 'rest'];
  const marks = marksOf(names.length);
  const share = rows[0]?.parts ? `${names[0] ?? ''}-share` : 'share';
  return new Map([
    ...names.map((name, i): [string, Guessable] => [name, marks[i] ?? 'rest']),
    ['whole', 'whole'],
    [share, 'share'],
  ]);
}
