import { crossfade, ease, round } from '../kit/interpolate.ts';
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
  /** What it waits for on the way from row to row: the needle at its share, or the last dot in its place. */
  after?: 'needle' | 'last';
}

/** Shown in some views, where they are about a row from one to another. */
export const when = (views: readonly View[], from: number, to: number): When => ({
  views,
  from,
  to,
});

/** What is said of a row alone, once the needle is at its share, or once all its dots are there. */
export const atNeedle = (row: number): When => ({ ...when(['field'], row, row), after: 'needle' });
export const withDots = (row: number): When => ({ ...when(['field'], row, row), after: 'last' });

/** The name of a group: things with the same name come and go together. */
export const whenKey = ({ views, from, to, after }: When): string =>
  `${views.join('+')}/${from}-${to}${after ?? ''}`;

/** Whether something is shown in a state. */
export const isShown = ({ views, from, to }: When, { view, row }: FieldState): boolean =>
  views.includes(view) && from <= row && row <= to;

/** Whether something is shown in one of some states. */
export const isShownIn = (when: When, states: readonly FieldState[]): boolean =>
  states.some((state) => isShown(when, state));

/** Where on the way from row to row the dots of the next begin to come, and where those of the one before have gone. */
const COMES = 0.06;
/** How much of the way things take to go or to come: from row to row, and to another view. */
const FADE = { row: 0.06, view: 0.5 };

/** Which dots are there on the way between two states: those from one place on the way of the wipe to another. */
export interface Wiped {
  from: number;
  to: number;
}

const isFromRowToRow = (a: FieldState, b: FieldState): boolean =>
  a.view === 'field' && b.view === 'field' && a.row !== b.row;

/** How far the dots of the next row have come. */
const comeAt = (way: number): number => Math.max(0, (way - COMES) / (1 - COMES));

/**
 * From row to row, dots are wiped from the start of the scale to its end: those of the one go, and those of the next
 * come after them. The screen is never empty, and no two rows are in one place.
 */
export function wipedOf(when: When, a: FieldState, b: FieldState, way: number): Wiped {
  const [before, after] = [isShown(when, a), isShown(when, b)];
  if (before === after || !isFromRowToRow(a, b)) {
    const isThere = (before && way < 1) || (after && way > 0);
    return { from: 0, to: isThere ? 1 : 0 };
  }
  return before ? { from: Math.min(1, way / (1 - COMES)), to: 1 } : { from: 0, to: comeAt(way) };
}

/**
 * Where on the way the needle sets out, and where it arrives. From row to row it goes with the dots: where the share
 * grows, it is at the end of the solid ones.
 *
 * @param shares how far the wipe has come at the share of each row
 */
function travelOf(a: FieldState, b: FieldState, shares: readonly number[]): [number, number] {
  const [from, to] = [a, b].map(({ row }) => shares[row] ?? 0) as [number, number];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return [COMES + low * (1 - COMES), COMES + high * (1 - COMES)];
}

/** How much of its way the needle has gone. */
export function needleAt(
  a: FieldState,
  b: FieldState,
  way: number,
  shares: readonly number[],
): number {
  if (!isFromRowToRow(a, b)) return ease(way);
  const [start, end] = travelOf(a, b, shares);
  return start === end ? way : Math.min(1, Math.max(0, (way - start) / (end - start)));
}

/**
 * How visible something is on the way between two states. To another view, the one has gone before the other comes. From
 * row to row things change at once, so that there is a year and a share in all of the way: the share of the one becomes an
 * earlier one, and that of the next is said as soon as the needle is there.
 */
export function presence(
  when: When,
  a: FieldState,
  b: FieldState,
  way: number,
  shares: readonly number[],
): number {
  const [before, after] = [isShown(when, a), isShown(when, b)];
  if (before === after || !isFromRowToRow(a, b))
    return crossfade(before, after, way, a.view === b.view ? 2 * FADE.row : FADE.view);
  const [, arrives] = travelOf(a, b, shares);
  const { after: awaited } = when;
  const comes = awaited === undefined ? COMES : awaited === 'last' ? 1 : arrives;
  const start = before ? 0 : Math.min(comes, 1 - FADE.row);
  const come = ease((way - start) / FADE.row);
  return round(before ? 1 - come : come);
}
