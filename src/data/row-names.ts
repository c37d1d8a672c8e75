import type { Cells } from './csv.ts';
import { dateAdvice, formatDate, isBefore, isDate, isPreciseTo, precisionOf } from './date.ts';
import { invisibleIn, seen } from './invisible.ts';
import type { Language } from '../language/languages.ts';
import type { Report } from './problem.ts';
import { isTotal } from './total.ts';

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
  let hasOwnDates = false;
  const spanYears = areOfTwoYears(rows.map(({ get }) => get(columns.key).replace('/', '-')));
  return ({ line, get }) => {
    const key = get(columns.key);
    const message = keyProblem(columns.key, key, keys.get(seen(key)), spanYears);
    const isDated = hasSlashes(key) && !spanYears;
    // A spreadsheet writes all dates of a column in its own way: one message is enough.
    if (message && !(isDated && hasOwnDates)) report(line, message);
    hasOwnDates ||= isDated;
    if (!keys.has(seen(key))) keys.set(seen(key), line);
    if (columns.label === undefined)
      return { key, label: spanYears ? undefined : inWords(key, language) };
    const label = get(columns.label);
    const unlike = labelProblem(columns.label, label, labels.get(seen(label)));
    if (unlike) report(line, unlike);
    if (!labels.has(seen(label))) labels.set(seen(label), line);
    return { key, label };
  };
}

/** A month or a day in words; undefined for any other key. */
const inWords = (key: string, language: Language): string | undefined =>
  isDate(key) && precisionOf(key) !== 'year' ? formatDate(key, language) : undefined;

/** A year with a letter for a digit, or a month by its English name. */
const NEARLY_DATE =
  /^(?=.*[OIL])[\dOIL]{4}(?:-[\dOIL]{2}){0,2}$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]\d{2,4}$/i;

/**
 * Reports the one row that is no date where all others are, and was meant as one, or adds them up: `2O21`, `Mar-24`,
 * `3/4/2024`, `Total`.
 *
 * @param name the name of the column
 */
export function checkOddDate(
  name: string,
  rows: readonly Cells[],
  explained: readonly string[],
  report: Report,
): void {
  const [odd, ...more] = rows.filter(({ get }) => !isDate(get(name)));
  if (!odd || more.length > 0 || rows.length < 3) return;
  const key = odd.get(name);
  if (explained.includes(key)) return;
  const advice = dateAdvice(key);
  const invisible = invisibleIn(key);
  // 2012-13 is no month, and 2011-12 could be one.
  const isMeant =
    (NEARLY_DATE.test(key) || advice !== '') && !areOfTwoYears(rows.map(({ get }) => get(name)));
  // It has a message of its own.
  if (hasSlashes(key)) return;
  if (isTotal(key))
    report(
      odd.line,
      `"${name}" is "${key}", and all other rows are dates: remove the row, because a total is not a row of data, or explain it to readers in the front matter, as notes: [{ row: '${key}', text: what it is }]`,
      'advice',
    );
  else if (invisible !== undefined && isDate(seen(key)))
    report(odd.line, `"${name}" is "${key}", and all other rows are dates. ${invisible}`);
  else if (isMeant)
    report(
      odd.line,
      `"${name}" is "${key}", and all other rows are dates: write it as 2017-09-18, 2017-09 or 2017${advice}`,
    );
}
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

/** Whether a key is a date with slashes, as spreadsheets write it. */
const hasSlashes = (key: string): boolean => key.includes('/') && dateAdvice(key) !== '';

/**
 * @param earlier the line of an earlier row with the same key
 * @param spanYears whether the keys look like years that go into the next
 */
function keyProblem(
  name: string,
  key: string,
  earlier: number | undefined,
  spanYears: boolean,
): string | undefined {
  if (key === '') return `"${name}" is empty: each row needs a value of its own there`;
  if (hasSlashes(key) && !spanYears)
    return `"${name}" is "${key}": write dates as 2017-09-18, 2017-09 or 2017${dateAdvice(key)}`;
  const [, year] = /^(\d{4})\/\d{2,4}$/.exec(key) ?? [];
  if (/\/|\.\./.test(key))
    return `"${name}" is "${key}": "/" and ".." are reserved for references to figures: write ${year === undefined ? 'it without' : `${year}, and "${key}" in a column of labels`}`;
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
