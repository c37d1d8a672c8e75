import { listOf, type Report } from './problem.ts';

/** A line of CSV, or several where a quoted cell spans them: the first, and the cells in order. */
export interface CsvRecord {
  /** Counted from 1. */
  line: number;
  cells: string[];
}

/** A misplaced quotation mark. */
export interface CsvFault {
  line: number;
  message: string;
}

// A cell in quotation marks, with anything between it and the separator, or a plain cell.
const CELL =
  /[ \t]*"([^"]*(?:""[^"]*)*)("?)[ \t]*([^,\r\n]*)(,|\r\n?|\n|$)|([^,\r\n]*)(,|\r\n?|\n|$)/y;

/**
 * Splits CSV, as RFC 4180 has it, into records of trimmed cells. Blank lines are left out. d3 reads CSV, too, but
 * says neither which line a record is on nor what is wrong with the text.
 *
 * @returns the records, and the first misplaced quotation mark, if there is one. The text after it
 *   cannot be split, so it is not among the records
 */
function csvRecords(text: string): { records: CsvRecord[]; fault?: CsvFault } {
  const records: CsvRecord[] = [];
  let record: CsvRecord = { line: 1, cells: [] };
  let line = 1;
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length || record.cells.length > 0) {
    const [whole = '', quoted, closing, more, afterQuoted, plain, afterPlain] =
      CELL.exec(text) ?? [];
    if (closing === '')
      return {
        records,
        fault: { line, message: 'the quotation mark that opens a cell here is never closed' },
      };
    const end = line + (quoted ?? '').split('\n').length - 1;
    if (more)
      return {
        records,
        fault: {
          line: end,
          message: `"${more.trim()}" follows the quotation mark that closes a cell${end > line ? ` which opens on line ${line}` : ''}: write a quotation mark within a cell twice, and close each cell`,
        },
      };
    if (plain?.includes('"') === true)
      return {
        records,
        fault: {
          line,
          message: `the cell '${plain.trim()}' has a quotation mark in it: write “ or ” there, or put the cell in quotation marks and each mark in it twice`,
        },
      };
    record.cells.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    line += whole.split('\n').length - 1;
    if ((afterQuoted ?? afterPlain) === ',') continue;
    if (record.cells.some((cell) => cell !== '')) records.push(record);
    record = { line, cells: [] };
  }
  return { records };
}

/** A row under the header: the line it starts on, and its cells by their column. */
export interface Cells {
  line: number;
  get: (column: string) => string;
}

/**
 * Reads the rows of a CSV file whose columns are known, in any order.
 *
 * The additions of spreadsheets do no harm: Windows line ends, and empty rows and columns at the end.
 *
 * @param text the file's text
 * @param columns the names that its header should have
 * @param report is called for a wrong header, and for each row that is too short or too long
 * @param more the names that the header may have beside these
 * @returns the rows that have a cell for each column; none where the header is wrong. The cell of a
 *   column that the file does not have is empty
 */
export function readCsv(
  text: string,
  columns: readonly string[],
  report: Report,
  more: readonly string[] = [],
): Cells[] {
  const { records, fault } = csvRecords(text);
  const [header, ...body] = records;
  if (fault) {
    report(fault.line, fault.message);
    return [];
  }
  if (!header) {
    report(1, `the file is empty: its first line should be ${columns.join(',')}`);
    return [];
  }
  const names = withoutEmptyEnd(header.cells);
  const wrong = headerFaults(names, columns, more);
  for (const message of wrong) report(header.line, message);
  if (wrong.length > 0) return [];
  if (body.length === 0)
    report(header.line, 'there is no row under the header: add a line for each row');

  return body.flatMap(({ line, cells: all }) => {
    const cells = withoutEmptyEnd(all, names.length);
    if (cells.length === names.length)
      return [{ line, get: (column: string) => cells[names.indexOf(column)] ?? '' }];
    report(
      line,
      `the row has ${cells.length} of ${names.length} cells: give one value for each of ${listOf(names)}, and put a text that has a comma in quotation marks`,
    );
    return [];
  });
}

/**
 * The line of the first row that has a cell in a column.
 *
 * @param text of a file that `readCsv` has found to be right
 */
export function lineOfCell(text: string, column: string, cell: string): number {
  const [header, ...body] = csvRecords(text).records;
  const at = header?.cells.indexOf(column) ?? -1;
  return body.find(({ cells }) => cells[at] === cell)?.line ?? 1;
}

/** The cells without the empty ones at the end, but at least the given number. */
function withoutEmptyEnd(cells: readonly string[], least = 0): string[] {
  const used = cells.findLastIndex((cell) => cell !== '') + 1;
  return cells.slice(0, Math.max(used, Math.min(least, cells.length)));
}

/** The faults of a header, each in one message. */
function headerFaults(
  names: readonly string[],
  columns: readonly string[],
  more: readonly string[],
): string[] {
  const needed = more.length > 0 ? `, and where they are needed ${listOf(more)}` : '';
  const right = `the columns are ${listOf(columns)}${needed}, with commas between them`;
  const missing = columns.find((name) => !names.includes(name));
  // A column by another name is missing and unknown: that is one fault.
  if (missing !== undefined)
    return [`the column "${missing}" is missing: ${right}, and the header has ${listOf(names)}`];
  const unknown = names.filter((name) => ![...columns, ...more].includes(name));
  const twice = names.filter((name, i) => names.indexOf(name) !== i && !unknown.includes(name));
  return [
    ...unknown.map((name) => `the column "${name}" is not known: remove it. Here, ${right}`),
    ...twice.map((name) => `the column "${name}" appears twice: keep one`),
  ];
}
