/** A reference to a figure, `table/row/measure` or `table/row..row/measure/form`, in its parts. */
export interface Reference {
  /** All of it, as its author wrote it. */
  whole: string;
  /** The name of the file. */
  table: string;
  /** `row`, or `row..row` to compare. */
  keys: string;
  measure: string;
  /** The form of a change, or of a number. */
  form: string | undefined;
  /** The number that a form compares with: `below/1`. */
  limit?: string;
}

/** The forms that compare a number with the one that follows them. */
export const LIMITS = ['below', 'above'] as const;

/** Reads a reference to a figure; undefined where it has fewer parts than one has, or more. */
export function parseReference(whole: string): Reference | undefined {
  const [table = '', keys, measure, form, limit, ...more] = whole
    .split('/')
    .map((part) => part.trim());
  if (keys === undefined || measure === undefined || more.length > 0) return undefined;
  if (limit === undefined) return { whole, table, keys, measure, form };
  return LIMITS.some((name) => name === form)
    ? { whole, table, keys, measure, form, limit }
    : undefined;
}

/**
 * The two references that a ratio names, `cases/2016/part per cases/2016/rest`; undefined where it is none. The word may
 * be in the key of a row, too: what it parts has two slashes on each side.
 */
export function ratioIn(reference: string): [string, string] | undefined {
  for (const { 0: word, index } of reference.matchAll(/\s+per\s+/g)) {
    const sides = [reference.slice(0, index), reference.slice(index + word.length)] as const;
    if (sides.every((side) => side.split('/').length > 2)) return [...sides];
  }
  return undefined;
}

/** The name of the file that a text refers to, also where the text is no reference to a figure. */
export const tableIn = (reference: string): string => reference.split('/')[0]?.trim() ?? '';

/** The rows that a reference names: one, or two to compare. */
export const rowsIn = (keys: string): string[] => keys.split('..');

/** Thrown where the data do not have a figure. The message says which figures they have. */
export class FigureError extends Error {
  override name = 'FigureError';
}
