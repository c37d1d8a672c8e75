import type { Cells } from './csv.ts';
import { isDate } from './date.ts';
import type { Report } from './problem.ts';

/** An outlier is at least this many times the size of every other number in its column. */
const TIMES = 8;
/** With fewer other rows, there is no telling what is usual. */
const LEAST_OTHERS = 3;
/** Where no other number has this many units of its last decimal, numbers vary a lot: 1 person, then 9, is no slip. */
const LEAST_UNITS = 10;

/**
 * Reports the one number in a column over time that is many times the size of each of the others, and would flatten
 * them into a line. Most are slips: a decimal point is missing, or a digit was typed twice. One that is right needs
 * a word to the reader, so a note at its row lets it pass, as does a break before it.
 *
 * Where the other numbers themselves vary as much, as they do where something grows, and where rows are not dates,
 * nothing is reported.
 *
 * @param columns the names of the columns of the keys and of the numbers
 * @param rows whose numbers could be read
 * @param decimals of the numbers
 * @param explained the keys of the rows of which readers are told something
 */
export function checkOutlier(
  columns: { key: string; number: string },
  rows: readonly Cells[],
  decimals: number,
  explained: readonly string[],
  report: Report,
): void {
  if (!rows.every(({ get }) => isDate(get(columns.key)))) return;
  const [largest, ...others] = rows
    .map(({ line, get }) => ({ line, key: get(columns.key), text: get(columns.number) }))
    .filter(({ text }) => text !== '')
    .map((row) => ({ ...row, size: Math.abs(Number(row.text.replace('−', '-'))) }))
    .toSorted((a, b) => b.size - a.size);
  const [second, smallest] = [others[0], others.at(-1)];
  if (!largest || !second || !smallest) return;
  if (others.length < LEAST_OTHERS || explained.includes(largest.key)) return;
  const times = Math.floor(largest.size / second.size);
  const varyToo = second.size >= TIMES * smallest.size;
  if (times < TIMES || second.size < LEAST_UNITS / 10 ** decimals || varyToo) return;
  report(
    largest.line,
    `"${columns.number}" is ${largest.text} in ${largest.key}, at least ${times} times the size of every other: correct it, or explain it to readers in the front matter, as notes: [{ row: '${largest.key}', text: why }]`,
  );
}
