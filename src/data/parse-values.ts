import type { Language } from '../language/languages.ts';
import { readCsv, type Cells } from './csv.ts';
import { isDate } from './date.ts';
import { fraction, multiply, type Fraction } from './fraction.ts';
import { invisibleIn, seen } from './invisible.ts';
import { checkOutlier } from './outlier.ts';
import { isError, type Problem, type Report } from './problem.ts';
import { checkOddDate, nameReader } from './row-names.ts';
import { namesAtTimes } from './times.ts';
import { checkTotal } from './total.ts';
import { adviseOne } from './unit.ts';
import {
  formatValue,
  saysOne,
  type DeclaredMeasure,
  type RowColumns,
  type ValueMeasure,
  type ValueRow,
} from './value.ts';

/** How a file of values is to be read. */
interface Reading {
  /** The columns that name its rows; these and those of its measures may be in any order. */
  columns: RowColumns;
  /** How many decimals a cell may have, and what is printed around the number. */
  measures: readonly DeclaredMeasure[];
  /** The story's, in which numbers and dates are printed. */
  language: Language;
  /** The keys of the rows of which readers are told something, as they should be of an outlier. */
  explained?: readonly string[];
}

/**
 * Reads values from CSV.
 *
 * @param text the file's text
 * @param file the file's path, for the messages
 * @returns the measures with their rows in the file's order, and the file's problems. Use the rows only if there are no
 *   problems
 */
