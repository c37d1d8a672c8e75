import { CHANGE } from '../kit/interpolate.ts';
import { splitState, stateName } from '../kit/state-name.ts';

/** One row alone, the row and the one before it on one zero line, and all rows up to it at one scale. */
export const VIEWS = ['field', 'swap', 'together'] as const;
export type View = (typeof VIEWS)[number];

/** A state of the graphic: its view, and the row that it is about. */
export interface FieldState {
  view: View;
  row: number;
}

/**
 * Reads a state's name: `field/2014` is the view `field` of the row `2014`.
 *
 * @param keys the table's rows, in their order
 * @throws RangeError where there is no such view or no such row
 */
export function parseState(state: string, keys: readonly string[]): FieldState {
  const [name, key = ''] = splitState(state);
  const view = VIEWS.find((view) => view === name);
  const row = keys.indexOf(key);
  if (!view || row < (view === 'field' ? 0 : 1))
    throw new RangeError(`there is no state "${state}"`);
  return { view, row };
}

/** The states of a table. Two rows are needed for those that compare. */
export const statesOf = (keys: readonly string[]): string[] =>
  VIEWS.flatMap((view) => keys.slice(view === 'field' ? 0 : 1).map((key) => stateName(view, key)));

/** The states in which something is shown: those of some views that are about a row from one to another. */
export interface When {
  views: readonly View[];
  from: number;
  to: number;
}

/** Shown in some views, where they are about a row from one to another. */
export const when = (views: readonly View[], from: number, to: number): When => ({
  views,
  from,
  to,
});

/** Shown where a row is alone. */
export const alone = (row: number): When => when(['field'], row, row);

/** The name of a group: things with the same name come and go together. */
export const whenKey = ({ views, from, to }: When): string => `${views.join('+')}/${from}-${to}`;

/** Whether something is shown in a state. */
export const isShown = ({ views, from, to }: When, { view, row }: FieldState): boolean =>
  views.includes(view) && from <= row && row <= to;

/** Whether something is shown in one of some states. */
export const isShownIn = (when: When, states: readonly FieldState[]): boolean =>
  states.some((state) => isShown(when, state));

/** The dots that are there on the way between two states: those from one place on the way of the wipe to another. */
export interface Wiped {
  from: number;
  to: number;
}

/** How far the dots that come are from those that go, of the way: none of the one is over one of the other. */
const APART = 0.04;

/**
 * Between two states, dots are wiped from the start of the scale to its end: those of the one give way to those of the other.
 * No dot moves, none becomes another one, and the screen is never empty.
 */
export function wipedOf(when: When, a: FieldState, b: FieldState, way: number): Wiped {
  const [before, after] = [isShown(when, a), isShown(when, b)];
  if (before === after) return { from: 0, to: Number(before) };
  const wiped = Math.min(1, Math.max(0, (way - CHANGE.start) / (CHANGE.end - CHANGE.start)));
  if (after) return { from: 0, to: wiped };
  return { from: wiped > 0 ? Math.min(1, wiped + APART) : 0, to: 1 };
}

/**
 * Whether something is shown between two states. Words, numbers and lines of the one go at once before the first dot does, and
 * those of the other come with the last: none stands over the dots of another row.
 */
export function isSeen(when: When, a: FieldState, b: FieldState, way: number): boolean {
  const [before, after] = [isShown(when, a), isShown(when, b)];
  return (before && way < CHANGE.start) || (after && way >= CHANGE.end) || (before && after);
}
