import type { Cells } from './csv.ts';
import { isDate } from './date.ts';
import type { Report } from './problem.ts';

/** How many times as large as every other number of its column an outlier is. */
const TIMES = 8;
/** Fewer other rows than these do not say what is usual. */
const LEAST_OTHERS = 3;
/** Below this many units of its last decimal, a number says little by its size: 1 and then 9 people is no slip. */
const LEAST_UNITS = 10;

/**
 * Reports the one number in a column over time that is many times as large as each of the others, which it would
 * press into one line of the graphic. Most are slips: a decimal point is missing, or a digit is there twice. One
 * that is right needs a word to the reader, so a note at its row lets it pass.
 *
 * Numbers that grow many times over, and rows that are no dates, may differ as much as they do.
 *
 * @param columns the names of the columns of the keys and of the numbers
 * @param rows whose numbers could be read
 * @param decimals of the numbers
 * @param explained the keys of the rows that have a note
 */
export function checkOutlier(
  columns: { key: string; number: string },
  rows: readonly Cells[],
  decimals: number,
  explained: readonly string[],
  report: Report,
): void {
  if (!rows.every(({ get }) => isDate(get(columns.key)))) return;
  const numbers = rows
    .map(({ line, get }) => ({ line, key: get(columns.key), text: get(columns.number) }))
    .filter(({ text }) => text !== '')
    .map((row) => ({ ...row, value: Number(row.text.replace('−', '-')) }))
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const [largest, ...others] = numbers;
  const [second] = others;
  if (!largest || !second || others.length < LEAST_OTHERS || explained.includes(largest.key))
    return;
  const usual = Math.abs(second.value);
  const times = Math.floor(Math.abs(largest.value) / usual);
  const least = Math.min(...others.map(({ value }) => value));
  const hasGrown = least > 0 && usual >= TIMES * least;
  if (times < TIMES || usual < LEAST_UNITS / 10 ** decimals || hasGrown) return;
  report(
    largest.line,
    `"${columns.number}" is ${largest.text} in ${largest.key}, ${times} times as large as in any other row: correct it, or explain it to readers with a note at "${largest.key}" in the front matter`,
  );
}
