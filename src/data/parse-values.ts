import type { Language } from '../language/languages.ts';
import { invisibleIn, seen } from './invisible.ts';
import type { Problem, Report } from './problem.ts';
import {
  decimalsIn,
  isNumber,
  readTable,
  type NumberColumn,
  type Reading,
  type ReadRow,
} from './read-table.ts';
import { adviseOne } from './unit.ts';
import { formatValue, saysOne, type DeclaredMeasure, type ValueMeasure } from './value.ts';

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
  { measures, ...reading }: Omit<Reading, 'numbers'> & { measures: readonly DeclaredMeasure[] },
): { measures: ValueMeasure[]; problems: Problem[] } {
  const { language } = reading;
  const numbers = measures.map(({ column: name, unit }): NumberColumn => ({
    name,
    decimals: unit.decimals,
    faultIn: (cell) => cellProblem(name, cell),
    hasOutliers: true,
  }));
  const { rows, problems } = readTable(text, file, { ...reading, numbers }, (rows, report) => {
    for (const [i, measure] of measures.entries()) checkMeasure(measure, i, rows, language, report);
  });
  const read = measures.map((measure, i) => ({
    ...measure,
    rows: rows.map(({ key, label = key, of, numbers }) => ({
      key,
      label,
      ...(of && { of }),
      value: numbers[i],
      text: numbers[i] ? formatValue(numbers[i], measure.unit, language) : '',
    })),
  }));
  return { measures: read, problems };
}

/**
 * Reports numbers that cannot be printed in their unit, and a column without a number.
 *
 * @param i the number of the measure's column
 */
function checkMeasure(
  { column, unit }: DeclaredMeasure,
  i: number,
  rows: readonly ReadRow[],
  language: Language,
  report: Report,
): void {
  const single = rows.find(
    ({ get, numbers }) => decimalsIn(get(column)) === 0 && saysOne(numbers[i], unit, language),
  );
  if (single)
    report(single.line, `"${column}" would be printed as 1${unit.after}: ${adviseOne(unit)}`);
  const tooFine = rows.filter(({ get }) => decimalsIn(get(column)) > unit.decimals);
  const cells = tooFine.map(({ get }) => get(column));
  if (tooFine[0]) report(tooFine[0].line, tooFineProblem(column, cells, unit.decimals));
  const [first] = rows;
  if (first && rows.every(({ get }) => get(column) === ''))
    report(first.line, `"${column}" is empty in every row: give at least one value`);
}

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
  return isNumber(number) ? number : undefined;
}

function cellProblem(name: string, cell: string): string | undefined {
  if (isNumber(cell) || cell === '') return undefined;
  const wrong = `"${name}" is "${cell}": it should be a number in digits alone, such as 12 or -3.4`;
  if (/^(n\.?\/?a\.?|nan|null|none|nil|unknown|[-–—.?x:]+|\[\w\]|#[A-Z/0]+[!?]?)$/i.test(cell))
    return `${wrong}. Leave the cell empty where a value is not known`;
  if (/^[-−]?\d(?:\.\d+)?E[-+]?\d+$/i.test(cell))
    return `${wrong}. A spreadsheet has shortened it: format its cells as numbers there`;
  const invisible = invisibleIn(cell);
  if (invisible !== undefined && isNumber(seen(cell))) return `${wrong}. ${invisible}`;
  const below = belowZero(cell);
  if (below !== undefined) return `${wrong}. Write ${below}`;
  const plain = cell.replace(/^\+/, '');
  // 0,125 has a decimal comma, and 1,250 separated thousands.
  const digits = /^[-−]?0,/.test(plain) ? plain : plain.replace(/[\s,'’_](?=\d{3}(?!\d))/g, '');
  const [, alone] = /^(?:\p{Sc}|[A-Z]{3})?\s*([-−]?[\d.]+)\s*\D*$/u.exec(digits) ?? [];
  if (alone !== undefined && alone !== digits && isNumber(alone))
    return `${wrong}. Write ${alone}: "unit" in the front matter says what stands around it`;
  const point = digits.replace(/^([-−]?\d+),(\d+)$/, '$1.$2');
  return isNumber(point) ? `${wrong}. Write ${point}` : wrong;
}
