/** A reference to a figure, `table/row/measure`, `table/row..row/measure` or `table/row..row/measure/ratio`, in its parts. */
export interface Reference {
  /** All of it, as its author wrote it. */
  whole: string;
  /** The name of the file. */
  table: string;
  /** `row`, or `row..row` to compare. */
  keys: string;
  measure: string;
  /** What follows the measure, which should be nothing else than `ratio`. */
  form: string | undefined;
}

/** What follows the measure of two rows where one is a multiple of the other. */
export const RATIO = 'ratio';

/** Reads a reference to a figure; undefined where it has fewer parts than one has. */
export function parseReference(whole: string): Reference | undefined {
  const [table = '', keys, measure, ...more] = whole.split('/').map((part) => part.trim());
  if (keys === undefined || measure === undefined) return undefined;
  return { whole, table, keys, measure, form: more.length === 0 ? undefined : more.join('/') };
}

/** The name of the file that a text refers to, also where the text is no reference to a figure. */
export const tableIn = (reference: string): string => reference.split('/')[0]?.trim() ?? '';

/** The rows that a reference names: one, or two to compare. */
export const rowsIn = (keys: string): string[] => keys.split('..');

/** Thrown where the data do not have a figure. The message says which figures they have. */
export class FigureError extends Error {
  override name = 'FigureError';
}
