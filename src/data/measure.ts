import type { ChangeWords } from '../language/dictionary.ts';
import { CHANGE_FORMS } from './change.ts';
import { own } from './own.ts';
import { isBefore, isDate } from './date.ts';
import { noSuchRow } from './near.ts';
import { listOf } from './problem.ts';
import { rowsIn, type Reference } from './reference.ts';

/** A number in words or digits, with the value it stands for. */
export interface Figure {
  text: string;
  /** The unrounded value: a number of the data, a fraction, or a difference. */
  value: number;
  /** Whether it measures the part, which has the accent colour wherever it appears. */
  part: boolean;
}

/** Thrown where the data do not have a figure. The message says which figures they have. */
export class FigureError extends Error {
  override name = 'FigureError';
}

/** A change between two rows, or one that a row is, in words for sentences of different shapes. */
export interface Change {
  words: ChangeWords;
  value: number;
  /** Whether it is a change of the part. */
  part?: boolean;
  /** Why it is no change, and has no verb and no direction; undefined where it is one. */
  whyNone?: string | undefined;
}

type Named<T> = Readonly<Record<string, T>>;

/** What can be told of the rows of a file. Of two rows, the earlier is first. */
export interface Measures<Row> {
  ofRow: Named<(row: Row) => Figure>;
  /** The measures of one row that have forms, because a value may itself be a change. */
  rowChanges: Named<(row: Row) => Change>;
  /** The measures of two rows that have forms. */
  changes: Named<(a: Row, b: Row) => Change>;
  /** The other measures of two rows. */
  ofPair: Named<(a: Row, b: Row) => Figure>;
}

/**
 * Finds the rows and the measure that a reference names.
 *
 * @throws FigureError where there is no such row, measure or form
 */
export function measured<Row extends { key: string }>(
  reference: Reference,
  rows: readonly Row[],
  measures: Measures<Row>,
): Figure {
  const { ofRow, rowChanges, changes, ofPair } = measures;
  const { table, keys, measure, form } = reference;
  const find = (key: string): Row => {
    const row = rows.find((row) => row.key === key);
    if (!row) throw new FigureError(noSuchRow(table, key, rows));
    return row;
  };
  if (keys.includes('...'))
    throw new FigureError(
      `"${keys}" has too many dots: write two rows with two dots, as first..last`,
    );
  const dashed = dashedPair(keys, rows);
  if (dashed)
    throw new FigureError(
      `"${keys}" is not a row: write .. between the two rows instead of ${dashed.sign}, as in ${dashed.right}`,
    );
  const [from = '', to, ...rest] = rowsIn(keys);
  if (rest.length > 0)
    throw new FigureError(`"${keys}" names more than two rows: write two, as first..last`);
  if (to === undefined) {
    const hint = own({ ...changes, ...ofPair }, measure)
      ? `. To compare two rows, write first..last/${measure}`
      : '';
    const tell = pick({ ...ofRow, ...rowChanges }, measure, 'one row', hint);
    if (form !== undefined && !own(rowChanges, measure)) throw withoutForms(reference, measures);
    const found = tell(find(from));
    return 'words' in found ? inForm(found, measure, form) : found;
  }
  const tell = pick({ ...changes, ...ofPair }, measure, 'two rows');
  if (own(changes, measure) && isDate(from) && isDate(to) && isBefore(to, from))
    throw new FigureError(
      `"${keys}" goes back in time, so that a rise would be told as a fall: write ${to}..${from}`,
    );
  if (form !== undefined && !own(changes, measure)) throw withoutForms(reference, measures);
  const found = tell(find(from), find(to));
  return 'words' in found ? inForm(found, measure, form) : found;
}

/** Two rows that have a hyphen, a dash or an ellipsis between them, and how they should be written. */
function dashedPair(
  keys: string,
  rows: readonly { key: string }[],
): { sign: string; right: string } | undefined {
  const isRow = (name: string) => rows.some(({ key }) => key === name);
  if (isRow(keys)) return undefined;
  // The key of a row may have such a sign in it, too.
  for (const { 0: sign, index } of keys.matchAll(/[-‐‑‒–—−…]/g)) {
    const [from, to] = [keys.slice(0, index), keys.slice(index + sign.length)];
    if (isRow(from) && isRow(to)) return { sign, right: `${from}..${to}` };
  }
  return undefined;
}

/** A change as a figure, in the form that a reference names. */
function inForm(
  { words, value, part = false, whyNone }: Change,
  measure: string,
  name: string | undefined,
): Figure {
  const form = name === undefined ? 'full' : CHANGE_FORMS.find((form) => form === name);
  if (!form)
    throw new FigureError(
      `"${name ?? ''}" is not a form of "${measure}": the forms are ${listOf(CHANGE_FORMS)}`,
    );
  if (whyNone !== undefined && (form === 'verb' || form === 'direction'))
    throw new FigureError(`"${form}" tells a change, and ${whyNone}`);
  // A word for the direction measures nothing, and a verb is more than a number.
  return { text: words[form], value, part: part && (form === 'full' || form === 'amount') };
}

function withoutForms(
  { whole, measure, form = '' }: Reference,
  { ofRow, rowChanges, changes, ofPair }: Measures<never>,
): FigureError {
  const joined = `${measure}-${form}`;
  if (own<unknown>({ ...ofRow, ...changes, ...ofPair }, joined))
    return new FigureError(`"${whole}" is not a figure: write "${joined}"`);
  const names = Object.keys({ ...rowChanges, ...changes });
  return new FigureError(
    `"${whole}" is not a figure: "${measure}" has no forms: only ${listOf(names)} ${names.length === 1 ? 'has' : 'have'} them`,
  );
}

function pick<T>(measures: Named<T>, name: string, of: string, hint = ''): T {
  const found = own(measures, name);
  if (!found)
    throw new FigureError(
      `"${name}" is not a measure of ${of}: choose from ${listOf(Object.keys(measures))}${hint}`,
    );
  return found;
}
