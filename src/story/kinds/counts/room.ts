import type { Counts } from '../../../graphics/kit/form.ts';

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
