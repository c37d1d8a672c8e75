import type { Cells } from './csv.ts';
import { isDate } from './date.ts';
import type { Report } from './problem.ts';

/**
 * An outlier is at least this many times the size of every other number in its column. Where the others vary as much
 * among themselves, as they do where something grows, it has to be the square of that.
 */
const TIMES = 8;
/** With fewer other rows, there is no telling what is usual. */
const LEAST_OTHERS = 3;
/** Where no other number has this many units of its last decimal, numbers vary a lot: 1 person, then 9, is no slip. */
const LEAST_UNITS = 10;

/** Numbers are steady where the largest is at most this many times the size of the smallest. */
const STEADY = 3;

/**
 * Advises on the one number in a column over time that is many times the size of each of the others, or that is as much
 * smaller than others that are steady. Most are slips: a decimal point is missing or one too many, a digit was typed
 * twice, or 0 stands for a gap. A correct outlier needs an explanation for readers, so the check accepts one that has a
 * note at its row or a break before it.
 *
 * Where rows are not dates, nothing is reported.
 *
 * @param columns the names of the columns of the dates and of the numbers
 * @param rows whose numbers could be read, with their keys
 * @param decimals of the numbers
 * @param explained the keys of the rows of which readers are told something
 */
export function checkOutlier(
  columns: { key: string; number: string },
  rows: readonly (Cells & { key: string })[],
  decimals: number,
  explained: readonly string[],
  report: Report,
): void {
  if (!rows.every(({ get }) => isDate(get(columns.key)))) return;
  const all = rows
    .map(({ line, key, get }) => ({ line, key, text: get(columns.number) }))
    .filter(({ text }) => text !== '')
    .map((row) => ({ ...row, size: Math.abs(Number(row.text.replace('−', '-'))) }))
    .toSorted((a, b) => b.size - a.size);
  const [largest, second] = all;
  const [next, smallest] = all.slice(-2);
  if (!largest || !second || !next || !smallest || all.length <= LEAST_OTHERS) return;
  const tell = ({ line, key, text }: (typeof all)[number], how: string) => {
    if (explained.includes(key)) return;
    report(
      line,
      `"${columns.number}" is ${text} in ${key}, ${how}: correct it, or explain it to readers in the front matter, as notes: [{ row: '${key}', text: why }]`,
      'advice',
    );
  };
  const saysMuch = ({ size }: { size: number }) => size >= LEAST_UNITS / 10 ** decimals;
  const times = Math.floor(largest.size / second.size);
  const others = second.size / smallest.size;
  if (times >= (others < TIMES ? TIMES : TIMES * TIMES) && saysMuch(second))
    tell(largest, `at least ${times} times the size of every other`);
  else if (
    next.size >= TIMES * smallest.size &&
    saysMuch(next) &&
    largest.size <= STEADY * next.size
  )
    tell(smallest, `and every other is at least ${TIMES} times the size`);
}
