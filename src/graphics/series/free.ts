import { EM } from '../kit/field.ts';
import type { Label } from '../kit/labels.ts';
import { SPACED } from '../kit/measure.ts';
import { boxOf, type Box } from '../kit/room.ts';
import { covers, meet, type Shapes } from './shapes.ts';

/** Where labels of values may stand. */
export interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** What other labels cover there, and the lines down to values and dates. */
  labels: Box[];
  lines: Box[];
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

/** Whether a label that covers a box is in its room, and clear of what is drawn and of other labels. */
export function isFree(
  box: Box,
  shapes: Shapes,
  taken: readonly Box[],
  room: Omit<Room, 'labels' | 'lines'>,
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
