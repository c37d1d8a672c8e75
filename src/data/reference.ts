/** A reference to a figure, `table/row/measure` or `table/row..row/measure/form`, in its parts. */
export interface Reference {
  /** All of it, as its author wrote it. */
  whole: string;
  /** The name of the file. */
  table: string;
  /** `row`, or `row..row` to compare. */
  keys: string;
  measure: string;
  /** The form of a change. */
  form: string | undefined;
}

/** Reads a reference to a figure; undefined where it has fewer parts than one has, or more. */
export function parseReference(whole: string): Reference | undefined {
  const [table = '', keys, measure, form, ...more] = whole.split('/').map((part) => part.trim());
  return keys === undefined || measure === undefined || more.length > 0
    ? undefined
    : { whole, table, keys, measure, form };
}

/** The name of the file that a text refers to, also where the text is no reference to a figure. */
export const tableIn = (reference: string): string => reference.split('/')[0]?.trim() ?? '';

/** The rows that a reference names: one, or two to compare. */
export const rowsIn = (keys: string): string[] => keys.split('..');
