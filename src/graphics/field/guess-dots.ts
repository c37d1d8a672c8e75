import { round } from '../kit/interpolate.ts';
import { WIDTH } from '../kit/field.ts';
import type { Guessable, GuessDots } from '../kit/form.ts';
import { pathOf } from './draw.ts';
import { alongOf, gridsOf } from './grid.ts';

/** How high the dots may be, in thousandths of their width. */
const HIGH = 360;

/** The outline of a dot, as a share of its size. */
const RING = 0.09;

/** How many things a row may have: more would be dots that nobody can count on a phone. */
export const [FEWEST, MOST] = [20, 1200];

/**
 * The dots on which readers guess a measure of a row: its own ones for a share, and as many as there may be for a count.
 *
 * @param most the end of the slider
 * @returns undefined where the dots are too few or too many, and for a whole, whose dots are of two kinds
 */
export function guessDots(
  { part, whole }: { part: number; whole: number },
  measure: Guessable,
  most: number,
): GuessDots | undefined {
  const isShare = measure === 'share';
  const places = isShare ? whole : most;
  if (measure === 'whole' || places < FEWEST || places > MOST) return undefined;
  const { gap, dot, grids } = gridsOf(
    [{ part: 0, whole: places }],
    WIDTH,
    HIGH,
    ([depth = 1]) => depth,
  );
  const depth = grids[0]?.depth ?? 1;
  // Columns as wide as each other: those of the answer would give it away.
  const pitch = (WIDTH * depth) / places;
  const points = Array.from({ length: places }, (_, i) => ({
    x: alongOf({ depth, pitch, openPitch: pitch }, places, i),
    y: ((i % depth) + 0.5) * gap,
  }));
  const outline = round(RING * dot);
  return {
    height: round(depth * gap),
    outline,
    path: pathOf(points, (dot - outline) / 2),
    isShare,
    isSolid: measure !== 'rest',
    answer: measure === 'rest' ? whole - part : part,
  };
}
