import { round } from './interpolate.ts';
import { SPACED, widthOf } from './measure.ts';

/** How far the handle of a slider moves, in em of the words: a narrow phone whose reader has enlarged the text. */
const NARROWEST = 10;
/** How far words may reach beyond the middle of the handle at either end: to the end of the slider, and a little into the page's margin. */
const BEYOND = 1.5;

/** Where a place on the line of a slider is, in per cent of the way of the handle, from the left. */
export const placeOnSlider = (share: number): string => `${round(100 * share)}%`;

/**
 * Where words stand at a place on the line of a slider: centred there where they have room, or else they start
 * or end there.
 *
 * @param share the place, from 0 to 1 of the way of the handle
 * @param weight of the words
 * @returns `x` in per cent of that way, from the left; undefined where the words have no room
 */
export function sliderLabel(
  text: string,
  share: number,
  weight: 400 | 700 = 400,
): { x: string; anchor: 'start' | 'middle' | 'end' } | undefined {
  const width = SPACED * widthOf(text, weight);
  const [before, after] = [share * NARROWEST + BEYOND, (1 - share) * NARROWEST + BEYOND];
  const x = placeOnSlider(share);
  if (width / 2 <= Math.min(before, after)) return { x, anchor: 'middle' };
  if (width > Math.max(before, after)) return undefined;
  return { x, anchor: after >= before ? 'start' : 'end' };
}
