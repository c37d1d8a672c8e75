import { EM, STROKE, WIDTH } from './field.ts';
import { round, tenth } from './interpolate.ts';
import { label, type LabelOptions, type Label, type Line } from './labels.ts';
import { SPACED } from './measure.ts';
import { boxOf, type Box } from './room.ts';

// Every label that has to look for its place does so here: beside a mark, over or under it, along a line with others,
// or on the first of several lines that has room.

/** A place in the field: how far it is from the left and from the top. */
export type Point = readonly [x: number, y: number];

/** A line's part from one place to the next. It goes from the left to the right. */
export type Segment = readonly [from: Point, to: Point];

/** What is drawn, which no label may cover. */
export interface Drawn {
  segments: readonly Segment[];
  boxes: readonly Box[];
}

/** How far apart two labels are at least, side by side and one over the other. */
const APART: readonly [across: number, down: number] = [0.5 * EM, 0.3 * EM];
const SLACK = 0.1;

/** What a label covers where readers space its letters. */
export function boxFor(label: Label): Box {
  const box = boxOf(label);
  const more = (box.right - box.left) * (SPACED - 1);
  const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
  return { ...box, left: box.left - more * share, right: box.right + more * (1 - share) };
}

/** What a straight line covers. */
export const lineBox = ({ x1, x2, y1, y2 }: Line): Box => ({
  left: Math.min(x1, x2),
  right: Math.max(x1, x2),
  top: Math.min(y1, y2),
  bottom: Math.max(y1, y2),
});

/** What a round mark covers. */
export const roundBox = ({ x, y, r }: { x: number; y: number; r: number }): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
});

/** A box that is larger at each side. */
export const grown = (box: Box, across: number, down = across): Box => ({
  left: box.left - across,
  right: box.right + across,
  top: box.top - down,
  bottom: box.bottom + down,
});

/** Whether two boxes are over each other. */
export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a box is in another. */
export const isIn = (box: Box, room: Box): boolean =>
  box.left >= room.left - SLACK &&
  box.right <= room.right + SLACK &&
  box.top >= room.top - SLACK &&
  box.bottom <= room.bottom + SLACK;

/**
 * Whether a label that covers a box is in its room, and clear of what is drawn and of other labels.
 *
 * @param taken what other labels cover, and lines that lead to them
 * @param apart how far it is from those at least
 */
export const isFree = (
  box: Box,
  { segments, boxes }: Drawn,
  taken: readonly Box[],
  room: Box,
  [across, down] = APART,
): boolean =>
  isIn(box, room) &&
  !boxes.some((other) => meet(box, other)) &&
  !segments.some((segment) => crosses(segment, grown(box, (STROKE / 2) * EM))) &&
  !taken.some((other) => meet(grown(box, across, down), other));

/** Whether a part of a line is in a box. */
function crosses(segment: Segment, { left, right, top, bottom }: Box): boolean {
  const ends = within(segment, left, right);
  return Math.max(...ends) > top && Math.min(...ends) < bottom;
}

/** The heights of a segment where it comes between two places and where it leaves, if it does. */
function within([[x1, y1], [x2, y2]]: Segment, left: number, right: number): number[] {
  if (x2 <= left || x1 >= right) return [];
  const at = (x: number) => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
  return [at(Math.max(x1, left)), at(Math.min(x2, right))];
}

