import { csvParseRows } from 'd3';
import { listOf, type Problem } from './problem.ts';

/** One line of a table: the two counts of which the first is part of the second. */
export interface Row {
  /** What sets the row apart, such as a year. */
  key: string;
  part: number;
  /** At least 1, and no smaller than the part. */
  whole: number;
}

/** The header that a table must have, as the story's front matter declares it. */
export interface Columns {
  key: string;
  part: string;
  whole: string;
}

/**
 * Reads a table of counts from CSV.
 *
 * A byte-order mark and Windows line ends, which spreadsheets add, are simply read.
 *
 * @param text the file's text
 * @param file where it comes from, for the messages
 * @param columns which three columns it has, in any order
 * @returns the rows in the file's order, and everything wrong with it: the rows are to be trusted
 *   only when there are no problems
 */
export function parseTable(
  text: string,
  file: string,
  columns: Columns,
): { rows: Row[]; problems: Problem[] } {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  const wanted = [columns.key, columns.part, columns.whole];
  const report = (line: number, message: string) => problems.push({ file, line, message });

  const lines = numbered(csvParseRows(text.replace(/^\uFEFF/, '')));
  const [header, ...body] = lines;
  if (!header) {
    report(1, `the file is empty: its first line should be ${wanted.join(',')}`);
    return { rows, problems };
  }

  const names = header.cells;
  for (const name of wanted.filter((name) => !names.includes(name)))
    report(header.line, `the column "${name}" is missing: the columns are ${listOf(wanted)}`);
  for (const name of names.filter((name) => !wanted.includes(name)))
    report(header.line, `the column "${name}" is not known: the columns are ${listOf(wanted)}`);
  for (const name of new Set(names.filter((name, i) => names.indexOf(name) !== i)))
    report(header.line, `the column "${name}" is there twice: keep one of them`);
  if (problems.length > 0) return { rows, problems };
  if (body.length === 0)
    report(header.line, 'there is no row under the header: add a line for each reading');

  const lineOf = new Map<string, number>();
  for (const { cells, line } of body) {
    if (cells.length !== names.length) {
      report(
        line,
        `the row has ${cells.length} of ${names.length} cells: give one value for each of ${listOf(names)}`,
      );
      continue;
    }
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const key = cell(columns.key);
    const earlier = lineOf.get(key);
    const message = keyProblem(columns.key, key, earlier);
    if (message) report(line, message);
    if (earlier === undefined) lineOf.set(key, line);

    const wrong = [columns.part, columns.whole]
      .map((name) => countProblem(name, cell(name)))
      .filter((found) => found !== undefined);
    for (const found of wrong) report(line, found);
    if (wrong.length > 0) continue;

    const [part, whole] = [Number(cell(columns.part)), Number(cell(columns.whole))];
    if (whole === 0)
      report(line, `"${columns.whole}" is 0, and no share can be taken of it: leave the row out`);
    else if (part > whole)
      report(
        line,
        `"${columns.part}" is ${part}, larger than "${columns.whole}", ${whole}: a part is at most its whole`,
      );
    rows.push({ key, part, whole });
  }
  return { rows, problems };
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

function keyProblem(name: string, key: string, earlier: number | undefined): string | undefined {
  if (key === '') return `"${name}" is empty: each row needs a value of its own there`;
  if (/\/|\.\./.test(key))
    return `"${name}" is "${key}": "/" and ".." are kept for references to figures, write it without`;
  if (earlier !== undefined)
    return `"${name}" is "${key}", as on line ${earlier}: each row needs a value of its own`;
  return undefined;
}

function countProblem(name: string, cell: string): string | undefined {
  if (/^\d{1,15}$/.test(cell)) return undefined;
  const right = 'should be a whole number of 0 or more, in digits alone';
  if (cell === '') return `"${name}" is empty: it ${right}`;
  if (/^[-−]\s*\d/.test(cell)) return `"${name}" is ${cell}, less than 0: it ${right}`;
  return `"${name}" is "${cell}": it ${right}`;
}
