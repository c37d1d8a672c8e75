import type { Cells } from './csv.ts';
import { isBefore, isDate, orderAdvice } from './date.ts';
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

/** A year with a letter for a digit, or a month by its English name. */
const NEARLY_DATE =
  /^(?=.*[OIL])[\dOIL]{4}(?:-[\dOIL]{2}){0,2}$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]\d{2,4}$/i;

/**
 * Reports the one row that is no date where all others are, and was meant as one: `2O21`, `Mar-24`, `3/4/2024`.
 *
 * @param name the name of the column
 */
export function checkOddDate(name: string, rows: readonly Cells[], report: Report): void {
  const [odd, ...more] = rows.filter(({ get }) => !isDate(get(name)));
  if (!odd || more.length > 0 || rows.length < 3) return;
  const key = odd.get(name);
  const advice = orderAdvice(key);
  if (NEARLY_DATE.test(key) || advice !== '')
    report(
      odd.line,
      `"${name}" is "${key}", and all other rows are dates: write it as 2017-09-18, 2017-09 or 2017${advice}`,
    );
}

/**
 * Reports a date before that of the row above it: what is drawn in the order of the file would not be in that of
 * time. Keys that are no dates may be in any order.
 *
 * @param name the name of the column
 */
export function checkDateOrder(name: string, rows: readonly Cells[], report: Report): void {
  rows.forEach(({ line, get }, i) => {
    const [key, above = ''] = [get(name), rows[i - 1]?.get(name)];
    if (isDate(key) && isDate(above) && isBefore(key, above))
      report(line, `"${name}" is ${key}, before ${above} above it: put the earliest first`);
  });
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
