/** The three arrangements of the same dots. */
export const VIEWS = ['counts', 'share', 'parts'] as const;
export type View = (typeof VIEWS)[number];

/** A state of the graphic: its view, and the last row of the table that it shows. */
export interface DotsState {
  view: View;
  row: number;
}

/** A state's name: `share/2014` is the view `share` as far as the row `2014`. */
export const stateOf = (view: View, key: string): string => `${view}/${key}`;

/**
 * Reads a state's name.
 *
 * @param keys the table's rows, in their order
 * @throws RangeError where there is no such view or no such row
 */
export function parseState(state: string, keys: readonly string[]): DotsState {
  const cut = state.indexOf('/');
  const view = VIEWS.find((view) => view === state.slice(0, cut));
  const row = keys.indexOf(state.slice(cut + 1));
  if (!view || row < 0) throw new RangeError(`there is no state "${state}"`);
  return { view, row };
}
