import { kindName } from '../../../data/count-words.ts';
import { noSuchRow } from '../../../data/problem.ts';
import { checkLabel, checkRowNotes, checkSource, hasOwnColumns } from '../declaration.ts';
import type { Context } from '../kind.ts';
import type { CountsMeta } from './schema.ts';
import { placeInPercent } from '../../../data/number.ts';
import { own } from '../../../data/own.ts';
import { DEFAULT } from '../../../language/languages.ts';
import type { Counts } from '../../../graphics/kit/form.ts';

/** Checks the declaration of a table of counts. */
export function checkCounts(name: string, table: CountsMeta, context: Context): void {
  const { lineOf, draft, report } = context;
  const { source, words, breaks = [], notes = [], lines = [] } = table;
  const path = ['tables', name];
  if (!hasOwnColumns(table))
    report(
      lineOf([...path, 'columns']),
      `the table "${name}" uses one column twice: the key, the whole and the part need a column of their own`,
    );
  const [part, rest] = [words.part, words.rest].map(kindName);
  if (part === rest)
    report(
      lineOf([...path, 'words', 'rest']),
      `the table "${name}" has the words "${rest}" for "part" and for "rest": readers could not tell the two apart`,
    );
  checkSource(name, source, path, context);
  const rows = own(draft.tables, name)?.rows;
  breaks.forEach(({ before, label }, i) => {
    const at = [...path, 'breaks', i];
    if (rows?.every(({ key }) => key !== before))
      report(lineOf([...at, 'before']), noSuchRow(name, before, rows));
    else if (rows?.[0]?.key === before)
      report(
        lineOf([...at, 'before']),
        `the table "${name}" has a break before "${before}", its first row: a break is between two rows, so name a later one`,
      );
    if (breaks.findIndex((change) => change.before === before) < i)
      report(
        lineOf([...at, 'before']),
        `the table "${name}" has two breaks before "${before}": write them as one`,
      );
    checkLabel(label, [...at, 'label'], context);
  });
  lines.forEach(({ at, label }, i) => {
    if (lines.findIndex((line) => line.at === at) < i)
      report(
        lineOf([...path, 'lines', i, 'at']),
        `the table "${name}" has two lines at ${placeInPercent(at, DEFAULT)}: write them as one`,
      );
    checkLabel(label, [...path, 'lines', i, 'label'], context);
  });
  checkRowNotes(name, notes, rows, path, context);
}

/** Counts up to here are as short as they can be. */
const SHORT = 10_000;
/** Counts from here on are long in thousands, too: millions are advised. */
const BILLION = 1e9;

/** What would give counts room that have none side by side: as few rows as have room, or shorter counts. */
export function roomForCounts(
  label: string,
  data: Counts,
  fits: (fewer: Counts) => boolean,
): string | undefined {
  const { rows, words } = data;
  const isCount =
    /^\d[\d,.]*$/.test(label) && !rows.some((row) => (row.label ?? row.key) === label);
  if (!isCount) return undefined;
  const hasRoom = (some: Counts['rows']) => fits({ ...data, rows: some, breaks: [] });
  const most = rows.findLastIndex((_, i) => hasRoom(rows.slice(0, i + 1))) + 1;
  const largest = Math.max(...rows.map(({ whole }) => whole));
  const unit = largest < BILLION ? 'thousand' : 'million';
  const rowsLeft = most === 1 ? 'one row' : `at most ${most} rows`;
  if (largest < SHORT) return most === 0 ? 'shorten its words' : `leave ${rowsLeft} in it`;
  const fewer = most === 0 ? '' : `leave ${rowsLeft} in it, or `;
  return `${fewer}count in ${unit}s, with words such as { one: ${unit} ${words.many}, many: ${unit} ${words.many} }`;
}
