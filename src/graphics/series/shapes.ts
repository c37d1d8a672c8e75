import { EM } from '../kit/field.ts';
import { roundBox, type Drawn, type Point, type Segment } from '../kit/placer.ts';
import type { Box } from '../kit/room.ts';
import type { View } from './states.ts';

/** Everything that marks are drawn from. In thousandths of the graphic's width. */
export interface Plot {
  /** Each row's value in the order of time; null is a gap. */
  points: (Point | null)[];
  /** Where columns stand. */
  base: number;
  /** How wide a column is. */
  column: number;
}

/** Where labels of values may stand. */
export interface Room extends Box {
  /** What other labels cover there. */
  labels: Box[];
  /** The heights of the lines across it. */
  across: number[];
}

/** What labels may not cover. */
export interface Shapes extends Drawn {
  /** How far a label is from its value, in em. */
  away: number;
  /** Where columns stand and how wide one is, where the values are columns. */
  columns?: { base: number; width: number };
}

/** Series with more values than this have no mark at each. */
const FEW = 30;
/** How wide a mark is, in em. */
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
    return point && size > 0 ? [roundBox({ x: point[0], y: point[1], r: (size / 2) * EM })] : [];
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
