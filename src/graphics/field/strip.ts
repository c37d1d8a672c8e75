import { EM, WIDTH } from '../kit/field.ts';
import type { Counts } from '../kit/form.ts';
import { frameOf, type Room } from './frame.ts';
import type { FieldLayout } from './layout.ts';
import { wordsOf } from './words.ts';

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
