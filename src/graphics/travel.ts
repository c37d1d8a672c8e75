// From a position to how far along its parts are. A position is a step's index plus the way to the
// next step, so 1.25 is a quarter of the way from the second state to the third.

/** The two states that a position lies between, and the way from one to the other, 0 to 1. */
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

/**
 * The value part of the way from one to another. d3's interpolateNumber is the same, and brings
 * d3-color with it: a quarter of all the script that a page may have.
 */
export function mix(from: number, to: number, way: number): number {
  return from + (to - from) * way;
}

/** Eases 0–1 at both ends, so that nothing starts or stops with a jerk. */
export function ease(way: number): number {
  const t = Math.min(Math.max(way, 0), 1);
  return t * t * (3 - 2 * t);
}

/** Three decimals: finer than a pixel, and the same text however the number was come by. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/**
 * How visible something is that belongs to one state alone. What leaves is nearly gone before what
 * comes shows, so that two texts, or two sets of different cases, are never read as one.
 */
export function presence(
  key: string,
  { from, to, way }: { from: string; to: string; way: number },
): number {
  if (from === to) return key === from ? 1 : 0;
  if (key === from) return round(1 - ease(way / 0.55));
  if (key === to) return round(ease((way - 0.45) / 0.55));
  return 0;
}

/** How visible something is that comes with a step and stays: it shows on the last of the way there. */
export function reached(index: number, position: number): number {
  return round(ease((position - index + 0.3) / 0.3));
}
