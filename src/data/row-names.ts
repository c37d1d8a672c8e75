import type { Cells } from './csv.ts';
import { isBefore, isDate } from './date.ts';
import type { Report } from './problem.ts';

/** The columns that name the rows of a file. */
export interface NameColumns {
  key: string;
  label?: string | undefined;
}

/**
 * Returns a function that reads the key of a row, and what readers call it where there is a column for
 * that. It reports a name that is missing, or that an earlier row has.
 */
export function nameReader(
  columns: NameColumns,
  report: Report,
): (cells: Cells) => { key: string; label: string | undefined } {
  const keys = new Map<string, number>();
  const labels = new Map<string, number>();
  return ({ line, get }) => {
    const key = get(columns.key);
    const message = keyProblem(columns.key, key, keys.get(key));
    if (message) report(line, message);
    if (!keys.has(key)) keys.set(key, line);
    if (columns.label === undefined) return { key, label: undefined };
    const label = get(columns.label);
    const unlike = labelProblem(columns.label, label, labels.get(label));
    if (unlike) report(line, unlike);
    if (!labels.has(label)) labels.set(label, line);
    return { key, label };
  };
}

/**
 * Returns a function that reports a row whose key is a date before that of the row above it: what is drawn in
 * the order of the file would not be in that of time. Keys that are no dates may be in any order.
 */
export function dateOrder(name: string, report: Report): (line: number, key: string) => void {
  let above: { line: number; key: string } | undefined;
  return (line, key) => {
    if (above && isDate(key) && isBefore(key, above.key))
      report(
        line,
        `"${name}" is ${key}, before ${above.key} on line ${above.line}: put the earliest first`,
      );
    above = isDate(key) ? { line, key } : undefined;
  };
}

/** @param earlier the line of an earlier row with the same key */
function keyProblem(name: string, key: string, earlier: number | undefined): string | undefined {
  if (key === '') return `"${name}" is empty: each row needs a value of its own there`;
  if (/\/|\.\./.test(key))
    return `"${name}" is "${key}": "/" and ".." are kept for references to figures, write it without`;
  if (earlier !== undefined)
    return `"${name}" is "${key}", as on line ${earlier}: each row needs a value of its own`;
  return undefined;
}

/** @param earlier the line of an earlier row with the same label */
function labelProblem(
  name: string,
  label: string,
  earlier: number | undefined,
): string | undefined {
  if (label === '') return `"${name}" is empty: say what readers call the row`;
  if (earlier !== undefined)
    return `"${name}" is "${label}", as on line ${earlier}: readers could not tell the two rows apart`;
  return undefined;
}