/** The heights above which and below which nothing is drawn between two places; undefined where nothing is at all. */
export function heightsOf(
  { segments, boxes }: Drawn,
  left: number,
  right: number,
): Pick<Box, 'top' | 'bottom'> | undefined {
  const heights = segments.flatMap((segment) => within(segment, left, right));
  for (const box of boxes)
    if (box.left < right && box.right > left) heights.push(box.top, box.bottom);
  if (heights.length === 0) return undefined;
  return { top: Math.min(...heights), bottom: Math.max(...heights) };
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
/** What is between a mark and its label. */
const BESIDE = 0.3 * EM;

/**
 * Places a label beside its mark, inside the field and clear of all else; undefined where it has no room on any side.
 *
 * @param taken what it may not cover. A label that is placed is added
 * @param height the field's, and its width
 */
export function callout(
  words: Omit<LabelOptions, 'x' | 'y' | 'dy' | 'anchor'>,
  { x, y, r }: { x: number; y: number; r: number },
  taken: Box[],
  height: number,
  width = WIDTH,
): Label | undefined {
  const field = { left: 0, right: width, top: 0, bottom: height };
  const found = SIDES.map(({ anchor, right, down }) =>
    label({
      ...words,
      anchor,
      x: x + right * (r + BESIDE),
      y: y + down * (r + BESIDE),
      dy: down < 0 ? -0.1 : down > 0 ? 0.75 : 0.32,
    }),
  ).find((one) =>
    isFree(boxOf(one), { segments: [], boxes: [] }, taken, field, [BESIDE / 2, BESIDE / 2]),
  );
  if (found) taken.push(boxOf(found));
  return found;
}

/** A stretch of a line, from the left to the right. */
export interface Stretch {
  left: number;
  right: number;
}

/** Where words in the middle over or under a place are, or as near to that as their room allows. */
export function centred(
  x: number,
  width: number,
  { left, right }: Stretch = { left: 0, right: WIDTH },
): Stretch & { place: Pick<Label, 'x' | 'anchor'> } {
  if (x - width / 2 < left || width > right - left)
    return { left, right: left + width, place: { x: tenth(left), anchor: 'start' } };
  if (x + width / 2 > right)
    return { left: right - width, right, place: { x: tenth(right), anchor: 'end' } };
  return { left: x - width / 2, right: x + width / 2, place: { x: tenth(x), anchor: 'middle' } };
}

/** A box that should have its middle at a place. */
export interface Wanted {
  middle: number;
  height: number;
}

/** The middles of boxes, which come in their order from the top, once they are moved apart, each as little as it can. */
export function spread(wanted: readonly Wanted[], least: number, most = Infinity): number[] {
  let above = 0;
  const groups: { boxes: Wanted[]; sum: number }[] = [];
  for (const box of wanted) {
    // Without the boxes above, each box of a group would choose the same top.
    let group = { boxes: [box], sum: box.middle - box.height / 2 - above };
    above += box.height;
    for (;;) {
      const before = groups.at(-1);
      if (!before || before.sum / before.boxes.length <= group.sum / group.boxes.length) break;
      groups.pop();
      group = { boxes: [...before.boxes, ...group.boxes], sum: before.sum + group.sum };
    }
    groups.push(group);
  }
  const last = Math.max(least, most - above);
  let y = 0;
  return groups.flatMap(({ boxes, sum }) => {
    const top = Math.min(Math.max(least, sum / boxes.length), last);
    return boxes.map(({ height }) => {
      y += height;
      return top + y - height / 2;
    });
  });
}

/**
 * Moves boxes apart so that none is over another, each as little as it can, such as the labels at the ends of lines.
 *
 * @param wanted in their order, from the top
 * @returns the middle of each
 * @throws RangeError where they are not in that order, or are higher than their room
 */
export function spreadWithin(wanted: readonly Wanted[], from: number, to: number): number[] {
  const late = wanted.findIndex(({ middle }, i) => middle < (wanted[i - 1]?.middle ?? middle));
  if (late > 0)
    throw new RangeError(
      `a box at ${tenth(wanted[late]?.middle ?? 0)} comes after one at ${tenth(wanted[late - 1]?.middle ?? 0)}: sort them from the top`,
    );
  const high = wanted.reduce((sum, { height }) => sum + height, 0);
  if (high > to - from + SLACK)
    throw new RangeError(
      `${wanted.length} boxes are ${tenth(high)} high together, and have room for ${tenth(to - from)}, from ${tenth(from)} to ${tenth(to)}: make the graphic higher, or leave some out`,
    );
  return spread(wanted, from, to);
}

/** What the labels at the ends of lines share. */
export interface Ends {
  /** Where the lines end. */
  x: number;
  /** On which side of that the labels are. */
  side: 'left' | 'right';
  /** Where the room of the labels begins and ends. */
  from: number;
  to: number;
  /** The size of the type: `EM`, or on a screen that of its text. */
  em?: number;
}

/**
 * Labels at the ends of lines, each as near to its end as it can be, with a leader. They start one and a half em from `x`.
 *
 * @param ends each with its key, its text and, as `y`, where its line ends
 * @throws RangeError where the labels are higher than their room
 */
export function endLabels(
  ends: readonly Omit<LabelOptions, 'x' | 'dy' | 'anchor'>[],
  { x, side, from, to, em = EM }: Ends,
): { labels: Label[]; leaders: Line[] } {
  const sorted = ends.toSorted((a, b) => a.y - b.y);
  const middles = spreadWithin(
    sorted.map(({ y, size = 1 }) => ({ middle: y, height: 1.2 * em * Math.max(size, 1) })),
    from,
    to,
  ).map(tenth);
  const way = side === 'right' ? em : -em;
  return {
    labels: sorted.map((end, i) =>
      label({
        ...end,
        x: tenth(x + 1.5 * way),
        y: middles[i] ?? end.y,
        dy: round(0.32 * Math.max(end.size ?? 1, 1)),
        anchor: side === 'right' ? 'start' : 'end',
      }),
    ),
    leaders: sorted.map(({ key, y }, i) => ({
      key,
      kind: 'leader',
      x1: tenth(x + 0.3 * way),
      x2: tenth(x + 1.2 * way),
      y1: tenth(y),
      y2: middles[i] ?? y,
    })),
  };
}

/**
 * Puts stretches onto as few lines as possible, so that no two overlap.
 *
 * @param gap how far apart two stretches on one line are at least
 * @returns the index of the line of each
 */
export function lanesOf(stretches: readonly Stretch[], gap: number): number[] {
  const lanes: Stretch[][] = [];
  return stretches.map((stretch) => {
    const free = lanes.findIndex((lane) =>
      lane.every(({ left, right }) => stretch.left >= right + gap || stretch.right + gap <= left),
    );
    const index = free < 0 ? lanes.length : free;
    (lanes[index] ??= []).push(stretch);
    return index;
  });
}
