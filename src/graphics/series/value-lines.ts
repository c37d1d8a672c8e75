import { placeInUnit } from '../../data/value.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { EM, SMALL } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, down, label, MINOR, onLines, type Label, type Line } from '../kit/labels.ts';
import { spacedLines, spacedWidth } from '../kit/measure.ts';
import { boxFor, grown, isFree, lineBox, type Drawn } from '../kit/placer.ts';
import type { Box } from '../kit/room.ts';
import type { Shown } from './labels.ts';
import { shapesOf, type Plot, type Room } from './shapes.ts';
import type { End } from './states.ts';

/** How far a label's box is from what is drawn at least. */
const CLEAR = 0.15 * EM;
/** A label above and below its line: the distance of the line that its letters stand on, in em. */
const SIDES = [-0.35, 0.95];
/** The height of a line of words. */
const LINE = 1.15 * EM;
/** How many lines the words have at most. */
const MOST = 3;
/** What a label above its line takes. */
const OVER = 1.2 * EM;
/** A value this near to the top of the plot has its label over that. */
const HIGH = 2 * EM;
/** The way from one place that is tried to the next. */
const STEP = EM;

/**
 * Lines across the plot at values of the scale, each with its words at it, as far to the right as they are
 * clear of everything that is drawn in any state; or above that, with a short line down; or so on two or three lines. What
 * has no such place is said in a note.
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
      ...waysUp(plot, ends, top, room.right),
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
    const leaderOf = ({ x, y: line }: Pick<Label, 'x' | 'y'>) =>
      down({ key: `line-down-${value}`, kind: 'leader', x, y1: tenth(line + 0.3 * EM), y2: y });
    // Words over a line end there.
    const blockAt = (place: Place, words: readonly string[]): Label[] =>
      onLines(
        words,
        label({ ...MINOR, ...place, key: `line-text-${value}`, text: '' }),
        LINE,
        place.dy > 0 ? 0 : words.length - 1,
      );
    const isBlockClear = (place: Place, words: readonly string[]) =>
      blockAt(place, words).every((one) => isClear(boxFor(one)));
    const [found] = wrapped(text).flatMap((words) => {
      const place =
        placesAt(y, room).find((place) => isBlockClear(place, words)) ??
        placesAbove(y, room, top).find(
          (place) => isBlockClear(place, words) && isClear(lineBox(leaderOf(place))),
        );
      return place ? [{ place, words }] : [];
    });
    if (found) {
      const block = blockAt(found.place, found.words);
      labels.push(...block);
      boxes.push(...block.map(boxFor));
      if (found.place.dy === 0) {
        leaders.push(leaderOf(found.place));
        boxes.push(lineBox(leaderOf(found.place)));
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

type Place = Pick<Label, 'x' | 'y' | 'dy' | 'anchor'>;

/** A text on one line, on two and on three, each time as narrow as it can be. */
function wrapped(text: string): string[][] {
  const width = spacedWidth(text, { size: SMALL });
  const ways: string[][] = [];
  for (let part = 1; part > 0.3; part -= 0.05) {
    const lines = spacedLines(text, width * part, { size: SMALL });
    ways[lines.length - 1] = lines;
  }
  return ways.filter(({ length }) => length <= MOST);
}

/** The places of a label at a line, the best first. */
function placesAt(y: number, { left, right }: Room): Place[] {
  const count = Math.floor((right - left) / STEP);
  return Array.from({ length: count }, (_, i) => tenth(right - i * STEP)).flatMap((x) =>
    SIDES.map((dy) => ({ x, y, dy, anchor: 'end' })),
  );
}

/** The places of a label above a line, from which a short line leads down to it: the nearest first. */
function placesAbove(y: number, { left, right }: Room, top: number): Place[] {
  const count = Math.floor((right - left) / STEP) * 2;
  const places = Array.from({ length: count }, (_, i) => tenth(right - (i * STEP) / 2));
  const heights = Array.from({ length: Math.floor((y - top) / STEP) }, (_, i) => i + 1);
  return heights.flatMap((height) =>
    places.flatMap((x) =>
      (['middle', 'end', 'start'] as const).map((anchor) => ({
        x,
        y: tenth(y - height * STEP),
        dy: 0,
        anchor,
      })),
    ),
  );
}

/** The ways from the values of the states to labels that may stand far above them, and the room over high ones. */
const waysUp = (
  { points }: Plot,
  ends: Readonly<Record<string, End>>,
  top: number,
  right: number,
): Box[] =>
  Object.values(ends).flatMap(({ last }) => {
    const [x, y] = points[last] ?? [];
    if (x === undefined || y === undefined) return [];
    const way = { left: x, right: x, top, bottom: y };
    return y < top + HIGH ? [way, { left: 0, right, top: top - OVER, bottom: top }] : [way];
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
