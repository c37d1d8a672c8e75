import { isDate } from './date.ts';
import { subtract, type Fraction } from './fraction.ts';
import type { Report } from './problem.ts';

/** The name of a row that adds up the others. */
const TOTAL = /^(?:(?:grand |sub-?)?totals?|all|sum|overall|average|mean|cyfanswm)$/i;

/** Whether a row is called as one that adds up the others. */
export const isTotal = (name: string): boolean => TOTAL.test(name);

/** A row as it was read: its line, its key and its numbers. */
interface NumberedRow {
  line: number;
  key: string;
  numbers: readonly Fraction[];
}

/** With fewer other rows, one is the sum of the others by chance, unless it is called so. */
const LEAST_OTHERS = 3;

/**
 * Advises on the row whose numbers are those of all other rows together: it would be drawn as one more thing. One that is
 * right, as may be by chance, has a note at it. Of dates, none adds up the others.
 *
 * @param name the name of the column of keys
 * @param explained the keys of the rows of which readers are told something
 */
export function checkTotal(
  name: string,
  rows: readonly NumberedRow[],
  explained: readonly string[],
  report: Report,
): void {
  if (rows.length < 3 || rows.some(({ key }) => isDate(key))) return;
  const total = rows.find(
    ({ key, numbers }, i) =>
      !explained.includes(key) &&
      (rows.length > LEAST_OTHERS || isTotal(key)) &&
      numbers.every((number, column) => {
        const all = rows.flatMap((row) => row.numbers[column] ?? []);
        const more = all.toSpliced(i, 1).reduce(subtract, number);
        return (
          number.numerator > 0n &&
          more.numerator === 0n &&
          all.every(({ numerator }) => numerator >= 0n)
        );
      }),
  );
  if (total)
    report(
      total.line,
      `"${name}" is "${total.key}", and its ${total.numbers.length > 1 ? 'numbers are those' : 'number is that'} of all other rows together: remove the row, because a total is not a row of data. If that is chance, say so to readers in the front matter, as notes: [{ row: '${total.key}', text: what it is }]`,
      'advice',
    );
}

/** Totals that were rounded, or of which a row has been left out, are this near to the sum of the others. */
const NEAR = 0.05;

/**
 * The row that is most probably a total: one that is called so, or that counts nearly as much as all others together.
 * Of dates, none is.
 */
export function likelyTotal<Row extends { key: string; label?: string; whole: number }>(
  rows: readonly Row[],
): Row | undefined {
  if (rows.some(({ key }) => isDate(key))) return undefined;
  const all = rows.reduce((sum, { whole }) => sum + whole, 0);
  return rows.find(({ key, label = key, whole }) => {
    const others = all - whole;
    return (
      isTotal(label) || (rows.length > LEAST_OTHERS && Math.abs(whole - others) <= NEAR * others)
    );
  });
}
