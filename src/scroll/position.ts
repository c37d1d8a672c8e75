/** A step's card, in CSS pixels from any origin that the line shares. */
export interface Span {
  top: number;
  bottom: number;
}

export interface Reading {
  /** The step's index, plus the way to the next one; 0 before the first and the last after it. */
  position: number;
  /** The step being read; undefined before the first, between two and after the last. */
  active: number | undefined;
}

/**
 * How far from its centre a step is being read at the least, as a share of the viewport's height:
 * the card may be a single line, and the eye is not a point.
 */
export const REACH = 0.15;

/**
 * Where the reader is in a scene.
 *
 * A step is being read while the line crosses its card, or is within `reach` of the card's centre.
 * There the position rests on the step. Between two steps it goes from the one to the other in
 * proportion to the way: it depends on where things are and on nothing that happened before.
 *
 * @param steps the scene's cards, from top to bottom
 * @param line where the eye is taken to be, in the steps' pixels
 * @param reach in pixels: `REACH` of the viewport's height
 */
export function readingAt(steps: readonly Span[], line: number, reach: number): Reading {
  const zones = readingZones(steps, reach);
  let before = -1;
  zones.forEach(({ top }, i) => {
    if (line >= top) before = i;
  });
  const zone = zones[before];
  if (!zone) return { position: 0, active: undefined };
  if (line <= zone.bottom) return { position: before, active: before };
  const next = zones[before + 1];
  if (!next) return { position: before, active: undefined };
  const way = (line - zone.bottom) / (next.top - zone.bottom);
  return { position: Math.round((before + way) * 1000) / 1000, active: undefined };
}

/** Where each step is being read. Zones that would overlap meet between their steps' centres. */
function readingZones(steps: readonly Span[], reach: number): Span[] {
  const centre = ({ top, bottom }: Span) => (top + bottom) / 2;
  const zones = steps.map((step) => ({
    top: Math.min(step.top, centre(step) - reach),
    bottom: Math.max(step.bottom, centre(step) + reach),
  }));
  zones.forEach((zone, i) => {
    const next = zones[i + 1];
    const [step, nextStep] = [steps[i], steps[i + 1]];
    if (!next || !step || !nextStep || zone.bottom <= next.top) return;
    const [low, high] = [centre(step) + reach, centre(nextStep) - reach];
    const middle = (zone.bottom + next.top) / 2;
    const meet = low > high ? (low + high) / 2 : Math.min(Math.max(middle, low), high);
    zone.bottom = meet;
    next.top = meet;
  });
  return zones;
}