export function parseValues(
  text: string,
  file: string,
  { columns, measures, language, explained = [] }: Reading,
): { measures: ValueMeasure[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (line, message, severity) =>
    problems.push({ file, line, message, severity });
  const { key, label, time } = columns;
  const numbers = measures.map(({ column }) => column);
  const rowCells = readCsv(text, [key, label ?? [], time ?? [], numbers].flat(), report);
  const [only = '', ...others] = numbers;
  const swapped =
    time === undefined && others.length === 0 ? swappedProblem(key, only, rowCells) : undefined;
  if (swapped !== undefined) {
    report(1, swapped);
    return { measures: [], problems };
  }
  // A row that could not be read is not missing as well.
  const areAll = !problems.some(isError);
  const names: Names[] =
    time === undefined
      ? rowCells.map(nameReader(columns, rowCells, language, report))
      : namesAtTimes({ ...columns, time }, rowCells, areAll, language, report);
  const read = measures.map((measure) => ({
    ...measure,
    rows: readMeasure(measure, names, rowCells, language, report),
  }));
  if (time === undefined) checkOddDate(key, rowCells, explained, report);
  if (problems.some(isError)) return { measures: read, problems };
  const placed = rowCells.map((cells, i) => ({
    ...cells,
    key: names[i]?.key ?? '',
    of: names[i]?.of,
  }));
  for (const { column, unit } of measures)
    for (const rows of Map.groupBy(placed, ({ of }) => of?.key).values())
      checkOutlier({ key: time ?? key, number: column }, rows, unit.decimals, explained, report);
  // A line of a total may stand among the lines that it adds up.
  if (time === undefined)
    checkTotal(
      key,
      placed.flatMap(({ line, key }, i) => {
        const all = read.map(({ rows }) => rows[i]?.value);
        const numbers = all.filter((value) => value !== undefined);
        return numbers.length === all.length ? [{ line, key, numbers }] : [];
      }),
      explained,
      report,
    );
  return { measures: read, problems };
}

type Names = Pick<ValueRow, 'key' | 'of'> & { label: string | undefined };

/** The numbers of one column. Reports those that cannot be read, or printed. */
function readMeasure(
  { column, unit }: DeclaredMeasure,
  names: readonly Names[],
  rowCells: readonly Cells[],
  language: Language,
  report: Report,
): ValueRow[] {
  const wrong = rowCells.map(({ get }) => cellProblem(column, get(column)));
  const rows = rowCells.map(({ line, get }, i): ValueRow => {
    const { key = '', label = key, of } = names[i] ?? {};
    const [cell, problem] = [get(column), wrong[i]];
    if (problem !== undefined) report(line, problem);
    const value = problem !== undefined || cell === '' ? undefined : exact(cell);
    const text = value ? formatValue(value, unit, language) : '';
    return { key, label, ...(of && { of }), value, text };
  });
  const single = rowCells.find(
    ({ get }, i) => decimalsIn(get(column)) === 0 && saysOne(rows[i]?.value, unit, language),
  );
  if (single)
    report(single.line, `"${column}" would be printed as 1${unit.after}: ${adviseOne(unit)}`);
  const tooFine = rowCells.filter(({ get }) => decimalsIn(get(column)) > unit.decimals);
  const cells = tooFine.map(({ get }) => get(column));
  if (tooFine[0]) report(tooFine[0].line, tooFineProblem(column, cells, unit.decimals));
  const [first] = rowCells;
  const areRead = wrong.every((problem) => problem === undefined);
  if (first && areRead && rows.every(({ value }) => value === undefined))
    report(first.line, `"${column}" is empty in every row: give at least one value`);
  return rows;
}

const NUMBER = /^([-−]?)(\d{1,15})(?:\.(\d+))?$/;

function exact(cell: string): Fraction {
  const [, sign, whole = '', fine = ''] = NUMBER.exec(cell) ?? [];
  const value = fraction(BigInt(whole + fine), 10n ** BigInt(fine.length));
  return sign ? multiply(value, -1n) : value;
}

/** Why the header seems to have the names of its two columns the wrong way round: in no row does a cell suit its own. */
function swappedProblem(key: string, value: string, rows: readonly Cells[]): string | undefined {
  const keys = rows.map(({ get }) => get(key));
  const values = rows.map(({ get }) => get(value));
  const areNumbers = keys.every((cell) => NUMBER.test(cell) && !isDate(cell));
  // A number with its unit is no name.
  const areNames = values.every(
    (cell) => /^[^\d]*\p{L}/u.test(cell) || (isDate(cell) && !NUMBER.test(cell)),
  );
  // Numbers may name rows, but hardly with decimals.
  const areYears = values.every(isDate) && keys.some((cell) => decimalsIn(cell) > 0);
  if (rows.length < 2 || !areNumbers || !(areNames || areYears)) return undefined;
  return `"${key}" and "${value}" seem to be swapped: "${key}" is ${keys[0] ?? ''} in the first row, and "${value}" is "${values[0] ?? ''}". Swap their names in the header`;
}

const decimalsIn = (cell: string): number => NUMBER.exec(cell)?.[3]?.length ?? 0;

/** What is wrong with the first of the cells that have more decimals than their unit, and how many more there are. */
function tooFineProblem(name: string, cells: readonly string[], decimals: number): string {
  const are = (n: number) => (n === 1 ? '1 decimal' : `${n} decimals`);
  const [cell = '', ...others] = cells;
  const most = Math.max(...cells.map(decimalsIn));
  const more = others.length === 1 ? '1 more row has' : `${others.length} more rows have`;
  return `"${name}" is ${cell}, with ${are(decimalsIn(cell))}, and its unit has ${decimals === 0 ? 'none' : are(decimals)}: round the number, or write decimals: ${most} in its "unit"${others.length === 0 ? '' : `. ${more} too many`}`;
}

/** A number with a dash for a minus, or in brackets, as accounts write one below 0; undefined for any other. */
function belowZero(cell: string): string | undefined {
  const [, after, inside] = /^(?:[‐‑‒–—]\s?([\d.]+)|\(([\d.]+)\))$/.exec(cell) ?? [];
  const number = `-${after ?? inside ?? ''}`;
  return NUMBER.test(number) ? number : undefined;
}

function cellProblem(name: string, cell: string): string | undefined {
  if (NUMBER.test(cell) || cell === '') return undefined;
  const wrong = `"${name}" is "${cell}": it should be a number in digits alone, such as 12 or -3.4`;
  if (/^(n\.?\/?a\.?|nan|null|none|nil|unknown|[-–—.?x:]+|\[\w\]|#[A-Z/0]+[!?]?)$/i.test(cell))
    return `${wrong}. Leave the cell empty where a value is not known`;
  if (/^[-−]?\d(?:\.\d+)?E[-+]?\d+$/i.test(cell))
    return `${wrong}. A spreadsheet has shortened it: format its cells as numbers there`;
  const invisible = invisibleIn(cell);
  if (invisible !== undefined && NUMBER.test(seen(cell))) return `${wrong}. ${invisible}`;
  const below = belowZero(cell);
  if (below !== undefined) return `${wrong}. Write ${below}`;
  const plain = cell.replace(/^\+/, '');
  // 0,125 has a decimal comma, and 1,250 separated thousands.
  const digits = /^[-−]?0,/.test(plain) ? plain : plain.replace(/[\s,'’_](?=\d{3}(?!\d))/g, '');
  const [, alone] = /^(?:\p{Sc}|[A-Z]{3})?\s*([-−]?[\d.]+)\s*\D*$/u.exec(digits) ?? [];
  if (alone !== undefined && alone !== digits && NUMBER.test(alone))
    return `${wrong}. Write ${alone}: "unit" in the front matter says what stands around it`;
  const point = digits.replace(/^([-−]?\d+),(\d+)$/, '$1.$2');
  return NUMBER.test(point) ? `${wrong}. Write ${point}` : wrong;
}
