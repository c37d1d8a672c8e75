/** The view and the row in the name of a state: `share/2014`. Some states are a view alone. */
export function cutState(state: string): [view: string, key: string | undefined] {
  const at = state.indexOf('/');
  return at < 0 ? [state, undefined] : [state.slice(0, at), state.slice(at + 1)];
}
