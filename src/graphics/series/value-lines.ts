import { placeInUnit } from '../../data/value.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { EM, SMALL, WIDTH } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, down, label, type Label, type Line } from '../kit/labels.ts';
import { boxFor, grown, isFree, lineBox, type Drawn } from '../kit/placer.ts';
import type { Box } from '../kit/room.ts';
import type { Shown } from './labels.ts';
import { shapesOf, type Plot, type Room } from './shapes.ts';
import type { End } from './states.ts';

/** How far a label's box is from what is drawn at least. */
const CLEAR = 0.15 * EM;
/** A label above and below its line: the distance of the line that its letters stand on, in em. */
const SIDES = [-0.35, 0.95];
/** What a label above its line takes. */
const OVER = 1.2 * EM;
/** A value this near to the top of the plot has its label over that. */
const HIGH = 2 * EM;
/** The way from one place that is tried to the next. */
const STEP = EM;

/**
 * Lines across the plot at values of the scale, each with its words at it, as far to the right as they are
 * clear of everything that is drawn in any state; or above that, with a short line down. What has no such place is
 * said in a note.
 *
 * @param room where labels of values may stand
 * @param top the top of the plot, over which those of lines stand by no more than their own height
 * @param above what stands above the plot, with its lines
 */
export function valueLines(
  { lines = [], unit, language }: Values,
  plot: Plot,
  ends: Readonly<Record<string, End>>,
  at: (value: number) => number,
  room: Room,
  top: number,
  above: readonly Shown[],
): { labels: Label[]; lines: Line[]; boxes: Box[]; notes: string[] } {
  const shapes = inAnyState(plot, ends);
  const drawn = lines.flatMap(({ at: value, label }) =>
    value === undefined ? [] : [{ value, text: label, y: tenth(at(value)) }],
  );
  const boxes: Box[] = [];
  const labels: Label[] = [];
  const leaders: Line[] = [];
  const notes: string[] = [];
  for (const { value, text, y } of drawn) {
    const others = drawn.filter((other) => other.value !== value);
    const taken = [
      ...above.flatMap(({ leader }) => (leader ? [lineBox(leader)] : [])),
      ...waysUp(plot, ends, top),
      ...boxes,
      ...others.map(({ y }) => ({ left: room.left, right: room.right, top: y, bottom: y })),
    ];
    const isClear = (box: Box) =>
      isFree(grown(box, CLEAR), shapes, taken, {
        left: room.left - CLEAR,
        right: room.right + CLEAR,
        // A line at the top of the plot has its words above it.
        top: top - OVER - CLEAR,
        bottom: room.bottom + CLEAR,
      });
    const leaderOf = ({ x, y: line }: Label) =>
      down({ key: `line-down-${value}`, kind: 'leader', x, y1: tenth(line + 0.3 * EM), y2: y });
    const found =
      placesAt(y, text, room).find((label) => isClear(boxFor(label))) ??
      placesAbove(y, text, room, top).find(
        (label) => isClear(boxFor(label)) && isClear(lineBox(leaderOf(label))),
      );
    if (found) {
      labels.push({ ...found, key: `line-text-${value}` });
      boxes.push(boxFor(found));
      if (found.dy === 0) {
        leaders.push(leaderOf(found));
        boxes.push(lineBox(leaderOf(found)));
      }
    } else
      notes.push(dictionaryOf(language).graphics.lineAt(placeInUnit(value, unit, language), text));
  }
  return {
    labels,
    boxes,
    notes,
    lines: [
      ...leaders,
      ...drawn.map(({ value, y }) =>
        across({
          key: `line-${value}`,
          kind: 'reference',
          y,
          x1: tenth(room.left),
          x2: tenth(room.right),
        }),
      ),
    ],
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

/** The places of a label above a line, from which a short line leads down to it: the nearest first. */
function placesAbove(y: number, text: string, { left, right }: Room, top: number): Label[] {
  const count = Math.floor((right - left) / STEP) * 2;
  const places = Array.from({ length: count }, (_, i) => tenth(right - (i * STEP) / 2));
  const heights = Array.from({ length: Math.floor((y - top) / STEP) }, (_, i) => i + 1);
  return heights.flatMap((height) =>
    places.flatMap((x) =>
      (['middle', 'end', 'start'] as const).map((anchor) =>
        label({
          key: '',
          text,
          x,
          y: tenth(y - height * STEP),
          dy: 0,
          anchor,
          size: SMALL,
          tone: 'muted',
        }),
      ),
    ),
  );
}

/** The ways from the values of the states to labels that may stand far above them, and the room over high ones. */
const waysUp = ({ points }: Plot, ends: Readonly<Record<string, End>>, top: number): Box[] =>
  Object.values(ends).flatMap(({ last }) => {
    const [x, y] = points[last] ?? [];
    if (x === undefined || y === undefined) return [];
    const way = { left: x, right: x, top, bottom: y };
    return y < top + HIGH ? [way, { left: 0, right: WIDTH, top: top - OVER, bottom: top }] : [way];
  });

/** Everything that is drawn of the values, in one state or another. */
function inAnyState(plot: Plot, ends: Readonly<Record<string, End>>): Drawn {
  const whole = Math.max(...Object.values(ends).map(({ last }) => last));
  const all = Object.values(ends).map(({ view, last }) => shapesOf(plot, view, whole, last));
  return {
    segments: all.flatMap(({ segments }) => segments),
    boxes: all.flatMap(({ boxes }) => boxes),
  };
}
