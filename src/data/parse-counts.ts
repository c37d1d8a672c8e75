import { partColumns, REST, type Columns, type Part, type Row } from './counts.ts';
import { toNumber } from './fraction.ts';
import { invisibleIn, seen } from './invisible.ts';
import { listOf, type Problem, type Report } from './problem.ts';
import { readTable, type NumberColumn, type Reading, type ReadRow } from './read-table.ts';
import { checkDateOrder } from './row-names.ts';

/**
 * Reads a table of counts from CSV.
 *
 * @param text the file's text
 * @param file the file's path, for the messages
 * @returns the rows in the file's order, and the file's problems. Use the rows only if there are no
 *   problems
 */
export function parseCounts(
  text: string,
  file: string,
  {
    columns,
    hasRest = false,
    ...reading
  }: Pick<Reading, 'language' | 'explained'> & {
    columns: Columns;
    /** Whether there are words for what is in none of several parts: without them, the parts add up to the whole. */
    hasRest?: boolean;
  },
): { rows: Row[]; problems: Problem[] } {
  const numbers = [...partColumns(columns), columns.whole].map((name): NumberColumn => ({
    name,
    decimals: 0,
    faultIn: (cell) => countProblem(name, cell),
    hasOutliers: name === columns.whole,
  }));
  const { rows, problems } = readTable(
    text,
    file,
    { columns, numbers, ...reading },
    (all, areAll, report) => {
      checkDateOrder(columns.key, all, report);
      checkSums(all, areAll, columns, hasRest, report);
    },
  );
  return { rows: rows.filter(isCounted).map((row) => rowOf(row, columns, hasRest)), problems };
}

const isCounted = ({ numbers }: ReadRow) => !numbers.includes(undefined);

/** The counts of a row that could be read: those of parts, under the names of their columns, and that of the whole. */
function countsOf({ numbers }: ReadRow, columns: Columns): { parts: Part[]; whole: number } {
  const counts = numbers.map((number) => (number ? toNumber(number) : 0));
  const parts = partColumns(columns).map((name, i) => ({ name, count: counts[i] ?? 0 }));
  return { parts, whole: counts.at(-1) ?? 0 };
}

function rowOf(row: ReadRow, columns: Columns, hasRest: boolean): Row {
  const { parts, whole } = countsOf(row, columns);
  const rest = { name: REST, count: whole - sumOf(parts) };
  return {
    key: row.key,
    ...(row.label !== undefined && { label: row.label }),
    part: parts[0]?.count ?? 0,
    whole,
    ...('parts' in columns && { parts: hasRest ? [...parts, rest] : parts }),
  };
}

/** Reports counts that do not add up, and words for a rest that no row has. */
function checkSums(
  rows: readonly ReadRow[],
  areAll: boolean,
  columns: Columns,
  hasRest: boolean,
  report: Report,
): void {
  const counted = rows
    .filter(isCounted)
    .map((row) => ({ line: row.line, ...countsOf(row, columns) }));
  for (const { line, parts, whole } of counted) {
    const fault = wholeProblem(parts, columns.whole, whole);
    if (fault !== undefined) report(line, fault);
  }
  if (!('parts' in columns)) return;
  const [first] = areAll && counted.length === rows.length ? rows : [];
  const columnsAdd = `in every row, ${listOf(columns.parts)} add up to`;
  const short = hasRest ? [] : counted.filter(({ parts, whole }) => sumOf(parts) < whole);
  // Where every row needs words for the rest, one message says that they are missing.
  if (first && short.length > 1 && short.length === rows.length)
    report(
      first.line,
      `${columnsAdd} less than "${columns.whole}": say in "words" what the others are, as "${REST}", or correct the counts`,
    );
  else
    for (const { line, parts, whole } of short)
      report(line, shortProblem(parts, columns.whole, whole));
  const isFull = ({ parts, whole }: (typeof counted)[number]) =>
    whole > 0 && sumOf(parts) === whole;
  if (hasRest && first && counted.every(isFull))
    report(
      first.line,
      `${columnsAdd} "${columns.whole}", and "words" say what the others are: remove "${REST}" from them, or correct the counts`,
    );
}

const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { count }) => sum + count, 0);

const sumInWords = (parts: readonly Part[]) =>
  `${listOf(parts.map(({ name }) => name))} add up to ${sumOf(parts)}`;

function shortProblem(parts: readonly Part[], name: string, whole: number): string {
  const rest = whole - sumOf(parts);
  return `${sumInWords(parts)}, and "${name}" is ${whole}: correct a count, or say in "words" what the other ${rest === 1 ? 'one is' : `${rest} are`}, as "${REST}"`;
}

/** Why parts do not fit their whole. */
function wholeProblem(parts: readonly Part[], name: string, whole: number): string | undefined {
  const sum = sumOf(parts);
  if (whole === 0) return `"${name}" is 0, and nothing can be a share of 0: leave the row out`;
  if (sum > whole)
    return parts.length === 1
      ? `"${parts[0]?.name ?? ''}" is ${sum}, larger than "${name}", ${whole}: a part is at most its whole`
      : `${sumInWords(parts)}, more than "${name}", ${whole}: nothing may be counted in two parts, and the parts together are at most the whole`;
  return undefined;
}

function countProblem(name: string, cell: string): string | undefined {
  if (/^\d{1,15}$/.test(cell)) return undefined;
  const right = 'should be a whole number of 0 or more, in digits alone';
  if (cell === '')
    return `"${name}" is empty: it ${right}. Leave the row out where a count is not known`;
  const invisible = invisibleIn(cell);
  if (invisible !== undefined && /^\d{1,15}$/.test(seen(cell)))
    return `"${name}" is "${cell}": it ${right}. ${invisible}`;
  if (/^[-−]\s*\d/.test(cell)) return `"${name}" is ${cell}, less than 0: it ${right}`;
  if (cell.endsWith('%'))
    return `"${name}" is "${cell}": it ${right}. Give the count: the page works the share out`;
  if (/^(n\.?\/?a\.?|[-–—.?x]+)$/i.test(cell))
    return `"${name}" is "${cell}": it ${right}. Leave the row out where a count is not known`;
  const [, marked] = /^(\d{1,15})\s?(?:\*+|\[\w+\]|\(\w+\)|[a-z])$/i.exec(cell) ?? [];
  if (marked !== undefined)
    return `"${name}" is "${cell}": it ${right}, as ${marked}. What its mark means goes into the notes of the front matter, at the row`;
  if (/^[<>≤≥~]\s?\d/.test(cell))
    return `"${name}" is "${cell}": it ${right}. Leave the row out where a count is only known within limits`;
  const digits = cell.replace(/[.,](?!0{3}$)0+$/, '').replace(/[\s,.'’_](?=\d{3}(?!\d))/g, '');
  // 1.000 is 1 or a thousand.
  const isClear = /^\d{1,15}$/.test(digits) && !/^\d{1,3}\.000$/.test(cell);
  return `"${name}" is "${cell}": it ${right}${isClear ? `, as ${digits}` : ''}`;
}
