import type { Sized } from '../../graphics/kit/field.ts';
import type { Counts, Form } from '../../graphics/kit/form.ts';

/** Whether a label is a count alone: no author can shorten that. */
export const isCount = (text: string, { rows }: Counts): boolean =>
  /^\d[\d,.]*$/.test(text) && !rows.some(({ key, label = key }) => label === text);

/** Counts up to here are as short as they can be. */
const SHORT = 10_000;
/** Counts from here on are long in thousands, too: millions are advised. */
const BILLION = 1e9;

/**
 * What would give counts room that have none side by side: as few rows as have room, or shorter counts.
 *
 * @param isLow whether a graphic is not too tall
 */
export function roomForCounts(form: Form, data: Counts, isLow: (layout: Sized) => boolean): string {
  const { rows, words } = data;
  const fits = (some: Counts['rows']) => {
    const fewer = { ...data, rows: some, breaks: [], guess: undefined };
    const layout = form.layout(fewer, form.states(fewer));
    return isLow(layout) && form.crowded(layout).length === 0;
  };
  const most = rows.findLastIndex((_, i) => fits(rows.slice(0, i + 1))) + 1;
  const largest = Math.max(...rows.map(({ whole }) => whole));
  const unit = largest < BILLION ? 'thousand' : 'million';
  const rowsLeft = most === 1 ? 'one row' : `at most ${most} rows`;
  if (largest < SHORT) return most === 0 ? 'shorten its words' : `leave ${rowsLeft} in it`;
  const fewer = most === 0 ? '' : `leave ${rowsLeft} in it, or `;
  return `${fewer}count in ${unit}s, with words such as { one: ${unit} ${words.many}, many: ${unit} ${words.many} }`;
}
