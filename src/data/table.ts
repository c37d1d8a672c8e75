import type { Language } from '../language/languages.ts';
import { readCsv } from './csv.ts';
import { fraction } from './fraction.ts';
import { checkOutlier } from './outlier.ts';
import { invisibleIn, seen } from './invisible.ts';
import { isError, listOf, type Problem, type Report } from './problem.ts';
import { checkTotal } from './total.ts';
import { checkDateOrder, checkOddDate, nameReader, type NameColumns } from './row-names.ts';

/** The name of what is in none of the columns of parts. */
export const REST = 'rest';

/** One of the parts that a whole is made of. */
export interface Part {
  /** References to figures name it: of two parts `part` and `rest`, of more the name of its column. */
  name: string;
  count: number;
}

/** A row of a table: a whole, and the parts that it is made of. */
export interface Row {
  /** Unique in its table, such as a year. References to figures name it. */
  key: string;
  /** What readers call the row, where that is not its key: a month or a day is in words. */
  label?: string;
  /** The part that the finding is about. */
  part: number;
  /** At least 1, and no smaller than the part. */
  whole: number;
  /** Where there are more than two parts: all of them, the finding's first. They add up to the whole. */
  parts?: readonly Part[];
}

/** The parts that a row's whole is made of, the finding's first: where there are two, the part and the rest. */
export const partsOf = ({ part, whole, parts }: Pick<Row, 'part' | 'whole' | 'parts'>) =>
  parts ?? [
    { name: 'part', count: part },
    { name: REST, count: whole - part },
  ];

/** The header that a table must have, as the story's front matter declares it. */
export type Columns = NameColumns & { whole: string } & ({ part: string } | { parts: string[] });

/** The columns with the counts of parts. */
export const partColumns = (columns: Columns): string[] =>
  'parts' in columns ? columns.parts : [columns.part];

/** What readers call a row. */
export const labelOf = ({ key, label }: Pick<Row, 'key' | 'label'>): string => label ?? key;

/** A change between two rows, after which they do not measure quite the same thing. */
export interface Break {
  /** The key of the first row after the change. */
  before: string;
  /** The change in a few words, on one line of a graphic. */
  label: string;
  /** The change in a sentence, for the reader of the table. */
  note: string;
}

/**
 * The breaks that lie between two of the rows that are shown.
 *
 * @param keys of all rows of the table, in its order
 * @param shown the keys of those that are shown
 */
export function breaksBetween(
  breaks: readonly Break[],
  keys: readonly string[],
  shown: readonly string[],
): Break[] {
  const at = shown.map((key) => keys.indexOf(key));
  return breaks.filter(({ before }) => {
    const change = keys.indexOf(before);
    return at.some((row) => row < change) && at.some((row) => row >= change);
  });
}

/** A line across a graphic at a value of its scale, such as a half or a target. */
export interface ReferenceLine {
  /** Where it is on the scale: on that of shares in per cent. */
  at: number;
  /** What the value is, in a few words. */
  label: string;
}

/** What is to be said of one row alone. */
export interface RowNote {
  /** The row's key. */
  row: string;
  /** A few words, on one line of a graphic. */
  text: string;
}

/** How a table of counts is to be read. */
interface Reading {
  /** Which columns it has, in any order. */
  columns: Columns;
  /** The story's, in which dates are printed. */
  language: Language;
  /** Whether there are words for what is in none of several parts: without them, the parts have to add up to the whole. */
  hasRest?: boolean;
  /** The keys of the rows of which readers are told something, as they should be of an outlier. */
  explained?: readonly string[];
}

/**
 * Reads a table of counts from CSV.
 *
 * @param text the file's text
 * @param file the file's path, for the messages
 * @returns the rows in the file's order, and the file's problems. Use the rows only if there are no
 *   problems
 */
