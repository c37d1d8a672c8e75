import { readCsv } from './csv.ts';
import type { Problem } from './problem.ts';

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
  const lineOf = new Map<string, number>();
  const labels = new Map<string, number>();
  const names = [columns.key, columns.label ?? [], columns.part, columns.whole].flat();
  for (const { line, get } of readCsv(text, names, report)) {
    const key = get(columns.key);
    const message = keyProblem(columns.key, key, lineOf.get(key));
    if (message) report(line, message);
    if (!lineOf.has(key)) lineOf.set(key, line);
    const label = columns.label === undefined ? undefined : get(columns.label);
    const unlike = columns.label !== undefined && labelProblem(columns.label, label ?? '', labels);
    if (unlike) report(line, unlike);
    if (label !== undefined && !labels.has(label)) labels.set(label, line);

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

/** Why a key cannot set its row apart; undefined where it can. */
export function keyProblem(
  name: string,
  key: string,
  earlier: number | undefined,
): string | undefined {
  if (key === '') return `"${name}" is empty: each row needs a value of its own there`;
  if (/\/|\.\./.test(key))
    return `"${name}" is "${key}": "/" and ".." are kept for references to figures, write it without`;
  if (earlier !== undefined)
    return `"${name}" is "${key}", as on line ${earlier}: each row needs a value of its own`;
  return undefined;
}

/** @param lines the lines of the labels so far */
function labelProblem(
  name: string,
  label: string,
  lines: ReadonlyMap<string, number>,
): string | undefined {
  const earlier = lines.get(label);
  if (label === '') return `"${name}" is empty: say what readers call the row`;
  if (earlier !== undefined)
    return `"${name}" is "${label}", as on line ${earlier}: readers could not tell the two rows apart`;
  return undefined;
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
