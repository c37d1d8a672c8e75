import { EM, WIDTH } from './field.ts';
import { label, type GivenLabel, type Label } from './labels.ts';
import { boxOf, type Box } from './room.ts';

/** The mark that a label is for: its middle, and how far it reaches. */
interface Place {
  x: number;
  y: number;
  r: number;
}

/** Where a label may stand beside its mark, the best place first: how it is anchored, and on which side it is. */
const SIDES = [
  { anchor: 'start', right: 1, down: 0 },
  { anchor: 'end', right: -1, down: 0 },
  { anchor: 'middle', right: 0, down: -1 },
  { anchor: 'middle', right: 0, down: 1 },
  { anchor: 'start', right: 0.7, down: -0.8 },
  { anchor: 'end', right: -0.7, down: -0.8 },
  { anchor: 'start', right: 0.7, down: 0.8 },
  { anchor: 'end', right: -0.7, down: 0.8 },
] as const;

/** What is between a mark and its label, and between two labels. */
const GAP = 0.3 * EM;

/**
 * Places a label beside its mark, where it is inside the field and clear of all else.
 *
 * @param words the label's key and text, and how it looks
 * @param taken what it may not cover: other marks and labels. A label that is placed is added
 * @param height the field's
 * @returns undefined where it has no room on any side
 */
export function callout(
  words: Omit<GivenLabel, 'x' | 'y' | 'dy' | 'anchor'>,
  { x, y, r }: Place,
  taken: Box[],
  height: number,
): Label | undefined {
  for (const { anchor, right, down } of SIDES) {
    const placed = label({
      ...words,
      anchor,
      x: x + right * (r + GAP),
      y: y + down * (r + GAP),
      dy: down < 0 ? -0.1 : down > 0 ? 0.75 : 0.32,
    });
    const box = boxOf(placed);
    const isInside = box.left >= 0 && box.right <= WIDTH && box.top >= 0 && box.bottom <= height;
    if (!isInside || taken.some((other) => meets(box, other))) continue;
    taken.push(box);
    return placed;
  }
  return undefined;
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right + GAP / 2 && b.left < a.right + GAP / 2 && a.top < b.bottom && b.top < a.bottom;

/** What a round mark covers. */
export const roundBox = ({ x, y, r }: Place): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
});
