import type { Cells } from './csv.ts';
import { isDate } from './date.ts';
import type { Report } from './problem.ts';

/** The name of a row that adds up the others. */
const TOTAL =
  /^(?:(?:grand |sub-?)?totals?|all|sum|overall|average|mean|cyfanswm|المجموع|الإجمالي)$/i;

/** Whether a row is called as one that adds up the others. */
export const isTotal = (name: string): boolean => TOTAL.test(name);

/** With fewer other rows, one is the sum of the others by chance. */
const LEAST_OTHERS = 3;

/**
 * Reports the row whose numbers are those of all other rows together: it would be drawn as one more thing. One that is
 * right, as may be by chance, has a note at it. Of dates, none adds up the others.
 *
 * @param columns the names of the columns of the keys and of the numbers
 * @param rows whose numbers could be read
 * @param explained the keys of the rows of which readers are told something
 */
export function checkTotal(
  columns: { key: string; numbers: readonly string[] },
  rows: readonly Cells[],
  explained: readonly string[],
  report: Report,
): void {
  const keyOf = ({ get }: Cells) => get(columns.key);
  if (rows.length <= LEAST_OTHERS || rows.some((row) => isDate(keyOf(row)))) return;
  const sums = columns.numbers.map((name) => rows.map((row) => exact(row.get(name))));
  const total = rows.find(
    (row, i) =>
      !explained.includes(keyOf(row)) &&
      sums.every((numbers) => {
        const [own = 0n, all] = [numbers[i], numbers.reduce((a, b) => a + b, 0n)];
        return numbers.every((number) => number >= 0n) && own > 0n && own === all - own;
      }),
  );
  if (total)
    report(
      total.line,
      `"${columns.key}" is "${keyOf(total)}", and its ${columns.numbers.length > 1 ? 'numbers are those' : 'number is that'} of all other rows together: remove the row, because a total is not a row of data. If that is chance, say so to readers in the front matter, as notes: [{ row: '${keyOf(total)}', text: what it is }]`,
    );
}

/** The number in a cell, in units of the finest decimal that a cell may have: sums of them are exact. */
function exact(cell: string): bigint {
  const [, sign, whole = '0', fine = ''] = /^([-−]?)(\d+)(?:\.(\d+))?$/.exec(cell) ?? [];
  const size = BigInt(whole + fine.padEnd(15, '0').slice(0, 15));
  return sign ? -size : size;
}
