import type { Language } from '../language/languages.ts';
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
  const tooFine = rows.find(({ get }) => decimalsIn(get(column)) > unit.decimals);
  if (tooFine)
    report(
      tooFine.line,
      `"${column}" is ${tooFine.get(column)}, and its unit has ${unit.decimals === 0 ? 'no decimals' : `at most ${unit.decimals}`}: round the number, or give its "unit" more decimals`,
    );
  const [first] = rows;
  if (first && rows.every(({ get }) => get(column) === ''))
    report(first.line, `"${column}" is empty in every row: give at least one value`);
}

const cellProblem = (name: string, cell: string): string | undefined =>
  isNumber(cell) || cell === ''
    ? undefined
    : `"${name}" is "${cell}": it should be a number in digits alone, such as 12 or -3.4. Leave the cell empty where a value is not known`;
