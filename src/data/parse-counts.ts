import type { Columns, Row } from './counts.ts';
import { toNumber } from './fraction.ts';
import type { Problem } from './problem.ts';
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
  { columns, ...reading }: Pick<Reading, 'language' | 'explained'> & { columns: Columns },
): { rows: Row[]; problems: Problem[] } {
  const numbers = [columns.part, columns.whole].map((name): NumberColumn => ({
    name,
    decimals: 0,
    faultIn: (cell) => countProblem(name, cell),
    hasOutliers: name === columns.whole,
  }));
  const { rows, problems } = readTable(
    text,
    file,
    { columns, numbers, ...reading },
    (all, report) => {
      checkDateOrder(columns.key, all, report);
      for (const row of all) {
        const fault = wholeProblem(rowOf(row), columns);
        if (fault !== undefined) report(row.line, fault);
      }
    },
  );
  return { rows: rows.flatMap((row) => rowOf(row) ?? []), problems };
}

/** A row whose counts could be read. */
function rowOf({ key, label, numbers: [part, whole] }: ReadRow): Row | undefined {
  return (
    part &&
    whole && {
      key,
      ...(label !== undefined && { label }),
      part: toNumber(part),
      whole: toNumber(whole),
    }
  );
}

/** Why a part does not fit its whole. */
function wholeProblem(row: Row | undefined, columns: Columns): string | undefined {
  if (row?.whole === 0)
    return `"${columns.whole}" is 0, and nothing can be a share of 0: leave the row out`;
  return row && row.part > row.whole
    ? `"${columns.part}" is ${row.part}, larger than "${columns.whole}", ${row.whole}: a part is at most its whole`
    : undefined;
}

const countProblem = (name: string, cell: string): string | undefined =>
  /^\d{1,15}$/.test(cell)
    ? undefined
    : `"${name}" is ${cell === '' ? 'empty' : `"${cell}"`}: it should be a whole number of 0 or more, in digits alone. Leave the row out where a count is not known`;
