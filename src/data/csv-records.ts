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
export function csvRecords(text: string): { records: CsvRecord[]; fault?: CsvFault } {
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
