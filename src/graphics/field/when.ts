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
  /** Shown on the way from field to field alone, where that crosses from the row before `from` to `from`. */
  crossing?: true;
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
export const whenKey = ({ views, from, to, crossing }: When): string =>
  `${views.join('+')}/${from}-${to}${crossing ? '/crossing' : ''}`;

/** Whether something is shown in a state. */
export const isShown = ({ views, from, to, crossing }: When, { view, row }: FieldState): boolean =>
  !crossing && views.includes(view) && from <= row && row <= to;

/**
 * How much of the way things take to go or to come. From row to row, the needle travels alone between the two; to
 * another view, the one goes as the other comes.
 */
export const fadeOf = (a: FieldState, b: FieldState): number => (a.view === b.view ? 0.35 : 0.52);

/** How visible something is on the way between two states. */
export function presence(when: When, a: FieldState, b: FieldState, way: number): number {
  if (!when.crossing) return crossfade(isShown(when, a), isShown(when, b), way, fadeOf(a, b));
  const crosses =
    a.view === 'field' && b.view === 'field' && a.row < when.from !== b.row < when.from;
  // It is there while the one row has gone, and the other has not come.
  return crosses ? round(ease((0.2 - Math.abs(way - 0.5)) / 0.1)) : 0;
}
