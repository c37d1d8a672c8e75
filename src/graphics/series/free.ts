import { EM } from '../kit/field.ts';
import type { Label, Line } from '../kit/labels.ts';
import { SPACED } from '../kit/measure.ts';
import { boxOf, type Box } from '../kit/room.ts';
import { covers, meet, type Shapes } from './shapes.ts';

/** Where labels of values may stand. */
export interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Whether the words of a label run from right to left: the number is its right part. */
  rtl: boolean;
  /** What other labels cover there. */
  labels: Box[];
  /** The heights of the lines across it. */
  across: number[];
}

/** How far apart two labels are at least, side by side and one over the other. */
const GAP = 0.5 * EM;
const LEADING = 0.3 * EM;

/** What a label covers where readers space its letters. */
export function boxFor(label: Label): Box {
  const box = boxOf(label);
  const more = (box.right - box.left) * (SPACED - 1);
  const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
  return { ...box, left: box.left - more * share, right: box.right + more * (1 - share) };
}

/** What a straight line covers. */
export const lineBox = ({ x1, x2, y1, y2 }: Line): Box => ({
  left: x1,
  right: x2,
  top: y1,
  bottom: y2,
});

/** What the lines down to dates and values cover in a state. */
export const linesIn = (
  shown: readonly { states: readonly string[]; point?: number; leader?: Line }[],
  state: string,
): Box[] =>
  shown.flatMap(({ states, point, leader }) =>
    leader && point === undefined && states.includes(state) ? [lineBox(leader)] : [],
  );

/** Whether a label that covers a box is in its room, and clear of what is drawn and of other labels. */
export function isFree(
  box: Box,
  shapes: Shapes,
  taken: readonly Box[],
  room: Pick<Room, 'left' | 'right' | 'top' | 'bottom'>,
): boolean {
  const wide = {
    left: box.left - GAP,
    right: box.right + GAP,
    top: box.top - LEADING,
    bottom: box.bottom + LEADING,
  };
  const inRoom = box.left >= room.left - 0.1 && box.right <= room.right + 0.1;
  const inHeight = box.top >= room.top - 0.1 && box.bottom <= room.bottom + 0.1;
  return inRoom && inHeight && !covers(box, shapes) && !taken.some((other) => meet(wide, other));
}
