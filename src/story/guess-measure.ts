import { isBefore, isDate } from '../data/date.ts';
import { own } from '../data/own.ts';
import { parseReference, rowsIn } from '../data/reference.ts';
import { rowsInFile, type FigureData } from '../data/figure.ts';
import { comparison } from '../data/value-measures.ts';
import type { Row } from '../data/table.ts';
import type { ValueRow } from '../data/value.ts';
import type { Guessable } from '../graphics/kit/form.ts';
import { guessesOf } from './kinds/index.ts';

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
  const file = own(figures, table) ?? [];
  const measure = guessesOf(file).measures(file).get(name);
  return row === '' || others.length > 0 || form !== undefined || !measure
    ? undefined
    : { table, row, measure, name };
}

/** Whether a row is earlier than the one that the slider starts from. */
export const isEarlier = ({ row }: Measured, start: Measured): boolean =>
  isDate(row) && isDate(start.row) && isBefore(row, start.row);

/**
 * The reference to the change between the row where the slider starts and the one that is guessed:
 * `pears/spring..autumn/rest-change`. A change goes forward in time, wherever the slider starts.
 */
export function changeBetween(found: Measured, start: Measured): string {
  const [first, last] = isEarlier(found, start) ? [found, start] : [start, found];
  const { table, measure, name } = found;
  const change =
    measure === 'value'
      ? comparison(name, 'change')
      : measure === 'share'
        ? name.replace(/share$/, 'points')
        : `${name}-change`;
  return `${table}/${first.row}..${last.row}/${change}`;
}

/** The rows of a file; none where it is wrong itself. */
export const rowsOfFile = (figures: FigureData, name: string): readonly (Row | ValueRow)[] =>
  rowsInFile(own(figures, name) ?? []);
