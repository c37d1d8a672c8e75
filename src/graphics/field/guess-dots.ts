import { round } from '../kit/interpolate.ts';
import { WIDTH } from '../kit/field.ts';
import { pathOf } from './draw.ts';
import { alongOf, gridsOf } from './grid.ts';

/** How high the dots may be, in thousandths of their width. */
const HIGH = 240;

/** How many things a row may have: more would be dots that nobody can count on a phone. */
export const [FEWEST, MOST] = [20, 1200];

/** The dots that a reader fills to guess a share: all of them along a scale from 0 to 100%. */
export interface GuessDots {
  /** The `viewBox` is so high, and 1000 wide. */
  height: number;
  dot: number;
  /** The data of a path of all dots, in the order in which they fill. */
  path: string;
  /** How many of them are solid in the answer. */
  part: number;
}

/** The dots of a row, or undefined where they are too few or too many. */
export function guessDots({ part, whole }: { part: number; whole: number }): GuessDots | undefined {
  if (whole < FEWEST || whole > MOST) return undefined;
  const { gap, dot, grids } = gridsOf([{ part, whole }], WIDTH, HIGH, ([depth = 1]) => depth);
  const depth = grids[0]?.depth ?? 1;
  // Columns as wide as each other: those of the answer would give it away.
  const even = { depth, pitch: (WIDTH * depth) / whole, openPitch: (WIDTH * depth) / whole };
  const points = Array.from({ length: whole }, (_, i) => ({
    x: alongOf(even, whole, i),
    y: ((i % depth) + 0.5) * gap,
  }));
  return { height: round(depth * gap), dot: round(dot), path: pathOf(points), part };
}
