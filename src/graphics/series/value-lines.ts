import { placeInUnit } from '../../data/value.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { EM, SMALL } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, label, type Label, type Line } from '../kit/labels.ts';
import type { Box } from '../kit/room.ts';
import { boxFor, isFree, type Room } from './free.ts';
import { shapesOf, type Plot, type Shapes } from './shapes.ts';
import type { End } from './states.ts';

/** How far a label's box is from what is drawn at least. */
const CLEAR = 0.15 * EM;
/** A label above and below its line: the distance of the line that its letters stand on, in em. */
const SIDES = [-0.35, 0.95];
/** The way from one place that is tried to the next. */
const STEP = EM;

/**
 * Lines across the plot at values of the scale, each with its words at it, as far to the right as they are
 * clear of everything that is drawn in any state. What has no such place is said in a note.
 *
 * @param room where labels of values may stand; those of lines stay below `top`
 */
export function valueLines(
  { lines = [], unit, language }: Values,
  plot: Plot,
  ends: Readonly<Record<string, End>>,
  at: (value: number) => number,
  room: Room,
  top: number,
): { labels: Label[]; lines: Line[]; boxes: Box[]; notes: string[] } {
  const shapes = inAnyState(plot, ends);
  const drawn = lines.flatMap(({ at: value, label }) =>
    value === undefined ? [] : [{ value, text: label, y: tenth(at(value)) }],
  );
  const boxes: Box[] = [];
  const labels: Label[] = [];
  const notes: string[] = [];
  for (const { value, text, y } of drawn) {
    const others = drawn.filter((other) => other.value !== value);
    const taken = [
      ...room.lines,
      ...waysUp(plot, ends, top),
      ...boxes,
      ...others.map(({ y }) => ({ left: room.left, right: room.right, top: y, bottom: y })),
    ];
    const found = placesAt(y, text, room).find((label) =>
      isFree(wider(boxFor(label)), shapes, taken, {
        ...room,
        left: room.left - CLEAR,
        right: room.right + CLEAR,
        top: top - CLEAR,
        bottom: room.bottom + CLEAR,
      }),
    );
    if (found) {
      labels.push({ ...found, key: `line-text-${value}` });
      boxes.push(boxFor(found));
    } else
      notes.push(dictionaryOf(language).graphics.lineAt(placeInUnit(value, unit, language), text));
  }
  return {
    labels,
    boxes,
    notes,
    lines: drawn.map(({ value, y }) =>
      across({
        key: `line-${value}`,
        kind: 'reference',
        y,
        x1: tenth(room.left),
        x2: tenth(room.right),
      }),
    ),
  };
}

/** The places of a label at a line, the best first. */
function placesAt(y: number, text: string, { left, right }: Room): Label[] {
  const count = Math.floor((right - left) / STEP);
  return Array.from({ length: count }, (_, i) => tenth(right - i * STEP)).flatMap((x) =>
    SIDES.map((dy) =>
      label({ key: '', text, x, y, dy, anchor: 'end', size: SMALL, tone: 'muted' }),
    ),
  );
}

/** The ways from the values of the states to labels that may stand far above them. */
const waysUp = ({ points }: Plot, ends: Readonly<Record<string, End>>, top: number): Box[] =>
  Object.values(ends).flatMap(({ last }) => {
    const [x, y] = points[last] ?? [];
    return x === undefined || y === undefined ? [] : [{ left: x, right: x, top, bottom: y }];
  });

/** Everything that is drawn of the values, in one state or another. */
function inAnyState(plot: Plot, ends: Readonly<Record<string, End>>): Shapes {
  const whole = Math.max(...Object.values(ends).map(({ last }) => last));
  const all = Object.values(ends).map(({ view, last }) => shapesOf(plot, view, whole, last));
  return {
    segments: all.flatMap(({ segments }) => segments),
    away: 0,
    boxes: all.flatMap(({ boxes }) => boxes),
  };
}

const wider = ({ left, right, top, bottom }: Box): Box => ({
  left: left - CLEAR,
  right: right + CLEAR,
  top: top - CLEAR,
  bottom: bottom + CLEAR,
});
