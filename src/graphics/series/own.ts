import { EM } from '../kit/field.ts';
import type { Label, Line } from '../kit/labels.ts';
import { boxFor, type Point } from '../kit/placer.ts';
import { labelWidth, type Box } from '../kit/room.ts';
import { endsOf, type Plot, type Shapes } from './shapes.ts';

/** A label that is this far from a value is not at it: a line has to lead from it to its own. */
export const APART = EM;
/** A value of a line this far along from another is not beside it: its label would be taken for the other's. */
const ALONG = 1.5 * EM;
/** How far a label is from a line that comes down at its side. */
export const ASIDE = 0.25 * EM;

/** Where a label is placed, with a line to its value where that is far. */
interface Placed {
  label: Label;
  leader?: Line;
}

/**
 * Whether a reader takes a label for that of its own value, and of no other.
 */
export function readsAsOwn(
  placed: Placed,
  point: number,
  points: Plot['points'],
  shapes: Shapes,
): boolean {
  const own = points[point];
  if (!own) return false;
  return shapes.columns
    ? isAtColumn(placed, own, points, shapes.columns)
    : isAtPoint(placed, own, points);
}

/**
 * The number is over its own column, or under it, and not over another that is as near. A line leads to the column
 * where that is further away, and no other column is close under the label.
 */
function isAtColumn(
  { label, leader }: Placed,
  own: Point,
  points: Plot['points'],
  columns: NonNullable<Shapes['columns']>,
): boolean {
  const box = boxFor(label);
  const number = numberIn(label);
  const [x, y] = own;
  const away = (at: Point) => {
    const { top, bottom } = endsOf(at, columns.base);
    return Math.max(top - box.bottom, box.top - bottom);
  };
  const others = points.filter((other) => other !== null && other !== own) as Point[];
  const isUnder = (part: Pick<Box, 'left' | 'right'>) => (at: Point) =>
    at[0] + columns.width / 2 > part.left && at[0] - columns.width / 2 < part.right;
  if (leader)
    return (
      x >= number.left - ASIDE - 1 &&
      x <= number.right + ASIDE + 1 &&
      others.filter(isUnder(box)).every((other) => away(other) > APART - 1)
    );
  const middle = (number.left + number.right) / 2;
  const isNearest = others.every((other) => Math.abs(other[0] - middle) > Math.abs(x - middle));
  return (
    isNearest && others.filter(isUnder(number)).every((other) => away(other) >= away([x, y]) - 1)
  );
}

/** The label is nearer to its own value than to any other that is not beside it. */
function isAtPoint({ label, leader }: Placed, own: Point, points: Plot['points']): boolean {
  const { left, right, top, bottom } = boxFor(label);
  const away = ([x, y]: Point) =>
    Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
  const least = leader ? APART - 1 : Math.min(APART, away(own));
  return points.every(
    (other) => other === null || Math.abs(other[0] - own[0]) <= ALONG || away(other) >= least,
  );
}

/** What the number of a label covers, without the date after it. */
function numberIn(label: Label): Pick<Box, 'left' | 'right'> {
  const whole = labelWidth(label);
  const left = label.x - { start: 0, middle: whole / 2, end: whole }[label.anchor];
  return { left, right: left + numberWidth(label) };
}

/** How wide the number of a label is. */
export const numberWidth = ({
  text,
  size,
  weight,
}: Pick<Label, 'text' | 'size' | 'weight'>): number => labelWidth({ text, size, weight });
