// A position is a step's index plus the progress to the next step: 1.25 is a quarter of the way from the
// second state to the third.

/**
 * The two states that a position lies between, and the way from one to the other, 0 to 1.
 *
 * @throws RangeError where there are no states
 */
export function between(
  states: readonly string[],
  position: number,
): { from: string; to: string; way: number } {
  const last = states.length - 1;
  const at = Math.min(Math.max(position, 0), last);
  const index = Math.floor(at);
  const from = states[index];
  const to = states[Math.min(index + 1, last)];
  if (from === undefined || to === undefined) throw new RangeError('a graphic needs a state');
  return { from, to, way: at - index };
}

// d3's interpolateNumber does the same, but brings d3-color with it: a quarter of all the script that a page may have.
/** Interpolates two numbers. */
export function mix(from: number, to: number, way: number): number {
  return from + (to - from) * way;
}

/** Eases 0–1 at both ends. */
export function ease(way: number): number {
  const t = Math.min(Math.max(way, 0), 1);
  return t * t * (3 - 2 * t);
}

/** On this part of the way from state to state, a graphic that fills the screen changes: it rests before and after. */
export const CHANGE = { start: 0.25, end: 0.75 };

/** Rounds to three decimals: the same text however it was calculated. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Rounds to one decimal. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * The opacity of what only one of two states has. What goes is nearly gone before what comes shows.
 *
 * @param fade how much of the way it takes to go, at the start, or to come, at the end
 */
export function crossfade(before: boolean, after: boolean, way: number, fade = 0.55): number {
  if (before === after) return before ? 1 : 0;
  return round(before ? 1 - ease(way / fade) : ease((way - 1 + fade) / fade));
}

/** A multiple of the font size, for an attribute. */
export const em = (value: number): string => `${round(value)}em`;
