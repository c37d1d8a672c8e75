/** Something in the content that is wrong, or looks it: its place, and a message that says what would be right. */
export interface Problem {
  /** Path from the project's root, as an author would type it. */
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
  /**
   * Advice is about what only looks like a slip, and stops nothing. Any other problem is an error: it cannot be drawn,
   * leads nowhere, or is provably not what the data say.
   */
  severity?: 'advice' | undefined;
}

/** Reports something on a line, counted from 1, of the file that is being checked: an error, unless it is advice. */
export type Report = (line: number, message: string, severity?: 'advice') => void;

export const isError = ({ severity }: Pick<Problem, 'severity'>): boolean => severity === undefined;

/** One line a problem, in the form that editors turn into a link. */
export function formatProblem({ file, line, message, severity }: Problem): string {
  return `${file}:${line}: ${severity === undefined ? '' : `${severity}: `}${message}`;
}

/** `"a", "b" and "c"`: the choices of an author. */
export function listOf(items: Iterable<string>, before: 'and' | 'or' = 'and'): string {
  const quoted = Array.from(items, (item) => `"${item}"`);
  const last = quoted.pop();
  if (last === undefined) return 'none';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${before} ${last}`;
}

/** The most choices that a message lists. */
const MOST = 24;

/** As `listOf`; of many choices, the first ones and the last. */
export function someOf(items: readonly string[]): string {
  if (items.length <= MOST) return listOf(items);
  const [first, last] = [items.slice(0, 3), items.at(-1)];
  return `${first.map((item) => `"${item}"`).join(', ')} and so on, up to "${last ?? ''}"`;
}

/**
 * The message for a row that a CSV file does not have. It is the same wherever the row is named.
 *
 * @param name the name of the file, without its ending
 */
export const noSuchRow = (name: string, key: string, rows: readonly { key: string }[]): string =>
  `${name}.csv has no row "${key}": its rows are ${someOf(rows.map((row) => row.key))}`;
