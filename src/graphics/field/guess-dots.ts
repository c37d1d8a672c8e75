import { round, tenth } from '../kit/interpolate.ts';
import { WIDTH } from '../kit/field.ts';
import type { Guessable, GuessDots } from '../kit/form.ts';
import { move, ring, RING_END } from '../kit/ring.ts';
import { alongOf, gridsOf } from './grid.ts';

/** How high the dots may be, in thousandths of their width. */
const HIGH = 560;

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
  // Columns as wide as each other: those of the answer would give it away. Ways in whole numbers are all
  // written alike, short, and compress well.
  const pitch = Math.floor((10 * WIDTH * depth) / places) / 10;
  const across = Math.floor(gap);
  const outline = round(RING * dot);
  const radius = tenth((dot - outline) / 2);
  const points = Array.from({ length: places }, (_, i) => ({
    x: alongOf({ depth, pitch, openPitch: pitch }, places, i) - radius,
    y: (i % depth) * across + Math.round(across / 2),
  }));
  return {
    height: depth * across,
    outline,
    moves: points
      .map(({ x, y }, i) => move(x - (points[i - 1]?.x ?? 0), y - (points[i - 1]?.y ?? 0)))
      .join(''),
    ring: `${ring(radius)}m0-${RING_END}`,
    isShare,
    isSolid: measure !== 'rest',
    answer: measure === 'rest' ? whole - part : part,
  };
}
