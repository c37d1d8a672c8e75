import { WIDTH } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { splitState, stateName } from '../kit/state-name.ts';
import { periodScale } from './time.ts';

/** How a series is drawn: as a line, or as a column for each value. */
export const VIEWS = ['line', 'columns'] as const;
export type View = (typeof VIEWS)[number];

/** Columns that are narrower than this, in thousandths of the width, are too thin to see on a phone. */
const THIN = 2.4;

/** What a state shows: the view, and the index of the last row. */
export interface End {
  view: View;
  last: number;
}

/**
 * What a state of these rows shows.
 *
 * @throws RangeError where there is no such view or no such row
 */
export function endOf(state: string, rows: Values['rows']): End {
  const [name, key] = splitState(state);
  const view = VIEWS.find((view) => view === name);
  const last = rows.findIndex((row) => row.key === key);
  if (!view || last < 0) throw new RangeError(`there is no state "${state}"`);
  return { view, last };
}

/** The index of the last row that a state shows, whose last value is given: gaps at the end belong to the last value. */
export const lastShown = (rows: Values['rows'], last: number): number =>
  rows.slice(last + 1).some(({ value }) => value !== undefined) ? last : rows.length - 1;

/** The views that a series has room for. */
const viewsOf = (rows: Values['rows']): readonly View[] =>
  periodScale(rows, [], 0, WIDTH, WIDTH).column < THIN ? ['line'] : VIEWS;

/** The states that a step may name: the key of each value, in each view. */
export const states = ({ rows }: Values): string[] =>
  viewsOf(rows).flatMap((view) =>
    rows.filter(({ value }) => value !== undefined).map(({ key }) => stateName(view, key)),
  );

/** The states that show the last value. */
export function complete({ rows }: Values): string[] {
  const last = rows.findLast(({ value }) => value !== undefined);
  return last ? viewsOf(rows).map((view) => stateName(view, last.key)) : [];
}