export function parseTable(
  text: string,
  file: string,
  { columns, language, hasRest = false, explained = [] }: Reading,
): { rows: Row[]; problems: Problem[] } {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  const report: Report = (line, message, severity) =>
    problems.push({ file, line, message, severity });
  const counts = partColumns(columns);
  const short: Problem[] = [];
  const names = [columns.key, columns.label ?? [], counts, columns.whole].flat();
  const rowCells = readCsv(text, names, report);
  const nameOf = nameReader(columns, rowCells, language, report);
  for (const cells of rowCells) {
    const { line, get } = cells;
    const { key, label } = nameOf(cells);
    const wrong = [...counts, columns.whole]
      .map((name) => countProblem(name, get(name)))
      .filter((found) => found !== undefined);
    for (const found of wrong) report(line, found);
    if (wrong.length > 0) continue;

    const parts = counts.map((name) => ({ name, count: Number(get(name)) }));
    const whole = Number(get(columns.whole));
    const fault = wholeProblem(parts, columns.whole, whole);
    if (fault !== undefined) report(line, fault);
    const rest = { name: REST, count: whole - sumOf(parts) };
    if (rest.count > 0 && 'parts' in columns && !hasRest)
      short.push({ file, line, message: shortProblem(parts, columns.whole, whole) });
    rows.push({
      key,
      ...(label !== undefined && { label }),
      part: parts[0]?.count ?? 0,
      whole,
      ...('parts' in columns && { parts: hasRest ? [...parts, rest] : parts }),
    });
  }
  checkOddDate(columns.key, rowCells, explained, report);
  checkDateOrder(columns.key, rowCells, report);
  const [first, ...others] = short;
  // Where every row needs words for the rest, one message says that they are missing.
  if (first && others.length > 0 && short.length === rowCells.length)
    report(
      first.line,
      `in every row, ${listOf(counts)} add up to less than "${columns.whole}": say in "words" what the others are, as "${REST}", or correct the counts`,
    );
  else problems.push(...short);
  const [start] = rows;
  if (hasRest && start && !problems.some(isError) && rows.every(hasNoRest))
    report(
      rowCells[0]?.line ?? 1,
      `in every row, ${listOf(counts)} add up to "${columns.whole}", and "words" say what the others are: remove "${REST}" from them, or correct the counts`,
    );
  if (!problems.some(isError)) {
    const keyed = rowCells.map((cells) => ({ ...cells, key: cells.get(columns.key) }));
    checkOutlier({ key: columns.key, number: columns.whole }, keyed, 0, explained, report);
    const numbered = rows.map(({ key, whole, ...row }, i) => ({
      line: rowCells[i]?.line ?? 1,
      key,
      numbers: [whole, ...partsOf({ whole, ...row }).map(({ count }) => count)].map((n) =>
        fraction(n),
      ),
    }));
    checkTotal(columns.key, numbered, explained, report);
  }
  return { rows, problems };
}

const hasNoRest = (row: Row) => partsOf(row).at(-1)?.count === 0;

const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { count }) => sum + count, 0);

const sumInWords = (parts: readonly Part[]) =>
  `${listOf(parts.map(({ name }) => name))} add up to ${sumOf(parts)}`;

function shortProblem(parts: readonly Part[], name: string, whole: number): string {
  const rest = whole - sumOf(parts);
  return `${sumInWords(parts)}, and "${name}" is ${whole}: correct a count, or say in "words" what the other ${rest === 1 ? 'one is' : `${rest} are`}, as "${REST}"`;
}

/** Why parts do not fit their whole. */
function wholeProblem(parts: readonly Part[], name: string, whole: number): string | undefined {
  const sum = sumOf(parts);
  if (whole === 0) return `"${name}" is 0, and nothing can be a share of 0: leave the row out`;
  if (sum > whole)
    return parts.length === 1
      ? `"${parts[0]?.name ?? ''}" is ${sum}, larger than "${name}", ${whole}: a part is at most its whole`
      : `${sumInWords(parts)}, more than "${name}", ${whole}: nothing may be counted in two parts, and the parts together are at most the whole`;
  return undefined;
}

function countProblem(name: string, cell: string): string | undefined {
  if (/^\d{1,15}$/.test(cell)) return undefined;
  const right = 'should be a whole number of 0 or more, in digits alone';
  if (cell === '')
    return `"${name}" is empty: it ${right}. Leave the row out where a count is not known`;
  const invisible = invisibleIn(cell);
  if (invisible !== undefined && /^\d{1,15}$/.test(seen(cell)))
    return `"${name}" is "${cell}": it ${right}. ${invisible}`;
  if (/^[-−]\s*\d/.test(cell)) return `"${name}" is ${cell}, less than 0: it ${right}`;
  if (cell.endsWith('%'))
    return `"${name}" is "${cell}": it ${right}. Give the count: the page works the share out`;
  if (/^(n\.?\/?a\.?|[-–—.?x]+)$/i.test(cell))
    return `"${name}" is "${cell}": it ${right}. Leave the row out where a count is not known`;
  const [, marked] = /^(\d{1,15})\s?(?:\*+|\[\w+\]|\(\w+\)|[a-z])$/i.exec(cell) ?? [];
  if (marked !== undefined)
    return `"${name}" is "${cell}": it ${right}, as ${marked}. What its mark means goes into the notes of the front matter, at the row`;
  if (/^[<>≤≥~]\s?\d/.test(cell))
    return `"${name}" is "${cell}": it ${right}. Leave the row out where a count is only known within limits`;
  const digits = cell.replace(/[.,](?!0{3}$)0+$/, '').replace(/[\s,.'’_](?=\d{3}(?!\d))/g, '');
  // 1.000 is 1 or a thousand.
  const isClear = /^\d{1,15}$/.test(digits) && !/^\d{1,3}\.000$/.test(cell);
  return `"${name}" is "${cell}": it ${right}${isClear ? `, as ${digits}` : ''}`;
}
