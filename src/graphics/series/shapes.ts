import { EM } from '../kit/field.ts';
import type { Box } from '../kit/room.ts';
import type { View } from './states.ts';

/** A value in the field: where it is from the left and from the top. */
export type Point = readonly [x: number, y: number];

/** Everything that marks are drawn from. In thousandths of the graphic's width. */
export interface Plot {
  /** Each row's value in the order of time; null is a gap. */
  points: (Point | null)[];
  /** Where columns stand. */
  base: number;
  /** How wide a column is. */
  column: number;
}

/** A line's part from one value to the next. */
type Segment = readonly [from: Point, to: Point];

/** What labels may not cover. */
export interface Shapes {
  segments: Segment[];
  boxes: Box[];
  /** How far a label is from its value, in em. */
  away: number;
  /** Where columns stand and how wide one is, where the values are columns. */
  columns?: { base: number; width: number };
}

/** Series with more values than this have no mark at each. */
const FEW = 30;
/** How thick a line is, and how wide a mark, in em. */
export const STROKE = 0.13;
export const MARK = 0.36;
export const HEAD = 0.62;
/** How far a label is from a mark, in em. */
const CLEAR = 0.2;

/** Whether a value has a mark on the line: where there are few, and where no line leads to it or from it. */
export const isMarked = (points: Plot['points'], i: number): boolean =>
  points.length <= FEW || (!points[i - 1] && !points[i + 1]);

/** What is drawn of the values from the first to the last of some. */
export function shapesOf(
  { points, base, column }: Plot,
  view: View,
  last: number,
  head = last,
): Shapes {
  const shown = points.slice(0, last + 1);
  if (view === 'columns')
    return {
      segments: [],
      boxes: shown.flatMap(columnBox(base, column)),
      away: CLEAR,
      columns: { base, width: column },
    };
  const discs = shown.flatMap((point, i) => {
    const size = i === head ? HEAD : isMarked(points, i) ? MARK : 0;
    return point && size > 0 ? [around(point, (size / 2) * EM)] : [];
  });
  const segments = shown.flatMap((to, i): Segment[] => {
    const from = shown[i - 1];
    return from && to ? [[from, to]] : [];
  });
  return { segments, boxes: discs, away: HEAD / 2 + CLEAR };
}

const columnBox = (base: number, column: number) => (point: Point | null) => {
  if (!point) return [];
  const [x] = point;
  return [{ left: x - column / 2, right: x + column / 2, ...endsOf(point, base) }];
};

/** The ends of a column, which may go down from its base. */
export const endsOf = ([, y]: Point, base: number): Pick<Box, 'top' | 'bottom'> => ({
  top: Math.min(y, base),
  bottom: Math.max(y, base),
});

const around = ([x, y]: Point, r: number): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
});

/** Whether a label's box is over a shape. */
export function covers(label: Box, { segments, boxes }: Shapes): boolean {
  const half = (STROKE / 2) * EM;
  const wide = {
    left: label.left - half,
    right: label.right + half,
    top: label.top - half,
    bottom: label.bottom + half,
  };
  return (
    boxes.some((box) => meet(label, box)) || segments.some((segment) => crosses(segment, wide))
  );
}

/** Whether two boxes are over each other. */
export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a part of a line is in a box. It goes from the left to the right. */
function crosses(segment: Segment, { left, right, top, bottom }: Box): boolean {
  const ends = within(segment, left, right);
  return ends !== undefined && Math.max(...ends) > top && Math.min(...ends) < bottom;
}

/** The heights of a segment where it comes between two places and where it leaves. */
function within([[x1, y1], [x2, y2]]: Segment, left: number, right: number): number[] | undefined {
  if (x2 <= left || x1 >= right) return undefined;
  const at = (x: number) => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
  return [at(Math.max(x1, left)), at(Math.min(x2, right))];
}

/** The heights above which and below which nothing is drawn between two places; undefined where nothing is at all. */
export function heightsOf(
  { segments, boxes }: Shapes,
  left: number,
  right: number,
): { top: number; bottom: number } | undefined {
  const heights = [
    ...boxes
      .filter((box) => box.left < right && box.right > left)
      .flatMap(({ top, bottom }) => [top, bottom]),
    ...segments.flatMap((segment) => within(segment, left, right) ?? []),
  ];
  return heights.length === 0
    ? undefined
    : { top: Math.min(...heights), bottom: Math.max(...heights) };
}
