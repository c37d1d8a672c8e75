import type { Language } from '../language/languages.ts';
import { readCsv, type Cells } from './csv.ts';
import { exactly, type Fraction } from './fraction.ts';
import { isDate } from './date.ts';
import { type Report, isError, type Problem } from './problem.ts';
import { nameReader, type NameColumns } from './row-names.ts';
import { namesAtTimes, type Subject } from './times.ts';

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
function checkOutlier(
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

/** The columns that name the rows of a table. */
export interface RowColumns extends NameColumns {
  /** The dates of the rows, of which each name has several. */
  time?: string | undefined;
}

/** A column of numbers, with its type: what its cells may be. */
export interface NumberColumn {
  name: string;
  /** How many decimals are printed. */
  decimals: number;
  /** What is wrong with a cell; undefined where it is a number of this type, or empty where the type has gaps. */
  faultIn: (cell: string) => string | undefined;
  /** Whether one number that is many times the size of the others looks like a slip. */
  hasOutliers: boolean;
}

/** A row as it was read. */
export interface ReadRow extends Cells {
  /** Unique in its table: a year, or in a table with times the name and the time, `Leeds@2014`. */
  key: string;
  /** What readers call the row, where that is not its key. */
  label: string | undefined;
  /** In a table with times, what the row is of, and when. */
  of: Subject | undefined;
  /** Exactly as in the file, in the order of the columns of numbers. Undefined is a gap, or could not be read. */
  numbers: (Fraction | undefined)[];
}

/** How a table is to be read. */
export interface Reading {
  /** The columns that name its rows; these and those of its numbers may be in any order. */
  columns: RowColumns;
  numbers: readonly NumberColumn[];
  /** The story's, in which numbers and dates are printed. */
  language: Language;
  /** The keys of the rows of which readers are told something, as they should be of an outlier. */
  explained?: readonly string[] | undefined;
}

/**
 * Reads a table from CSV.
 *
 * @param text the file's text
 * @param file the file's path, for the messages
 * @param checkRows reports what only its kind of table can find wrong
 * @returns the rows in the file's order, and the file's problems. Use the rows only if there are no problems
 */
export function readTable(
  text: string,
  file: string,
  { columns, numbers, language, explained = [] }: Reading,
  checkRows: (rows: readonly ReadRow[], report: Report) => void,
): { rows: ReadRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (line, message, severity) =>
    problems.push({ file, line, message, severity });
  const { key, label, time } = columns;
  const names = numbers.map(({ name }) => name);
  const all = readCsv(text, [key, label ?? [], time ?? [], names].flat(), report);
  // A row that could not be read is not missing as well.
  const areAll = !problems.some(isError);
  const named: Pick<ReadRow, 'key' | 'label' | 'of'>[] =
    time === undefined
      ? all
          .map(nameReader(columns, all, language, report))
          .map((one) => ({ ...one, of: undefined }))
      : namesAtTimes({ ...columns, time }, all, areAll, language, report);
  const rows = all.map((cells, i): ReadRow => {
    const { key: name = '', label: words, of } = named[i] ?? {};
    const read = numbers.map((column) => {
      const cell = cells.get(column.name);
      const wrong = column.faultIn(cell);
      if (wrong !== undefined) report(cells.line, wrong);
      return wrong === undefined && cell !== '' ? exactly(cell) : undefined;
    });
    return { ...cells, key: name, label: words, of, numbers: read };
  });
  checkRows(rows, report);
  if (problems.some(isError)) return { rows, problems };
  for (const { name, decimals } of numbers.filter(({ hasOutliers }) => hasOutliers))
    for (const ofOne of Map.groupBy(rows, ({ of }) => of?.key).values())
      checkOutlier({ key: time ?? key, number: name }, ofOne, decimals, explained, report);
  return { rows, problems };
}

const NUMBER = /^([-−]?)(\d{1,15})(?:\.(\d+))?$/;

/** Whether a cell is a number in digits alone. */
export const isNumber = (cell: string): boolean => NUMBER.test(cell);

/** How many decimals a number has; none where the cell is no number. */
export const decimalsIn = (cell: string): number => NUMBER.exec(cell)?.[3]?.length ?? 0;
