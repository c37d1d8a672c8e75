import type { Cells } from './csv.ts';
import { formatDate, isBefore, isDate, isPreciseTo, precisionOf } from './date.ts';
import type { Language } from '../language/languages.ts';
import type { Report } from './problem.ts';

/** The columns that name the rows of a file. */
export interface NameColumns {
  key: string;
  label?: string | undefined;
}

/**
 * Returns a function that reads the key of a row, and what readers call it where that is not the key: the cell
 * of the column of labels, or a month or a day in words. It reports a name that is missing, or that readers could
 * not tell from that of an earlier row.
 */
export function nameReader(
  columns: NameColumns,
  rows: readonly Cells[],
  language: Language,
  report: Report,
): (cells: Cells) => { key: string; label: string | undefined } {
  const keys = new Map<string, number>();
  const labels = new Map<string, number>();
  const spanYears = areOfTwoYears(rows.map(({ get }) => get(columns.key).replace('/', '-')));
  return ({ line, get }) => {
    const key = get(columns.key);
    const message = keyProblem(columns.key, key, keys.get(key));
    if (message) report(line, message);
    if (!keys.has(key)) keys.set(key, line);
    if (columns.label === undefined)
      return { key, label: spanYears ? undefined : inWords(key, language) };
    const label = get(columns.label);
    const unlike = labelProblem(columns.label, label, labels.get(label));
    if (unlike) report(line, unlike);
    if (!labels.has(label)) labels.set(label, line);
    return { key, label };
  };
}

/** A month or a day in words; undefined for any other key. */
const inWords = (key: string, language: Language): string | undefined =>
  isDate(key) && precisionOf(key) !== 'year' ? formatDate(key, language) : undefined;

/**
 * Reports the first date before that of a row above it: what is drawn in the order of the file would not be in that of
 * time. Keys that are no dates may be in any order.
 *
 * @param name the name of the column
 */
export function checkDateOrder(name: string, rows: readonly Cells[], report: Report): void {
  let latest = '';
  for (const { line, get } of rows) {
    const key = get(name);
    if (!isDate(key)) continue;
    if (latest !== '' && isBefore(key, latest)) {
      report(line, `"${name}" is ${key}, before ${latest} above it: put the earliest first`);
      return;
    }
    // A year is neither before nor after its own months.
    if (latest === '' || isBefore(latest, key) || !isPreciseTo(latest, precisionOf(key)))
      latest = key;
  }
}

/** A month that may be meant as a year and the next: 2010-11. */
function isOfTwoYears(key: string): boolean {
  const [, first, next] = /^\d\d(\d\d)-(\d\d)$/.exec(key) ?? [];
  return first !== undefined && Number(next) === (Number(first) + 1) % 100;
}

/**
 * Whether keys that could be months are years that go into the next: 2010-11. Most of those of this kind have to look
 * like it: in a file of months, one in each year does.
 */
export function areOfTwoYears(keys: readonly string[]): boolean {
  const alike = keys.filter((key) => /^\d{4}-\d{2}$/.test(key));
  const found = alike.filter(isOfTwoYears);
  return found.length > 1 && found.length > alike.length / 2;
}

/** @param earlier the line of an earlier row with the same key */
function keyProblem(name: string, key: string, earlier: number | undefined): string | undefined {
  if (key === '') return `"${name}" is empty: each row needs a value of its own there`;
  if (/\/|\.\./.test(key))
    return `"${name}" is "${key}": "/" and ".." are reserved for references to figures. Write dates as 2017-09-18, 2017-09 or 2017, and anything else in a column of labels`;
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
