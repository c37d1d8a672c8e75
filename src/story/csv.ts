import { csvParseRows } from 'd3';
import { listOf } from './problem.ts';

export type Report = (line: number, message: string) => void;

/** A row under the header: the line it starts on, and its cells by their column. */
export interface Cells {
  line: number;
  get: (column: string) => string;
}

/**
 * Reads the rows of a CSV file whose columns are known, in whatever order they stand.
 *
 * A byte-order mark and Windows line ends, which spreadsheets add, are simply read.
 *
 * @param text the file's text
 * @param columns the names that its header should have
 * @param report is told of a header that is wrong, and of each row that is too short or too long
 * @returns the rows that have a cell for each column; none where the header is wrong
 */
export function readCsv(text: string, columns: readonly string[], report: Report): Cells[] {
  const [header, ...body] = numbered(csvParseRows(text.replace(/^\uFEFF/, '')));
  if (!header) {
    report(1, `the file is empty: its first line should be ${columns.join(',')}`);
    return [];
  }
  const names = header.cells;
  const missing = columns.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !columns.includes(name));
  const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  for (const name of missing)
    report(header.line, `the column "${name}" is missing: the columns are ${listOf(columns)}`);
  for (const name of unknown)
    report(header.line, `the column "${name}" is not known: the columns are ${listOf(columns)}`);
  for (const name of twice)
    report(header.line, `the column "${name}" is there twice: keep one of them`);
  if (missing.length + unknown.length + twice.size > 0) return [];
  if (body.length === 0)
    report(header.line, 'there is no row under the header: add a line for each reading');

  return body.flatMap(({ line, cells }) => {
    if (cells.length === names.length)
      return [{ line, get: (column: string) => cells[names.indexOf(column)] ?? '' }];
    report(
      line,
      `the row has ${cells.length} of ${names.length} cells: give one value for each of ${listOf(names)}`,
    );
    return [];
  });
}

/** Rows with the line each starts on (a quoted cell may span lines); blank lines are left out. */
function numbered(rows: string[][]): { line: number; cells: string[] }[] {
  let next = 1;
  return rows
    .map((cells) => {
      const line = next;
      next += 1 + cells.join('').split(/\r\n|\r|\n/).length - 1;
      return { line, cells: cells.map((cell) => cell.trim()) };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
