import { mix, round } from '../travel.ts';
import type { ShareLayout } from './layout.ts';
import { PLOT } from './plot.ts';

export type Anchor = 'start' | 'middle' | 'end';

/** A share that the reader has guessed, where it is on the axis, and the words beside it. */
export interface Guess {
  x: number;
  text: string;
  anchor: Anchor;
}

/** Room for half a label on either side of a mark, in per cent of the width. */
const MARGIN = 17;

/** How a label at this place is set, so that it stays within the plot. */
export function anchorAt(x: number): Anchor {
  if (x < PLOT.left + MARGIN) return 'start';
  return x > PLOT.right - MARGIN ? 'end' : 'middle';
}

/**
 * The layout with the reader's own mark, or without it.
 *
 * @param percentage what the reader guessed, 0 to 100; undefined takes the mark away
 */
export function withGuess(layout: ShareLayout, percentage: number | undefined): ShareLayout {
  const bare = { ...layout };
  delete bare.guess;
  if (percentage === undefined) return bare;
  const x = round(mix(PLOT.left, PLOT.right, percentage / 100 / layout.top));
  return { ...bare, guess: { x, text: `your guess: ${percentage}%`, anchor: anchorAt(x) } };
}
