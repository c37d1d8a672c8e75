import { readCsv } from './csv.ts';
import type { Problem } from './problem.ts';
import { nameReader } from './row-names.ts';

/** A row of a table: two counts, where the first is part of the second. */
export interface Row {
  /** Unique in its table, such as a year. References to figures name it. */
  key: string;
  /** What readers call the row, where that is not its key. */
  label?: string;
  part: number;
  /** At least 1, and no smaller than the part. */
  whole: number;
}

/** The header that a table must have, as the story's front matter declares it. */
export interface Columns {
  key: string;
  label?: string | undefined;
  part: string;
  whole: string;
}

/** What readers call a row. */
export const labelOf = ({ key, label }: Pick<Row, 'key' | 'label'>): string => label ?? key;

/** A change between two rows, after which they do not measure quite the same thing. */
export interface Break {
  /** The key of the first row after the change. */
  before: string;
  /** The change in a few words, on one line of a graphic. */
  label: string;
  /** The change in a sentence, for the reader of the table. */
  note: string;
}

/** A line across a graphic at a value of its scale, such as a half or a target. */
export interface ReferenceLine {
  /** Where it is on the scale: on that of shares in per cent. */
  at: number;
  /** What the value is, in a few words. */
  label: string;
}

/** What is to be said of one row alone. */
export interface RowNote {
  /** The row's key. */
  row: string;
  /** A few words, on one line of a graphic. */
  text: string;
}

/**
 * Reads a table of counts from CSV.
 *
 * @param text the file's text
 * @param file the file's path, for the messages
 * @param columns which columns it has, in any order
 * @returns the rows in the file's order, and the file's problems. Use the rows only if there are no
 *   problems
 */
export function parseTable(
  text: string,
  file: string,
  columns: Columns,
): { rows: Row[]; problems: Problem[] } {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, message });
  const nameOf = nameReader(columns, report);
  const names = [columns.key, columns.label ?? [], columns.part, columns.whole].flat();
  for (const cells of readCsv(text, names, report)) {
    const { line, get } = cells;
    const { key, label } = nameOf(cells);
    const wrong = [columns.part, columns.whole]
      .map((name) => countProblem(name, get(name)))
      .filter((found) => found !== undefined);
    for (const found of wrong) report(line, found);
    if (wrong.length > 0) continue;

    const [part, whole] = [Number(get(columns.part)), Number(get(columns.whole))];
    if (whole === 0)
      report(line, `"${columns.whole}" is 0, and nothing can be a share of 0: leave the row out`);
    else if (part > whole)
      report(
        line,
        `"${columns.part}" is ${part}, larger than "${columns.whole}", ${whole}: a part is at most its whole`,
      );
    rows.push({ key, ...(label !== undefined && { label }), part, whole });
  }
  return { rows, problems };
}

function countProblem(name: string, cell: string): string | undefined {
  if (/^\d{1,15}$/.test(cell)) return undefined;
  const right = 'should be a whole number of 0 or more, in digits alone';
  if (cell === '') return `"${name}" is empty: it ${right}`;
  if (/^[-−]\s*\d/.test(cell)) return `"${name}" is ${cell}, less than 0: it ${right}`;
  if (cell.endsWith('%'))
    return `"${name}" is "${cell}": it ${right}. Give the count: the page works the share out`;
  if (/^(n\.?\/?a\.?|[-–—.?x]+)$/i.test(cell))
    return `"${name}" is "${cell}": it ${right}. Leave the row out where a count is not known`;
  const digits = cell.replace(/[.,]0+$/, '').replace(/[\s,.'’_](?=\d{3}(?!\d))/g, '');
  const hint = /^\d{1,15}$/.test(digits) ? `, as ${digits}` : '';
  return `"${name}" is "${cell}": it ${right}${hint}`;
}
