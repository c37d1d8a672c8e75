import { EM, WIDTH, type Sized } from '../kit/field.ts';
import type { Counts } from '../kit/form.ts';
import { frameOf, type Room } from './frame.ts';
import { wordsOf, type Words } from './words.ts';

/** The words of the graphic, and what they have room in: where everything stands follows from these. */
export interface FieldLayout extends Sized {
  words: Words;
  room: Room;
  /** The states that the graphic will be in; undefined where it may be in any. What none of them shows is not drawn. */
  states?: readonly string[];
}

/** The height of the fixed shape without its header, and what each row over three adds, in thousandths of its width. */
const [HEIGHT, ROW] = [740, 170];
/** The distance of which the places of dots are multiples: in the larger of two pictures, it is one pixel or more. */
const GRID = 0.9;

/** The layout in the fixed shape, which stills, print and embeds have. */
export function layout(data: Counts, states: readonly string[]): FieldLayout {
  const words = wordsOf(data);
  const shape = {
    width: WIDTH,
    height: HEIGHT,
    band: 0,
    type: EM,
    edge: 0,
    wide: true,
    grid: GRID,
  };
  const more = Math.max(0, words.rows.length - 3) * ROW;
  const height = Math.round(HEIGHT + frameOf(words, shape).under * EM + more);
  return {
    height,
    // Two pixels of the larger picture are one of the smaller.
    grid: 2 * GRID,
    words,
    room: { ...shape, height },
    ...(states.length > 0 && { states: [...new Set(states)] }),
  };
}

/** How deep the dots of a strip are, and an em, in thousandths of its width: where that is a phone's, and where it is a page's. */
const SIZES = { phone: { deep: 165, type: EM }, page: { deep: 110, type: 14 } };

/**
 * The last of some rows alone, low and as wide as the page, with the shares of the others on its axis: what a story shows
 * on its first screen.
 */
export function strip(
  data: Counts,
  keys: readonly string[],
  size: keyof typeof SIZES,
): FieldLayout {
  const rows = data.rows.filter(({ key }) => keys.includes(key));
  const words = wordsOf({ ...data, rows });
  const { deep, type } = SIZES[size];
  // With an edge of its own, it says how large its type is: see draw.ts.
  const edge = size === 'page' ? 0.01 : 0;
  const shape = { width: WIDTH, band: 0, type, edge, wide: true, grid: 0.3 };
  const roomOf = (height: number): Room => ({ ...shape, height });
  let height = 200;
  while (frameOf(words, roomOf(height)).deep * type < deep) height += 5;
  return {
    height,
    grid: 0.6,
    words,
    room: roomOf(height),
  };
}
