import { splitState } from '../kit/state-name.ts';

/** The three arrangements of the same dots. */
export const VIEWS = ['counts', 'share', 'parts'] as const;
export type View = (typeof VIEWS)[number];

/** A state of the graphic: its view, and the last row of the table that it shows. */
export interface DotsState {
  view: View;
  row: number;
}

/**
 * Reads a state's name: `share/2014` is the view `share` as far as the row `2014`.
 *
 * @param keys the table's rows, in their order
 * @throws RangeError where there is no such view or no such row
 */
export function parseState(state: string, keys: readonly string[]): DotsState {
  const [name, key = ''] = splitState(state);
  const view = VIEWS.find((view) => view === name);
  const row = keys.indexOf(key);
  if (!view || row < 0) throw new RangeError(`there is no state "${state}"`);
  return { view, row };
}
