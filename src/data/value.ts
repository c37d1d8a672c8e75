import { dictionaryOf, type Language } from '../language/languages.ts';
import { readCsv, type Cells } from './csv.ts';
import { isDate } from './date.ts';
import { abs, fraction, multiply, round, type Fraction } from './fraction.ts';
import { invisibleIn, seen } from './invisible.ts';
import { count } from './number.ts';
import { checkOutlier } from './outlier.ts';
import { isError, type Problem, type Report } from './problem.ts';
import { checkOddDate, nameReader } from './row-names.ts';
import { checkTotal } from './total.ts';
import { adviseOne, lacksOne, type Unit } from './unit.ts';

/** A row of a file of values: one number. */
export interface ValueRow {
  /** Unique in its file, such as a year. */
  key: string;
  /** What readers see for the key. */
  label: string;
  /** Exactly as in the file; undefined is a gap. */
  value: Fraction | undefined;
  /** The value as it is printed, with its unit; empty for a gap. */
  text: string;
}

/** The header that a file of values must have, as the story's front matter declares it. */
export interface ValueColumns {
  key: string;
  label?: string | undefined;
  value: string;
}

/** The content's own words for values. */
export interface ValueWords {
  /** The heading of the column that sets the rows apart: `Year`. */
  key: string;
  /** What the values are, in a few words: `unemployment rate`. */
  value: string;
}

/** A line across a graphic of values: at a value of its scale, or at a date of its scale of time. */
export interface ValueLine {
  /** The value, in the unit of the others. */
  at?: number | undefined;
  /** The date, as precise as it is known: 2017-09-18, 2017-09 or 2017. */
  date?: string | undefined;
  /** What is there, in a few words. */
  label: string;
}

/** The minus of a number in a unit. No line breaks between it and a sign of money. */
export const minusBefore = ({ before }: Pick<Unit, 'before'>): string =>
  before === '' ? '−' : '−\u2060';

/**
 * A number as it is printed everywhere, with its unit: `−£1,234.50`. A half rounds up, and a number
 * below 0 is rounded as if it were above.
 */
export function formatValue(
  value: Fraction,
  { before, after, one, decimals }: Unit,
  language: Language,
): string {
  const { numbers } = dictionaryOf(language);
  const unit = 10n ** BigInt(decimals);
  const units = round(multiply(abs(value), unit));
  const fine = decimals === 0 ? '' : numbers.decimal + String(units % unit).padStart(decimals, '0');
  const sign = units > 0n && value.numerator < 0n ? minusBefore({ before }) : '';
  const word = one !== undefined && decimals === 0 && units === 1n ? one : after;
  return numbers.withUnit(sign + before + count(units / unit, language) + fine, word);
}

/** Whether a value would be printed as 1, before a word for several things. */
export const saysOne = (value: Fraction | undefined, unit: Unit, language: Language): boolean =>
  value !== undefined && lacksOne(unit, language) && round(abs(value)) === 1n;

/** The unit of a number with so many decimals. Money has all of its own, or none: £2.50, £2. */
export const withDecimals = (unit: Unit, decimals: number): Unit => ({
  ...unit,
  decimals: decimals > 0 && unit.before !== '' ? Math.max(decimals, unit.decimals) : decimals,
});

/** A value as its author wrote it in the front matter: with the decimals that it has there. */
export function placeInUnit(at: number, unit: Unit, language: Language): string {
  const [, fine = ''] = String(at).split('.');
  const value = fraction(BigInt(Math.round(at * 10 ** fine.length)), 10n ** BigInt(fine.length));
  return formatValue(value, withDecimals(unit, fine.length), language);
}

/** Whether such a value would be printed as 1, before a word for several things. */
export const saysOneAt = (at: number, unit: Unit, language: Language): boolean =>
  Math.abs(at) === 1 && lacksOne({ ...unit, decimals: 0 }, language);

/** How a table of values is to be read. */
interface Reading {
  /** Which columns it has, in any order. */
  columns: ValueColumns;
  /** How many decimals a cell may have, and what is printed around the number. */
  unit: Unit;
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
 * @returns the rows in the file's order, and the file's problems. Use the rows only if there are no
 *   problems
 */
export function parseValues(
  text: string,
  file: string,
  { columns, unit, language, explained = [] }: Reading,
): { rows: ValueRow[]; problems: Problem[] } {
  const rows: ValueRow[] = [];
  const problems: Problem[] = [];
  const report: Report = (line, message, severity) =>
    problems.push({ file, line, message, severity });
  const rowCells = readCsv(text, [columns.key, columns.label ?? [], columns.value].flat(), report);
  const swapped = swappedProblem(columns, rowCells);
  if (swapped !== undefined) {
    report(1, swapped);
    return { rows, problems };
  }
  const nameOf = nameReader(columns, rowCells, language, report);
  for (const cells of rowCells) {
    const { line, get } = cells;
    const { key, label = key } = nameOf(cells);
    const cell = get(columns.value);
    const wrong = cellProblem(columns.value, cell);
    if (wrong) report(line, wrong);
    const value = wrong || cell === '' ? undefined : exact(cell);
    rows.push({ key, label, value, text: value ? formatValue(value, unit, language) : '' });
  }
  const single = rowCells.find(
    ({ get }, i) => decimalsIn(get(columns.value)) === 0 && saysOne(rows[i]?.value, unit, language),
  );
  if (single)
    report(
      single.line,
      `"${columns.value}" would be printed as 1${unit.after}: ${adviseOne(unit)}`,
    );
  checkOddDate(columns.key, rowCells, explained, report);
  const tooFine = rowCells.filter(({ get }) => decimalsIn(get(columns.value)) > unit.decimals);
  const cells = tooFine.map(({ get }) => get(columns.value));
  if (tooFine[0]) report(tooFine[0].line, tooFineProblem(columns.value, cells, unit.decimals));
  const [first] = rowCells;
  if (first && !problems.some(isError) && rows.every(({ value }) => value === undefined))
    report(first.line, `"${columns.value}" is empty in every row: give at least one value`);
  if (!problems.some(isError)) {
    checkOutlier(
      { key: columns.key, number: columns.value },
      rowCells,
      unit.decimals,
      explained,
      report,
    );
    const numbered = rows.flatMap(({ key, value }, i) =>
      value ? [{ line: rowCells[i]?.line ?? 1, key, numbers: [value] }] : [],
    );
    checkTotal(columns.key, numbered, explained, report);
  }
  return { rows, problems };
}

const NUMBER = /^([-−]?)(\d{1,15})(?:\.(\d+))?$/;

function exact(cell: string): Fraction {
  const [, sign, whole = '', fine = ''] = NUMBER.exec(cell) ?? [];
  const value = fraction(BigInt(whole + fine), 10n ** BigInt(fine.length));
  return sign ? multiply(value, -1n) : value;
}

/** Why the header seems to have the names of its two columns the wrong way round: in no row does a cell suit its own. */
function swappedProblem({ key, value }: ValueColumns, rows: readonly Cells[]): string | undefined {
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
