import { isDate } from '../../data/date.ts';
import type { Break } from '../../data/table.ts';

/** A year, or a month of one, that a label starts with: `April 2015: the law changed`. */
const YEAR_FIRST = /^(?:\p{L}+\s)?(\d{4}):/u;
/** The end of a year that spans two calendar years, as in 2014/15. */
const SPANNING = /\d{4}[/–-]\d{2}(?:\d{2})?$/;

/**
 * Finds a year at the start of a break's label when nothing can have changed between its two rows, so that a
 * sentence would name two years: “From 2021: 2023: a new panel.”
 *
 * @param rows all rows of the table
 * @returns the message; undefined where the year may be right
 */
export function wrongYear(
  { before, label }: Pick<Break, 'before' | 'label'>,
  rows: readonly { key: string; label?: string | undefined }[],
): string | undefined {
  const [, named] = YEAR_FIRST.exec(label) ?? [];
  const i = rows.findIndex(({ key }) => key === before);
  const [previous, next] = [rows[i - 1], rows[i]];
  if (named === undefined || !previous || !next || !rows.every(({ key }) => isDate(key)))
    return undefined;
  const year = Number(named);
  const last = yearOf(next.key) + (SPANNING.test(next.label ?? '') ? 1 : 0);
  if (year >= yearOf(previous.key) && year <= last) return undefined;
  const right = rows.find(({ key }) => yearOf(key) === year);
  const instead = right && right !== rows[0] ? `name "${right.key}" as "before", or ` : '';
  return `the label of the break before "${before}" starts with ${named}, and the break is between "${previous.key}" and "${before}": ${instead}correct the label`;
}

const yearOf = (key: string): number => Number(key.slice(0, 4));
