import { invisibleIn, seen } from './invisible.ts';
import { listOf, type Report } from './problem.ts';
import { capital } from './text.ts';
import { csvRecords, type CsvRecord } from './csv-records.ts';

/** A row under the header: the line it starts on, and its cells by their column. */
export interface Cells {
  line: number;
  get: (column: string) => string;
}

/** The separators of files that are not CSV but are called so. */
const SEPARATORS: Record<string, string> = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
const BYTE_ORDER_MARK = /^\uFEFF/;
const SAVE_AS = 'save the file as CSV with commas';

/**
 * Reads the rows of a CSV file whose columns are known, in any order.
 *
 * The additions of spreadsheets do no harm: a byte-order mark, Windows line ends, and empty rows and
 * columns at the end.
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
  const { records, fault } = csvRecords(text.replace(BYTE_ORDER_MARK, ''));
  const [header, ...body] = records;
  const separator = separatorOf(text);
  if (separator !== undefined && !columns.includes(header?.cells[0] ?? '')) {
    report(header?.line ?? 1, `the cells are separated by ${separator}: ${SAVE_AS}`);
    return [];
  }
  if (fault) {
    report(fault.line, fault.message);
    return [];
  }
  if (!header) {
    report(1, `the file is empty: its first line should be ${columns.join(',')}`);
    return [];
  }
  const names = withoutEmptyEnd(header.cells);
  const wrong = headerFaults(names, columns, more, body);
  for (const message of wrong) report(header.line, message);
  if (wrong.length > 0) return [];
  if (body.length === 0)
    report(header.line, 'there is no row under the header: add a line for each row');

  const changed = body.find(({ cells }) => cells.length === 1 && separatorOf(cells[0] ?? ''));
  if (changed && names.length > 1) {
    report(
      changed.line,
      `the cells are separated by ${separatorOf(changed.cells[0] ?? '') ?? ''} from this line on: ${SAVE_AS}`,
    );
    return [];
  }
  return body.flatMap(({ line, cells: all }) => {
    const used = withoutEmptyEnd(all);
    // Of two columns, the other may have a gap. Of more, spreadsheets add commas to a note below the rows.
    const isNote = used.length === 1 && names.length > 2;
    const cells = isNote ? used : withoutEmptyEnd(all, names.length);
    if (cells.length === names.length)
      return [{ line, get: (column: string) => cells[names.indexOf(column)] ?? '' }];
    const hint =
      cells.length > names.length
        ? '. Put a text that has a comma in quotation marks, and write numbers without commas'
        : cells.length === 1
          ? '. A note goes in the caption, in the front matter'
          : '';
    report(
      line,
      `the row has ${cells.length} of ${names.length} cells: give one value for each of ${listOf(names)}${hint}`,
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
  const [header, ...body] = csvRecords(text.replace(BYTE_ORDER_MARK, '')).records;
  const at = header?.cells.indexOf(column) ?? -1;
  return body.find(({ cells }) => cells[at] === cell)?.line ?? 1;
}

/** What separates the cells of the first line in place of commas; undefined where it has commas. */
function separatorOf(text: string): string | undefined {
  const [line = ''] = text.trimStart().split(/[\r\n]/);
  if (line.includes(',') || /^sep=/i.test(line)) return undefined;
  const separator = Object.keys(SEPARATORS).find((separator) => line.includes(separator));
  return separator === undefined ? undefined : SEPARATORS[separator];
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
  body: readonly CsvRecord[],
): string[] {
  const [first = ''] = names;
  if (/^sep=/i.test(first))
    return [
      `"${names.join(',')}" is for Excel alone: remove the line, so that the header is first`,
    ];
  const known = [...columns, ...more];
  const needed = more.length > 0 ? `, and where they are needed ${listOf(more)}` : '';
  const right = `the columns are ${listOf(columns)}${needed}`;
  const missing = columns.find((name) => !names.includes(name));
  // A column by another name is missing and unknown: that is one fault.
  const later = body.find(({ cells }) => columns.every((name) => cells.includes(name)));
  if (missing !== undefined && later)
    return [`the header is on line ${later.line}: remove what is above it`];
  const alike = names.find((name) => seen(name) === missing);
  const invisible = alike === undefined ? undefined : invisibleIn(alike);
  if (invisible !== undefined) return [`the header has "${alike ?? ''}". ${invisible}`];
  if (missing !== undefined)
    return [`the column "${missing}" is missing: ${right}, and the header has ${listOf(names)}`];
  const unknown = new Set(names.filter((name) => !known.includes(name)));
  const twice = new Set(
    names.filter((name, i) => known.includes(name) && names.indexOf(name) !== i),
  );
  return [
    ...Array.from(unknown, (name) =>
      name === ''
        ? `a column has no name: remove it. ${capital(right)}`
        : `the column "${name}" is not known: remove it${more.length > 0 ? ', or correct its name' : ''}. ${capital(right)}`,
    ),
    ...Array.from(twice, (name) => `the column "${name}" appears twice: keep one`),
  ];
}
