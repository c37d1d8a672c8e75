/** The name of a state: a view, and the key of a row where the state is about one: `share/2014`. */
export const stateName = (view: string, key?: string): string =>
  key === undefined ? view : `${view}/${key}`;

/** The view and the key in the name of a state. A key may have a slash of its own. */
export function splitState(state: string): [view: string, key: string | undefined] {
  const at = state.indexOf('/');
  return at < 0 ? [state, undefined] : [state.slice(0, at), state.slice(at + 1)];
}
