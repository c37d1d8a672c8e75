import { crossfade, ease } from '../kit/interpolate.ts';
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

/** What is shown while the needle is at a row's share. */
export const atNeedle = (row: number): When => when(['field'], row, row);

/** The name of a group: things with the same name come and go together. */
export const whenKey = ({ views, from, to }: When): string => `${views.join('+')}/${from}-${to}`;

/** Whether something is shown in a state. */
export const isShown = ({ views, from, to }: When, { view, row }: FieldState): boolean =>
  views.includes(view) && from <= row && row <= to;

/** Whether something is shown in one of some states. */
export const isShownIn = (when: When, states: readonly FieldState[]): boolean =>
  states.some((state) => isShown(when, state));

/**
 * How much of the way things take to go or to come. From row to row, the needle travels alone between the two; to
 * another view, the one goes as the other comes.
 */
export const fadeOf = (a: FieldState, b: FieldState): number => (a.view === b.view ? 0.12 : 0.52);

/** Where on the way from row to row the dots of the next begin to come, and where those of the one before have gone. */
export const COMES = 0.06;
const GONE = 1 - COMES;

/** Which of a row's dots are there, in their order along the scale: shares of all. */
export interface Swept {
  from: number;
  to: number;
}

const isSweeping = (a: FieldState, b: FieldState): boolean =>
  a.view === 'field' && b.view === 'field' && a.row !== b.row;

/** How far along the scale the dots of the next row have come. */
const comeAt = (way: number): number => Math.max(0, (way - COMES) / (1 - COMES));

/**
 * From field to field the dots of the one row go from the start of the scale on, and those of the next come after
 * them, dot by dot: the screen is never empty, and no two rows are in one place.
 *
 * @returns undefined for a row that neither goes nor comes so
 */
export function sweptOf(row: number, a: FieldState, b: FieldState, way: number): Swept | undefined {
  if (!isSweeping(a, b) || way === 0 || way === 1) return undefined;
  if (row === a.row) return { from: Math.min(1, way / GONE), to: 1 };
  return row === b.row ? { from: 0, to: comeAt(way) } : undefined;
}

/**
 * How much of its way the needle has gone. From field to field it goes with the dots: where the share grows, the needle
 * is at the end of the solid ones.
 *
 * @param shares of each row, from 0 to 1
 */
export function needleAt(
  a: FieldState,
  b: FieldState,
  way: number,
  shares: readonly number[],
): number {
  if (!isSweeping(a, b)) return ease(way);
  const [from, to] = [a, b].map(({ row }) => shares[row] ?? 0) as [number, number];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (low === high) return way;
  return Math.min(1, Math.max(0, (comeAt(way) - low) / (high - low)));
}

/** How visible something is on the way between two states. */
export const presence = (when: When, a: FieldState, b: FieldState, way: number): number =>
  crossfade(isShown(when, a), isShown(when, b), way, fadeOf(a, b));
