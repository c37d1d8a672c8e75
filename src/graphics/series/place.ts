import { EM } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { down, type Label, type Line } from '../kit/labels.ts';
import { SPACED } from '../kit/measure.ts';
import {
  boxFor,
  centred,
  heightsOf,
  isFree,
  isIn,
  lineBox,
  meet,
  type Point,
} from '../kit/placer.ts';
import { labelWidth, type Box } from '../kit/room.ts';
import { APART, ASIDE, numberWidth, readsAsOwn } from './own.ts';
import type { Plot, Room, Shapes } from './shapes.ts';

/** A label that should stand at a value, without its place. */
export interface Wanted {
  /** The index of the value. */
  point: number;
  label: Omit<Label, 'x' | 'y' | 'dy' | 'anchor'>;
}

export interface PlacedLabel {
  point: number;
  label: Label;
  /** From the value to a label that is far from it. */
  leader?: Line;
}

type Found = Omit<PlacedLabel, 'point'>;

/** How far a label is from what it stands above, in em. */
const CLEAR = 0.3;
/** A line to a label that is nearer than this would be no longer than a dot. */
const LONG = 0.8 * EM;
/** What lies between a label's line of type and its edges, in em of its size: see boxOf. */
const ABOVE = 0.24;
const BELOW = 0.76;

/**
 * Places labels at their values, clear of what is drawn and of each other, where each is taken for that of its own
 * value. The first has its place always, unless told otherwise: above everything in its way, where no side of its value
 * has room. Of the others, those that have room are placed.
 *
 * @param points the values that are drawn
 * @param lines what the lines down to dates and values cover
 */
export function placeLabels(
  wanted: readonly Wanted[],
  points: Plot['points'],
  shapes: Shapes,
  room: Room,
  lines: readonly Box[],
  hasFirst = true,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const others: Box[] = [...room.labels];
  wanted.forEach(({ point, label }, i) => {
    const at = points[point];
    if (!at) return;
    // The line from a column's note leads through its number.
    const passing = lines.filter((line) => !shapes.columns || line.left !== at[0]);
    const taken = [...others, ...passing];
    const isOwn = (found: Found) => readsAsOwn(found, point, points, shapes);
    const isClear = (found: Found) => isOwn(found) && isOffLines(found, room);
    const isPlain = (found: Found) => isOwn(found) && isAtItsSide(found, at, room);
    const atValue = (
      labels: Wanted['label'][],
      clearOf: readonly Box[],
      reads: (found: Found) => boolean,
    ) =>
      labels
        .flatMap((label) =>
          sidesOf(point, points, shapes).flatMap((side) => beside(at, label, side, shapes, room)),
        )
        .map((label): Found => ({ label }))
        .find((found) => isFree(boxFor(found.label), shapes, clearOf, room) && reads(found));
    const above = (labels: Wanted['label'][], reads: (found: Found) => boolean) =>
      labels.flatMap((label) => raised(at, label, shapes, taken, room, reads) ?? [])[0];
    const bare = undated(label);
    // As large as it can be, and bare where it has to be.
    const [small, smallest] = [
      { ...label, size: 1 },
      { ...bare, size: 1 },
    ];
    const sizes = shapes.columns ? [label, bare, smallest, small] : [label, small, bare, smallest];
    const few = [label, bare];
    const isFirst = hasFirst && i === 0;
    const near = (reads: (found: Found) => boolean) =>
      isFirst
        ? // Over a thin line down to a date, the first is still easier to read than far from its value.
          (atValue(sizes, taken, reads) ??
          above(sizes, reads) ??
          atValue(sizes, room.labels, reads))
        : (atValue(few, taken, reads) ?? above(few, reads));
    // Far from its value, on no line if that can be; and on one near to its value before it is far and on one.
    const anywhere = () => {
      const all = sizes.flatMap((label) => farFrom(at, label, shapes, room));
      const inRoom = all.filter(({ label }) => isUnderTop(boxFor(label), room));
      const clear = inRoom.filter((one) => isClearOf(one, passing, room));
      const own = clear.find(isClear) ?? near(isOwn) ?? [...clear, ...inRoom].find(isOwn);
      return own ?? clear[0] ?? inRoom[0] ?? all[0];
    };
    const found = near(isPlain) ?? near(isClear) ?? (isFirst ? anywhere() : undefined);
    if (!found) return;
    placed.push({ point, ...found });
    others.push(boxFor(found.label), ...leaderBox(found));
  });
  return placed;
}

/** A label without its date: a column stands over its own on the axis. */
function undated(label: Wanted['label']): Wanted['label'] {
  const { then, ...bare } = label;
  return then === undefined ? label : bare;
}

const leaderBox = ({ leader }: Found): Box[] => (leader ? [lineBox(leader)] : []);

/** Whether a label is on that side of each line across the plot on which its value is: nobody reads 49 as over 50. */
const isAtItsSide = ({ label }: Found, [, y]: Point, { across }: Room): boolean => {
  const { top, bottom } = boxFor(label);
  return across.every((line) => (y > line ? top >= line : y < line ? bottom <= line : true));
};

/** Whether a label is over no line across the plot. */
const isOffLines = ({ label }: Found, { across }: Room): boolean => {
  const { top, bottom } = boxFor(label);
  return across.every((line) => line <= top || line >= bottom);
};

type Side = 'above' | 'below' | 'right' | 'left';

/** The sides at which a label may stand, the best first: outside of a column, and of a line's turn or end. */
function sidesOf(point: number, points: Plot['points'], { columns }: Shapes): Side[] {
  const [, y = 0] = points[point] ?? [];
  if (columns) return y <= columns.base ? ['above'] : ['below'];
  const [before, after] = [points[point - 1]?.[1], points[point + 1]?.[1]];
  if (after === undefined) return ['right', 'above', 'below', 'left'];
  const isLow = y >= after && y >= (before ?? after) && y > Math.min(after, before ?? after);
  return isLow ? ['below', 'right', 'left', 'above'] : ['above', 'right', 'below', 'left'];
}

/** The places at one side, the best first. */
function beside(
  [x, y]: Point,
  label: Wanted['label'],
  side: Side,
  { away, columns }: Shapes,
  room: Room,
): Label[] {
  if (side === 'right')
    return [{ ...label, x: tenth(x + away * EM), y, dy: 0.26, anchor: 'start' }];
  if (side === 'left') return [{ ...label, x: tenth(x - away * EM), y, dy: 0.26, anchor: 'end' }];
  const high = side === 'above' ? -away - ABOVE * label.size : away + BELOW * label.size;
  return placesOver(x, label, columns, room).map((place) => ({ ...label, ...place, y, dy: high }));
}

type Place = Pick<Label, 'x' | 'anchor'>;

/** The places of a label that is over or under its value, the best first. */
function placesOver(
  x: number,
  label: Wanted['label'],
  columns: Shapes['columns'],
  room: Room,
): Place[] {
  const half = (columns?.width ?? 0) / 2;
  return [
    ...(columns && label.then !== undefined ? [withNumberOver(x, label)] : []),
    across(x, label, room),
    { x: tenth(x - half), anchor: 'start' },
    { x: tenth(x + half), anchor: 'end' },
  ];
}

/** With its number in the middle over a place, and its date after it. */
const withNumberOver = (x: number, label: Wanted['label']): Place => ({
  x: tenth(x - numberWidth(label) / 2),
  anchor: 'start',
});

/** In the middle over a place, or at an edge of the room. */
const across = (x: number, label: Wanted['label'], room: Room): Place =>
  centred(x, labelWidth(label) * SPACED, room).place;

/** Above the columns beside its own that are higher, where that is free: as near to its own as may be. */
function raised(
  at: Point,
  label: Wanted['label'],
  shapes: Shapes,
  taken: readonly Box[],
  room: Room,
  isOwn: (found: Found) => boolean,
): Found | undefined {
  const [x, y] = at;
  if (!shapes.columns || y > shapes.columns.base) return undefined;
  const isClear = (found: Found) =>
    isFree(boxFor(found.label), shapes, taken, room) &&
    !leaderBox(found).some((line) => taken.some((other) => meet(line, other)));
  return placesOver(x, label, shapes.columns, room)
    .flatMap((place) =>
      // Under other words, where that is free, or else over them.
      [[], room.labels].flatMap((labels) =>
        over(at, { ...label, ...place, y, dy: 0 }, shapes, { labels }),
      ),
    )
    .filter((found) => isClear(found) && isOwn(found))
    .toSorted((a, b) => b.label.y - a.label.y)[0];
}

/**
 * The places above all that is drawn in the way of a label, and below it, the nearest first: in the middle if there is
 * room, or else beside a line from its value.
 */
function farFrom(at: Point, label: Wanted['label'], shapes: Shapes, room: Room): Found[] {
  const [x, y] = at;
  const places: Place[] = [
    across(x, label, room),
    { x: tenth(x + ASIDE), anchor: 'start' },
    { x: tenth(x - ASIDE), anchor: 'end' },
  ];
  const placed = places.map((place) => ({ ...label, ...place, y, dy: 0 }));
  return [
    ...placed.flatMap((label) => over(at, label, shapes, room)),
    ...placed.flatMap((label) => under(at, label, shapes, room)),
  ].toSorted((a, b) => Math.abs(a.label.y - y) - Math.abs(b.label.y - y));
}

const isUnderTop = (box: Box, room: Room): boolean => isIn(box, { ...room, bottom: Infinity });

/** Whether a label far from its value is clear of lines, and its own line clear of other labels. */
const isClearOf = (found: Found, lines: readonly Box[], { labels }: Room): boolean =>
  !leaderBox(found).some((line) => labels.some((other) => meet(line, other))) &&
  !lines.some((line) => meet(boxFor(found.label), line));

/** Above all that is drawn where a label is: close to it, or far enough for a line to lead to its own value alone. */
function over(
  [x, y]: Point,
  placed: Label,
  shapes: Shapes,
  { labels }: Pick<Room, 'labels'>,
): Found[] {
  const { left, right } = boxFor(placed);
  const own = heightsOf(shapes, x - 1, x + 1)?.top ?? y;
  const drawn = Math.min(own, heightsOf(shapes, left, right)?.top ?? own);
  const words = heightsOf({ ...shapes, segments: [], boxes: labels }, left, right)?.top ?? drawn;
  return [CLEAR * EM, APART].map((away) => {
    const top = tenth(Math.min(drawn - away, words - CLEAR * EM));
    const leader = down({ key: placed.key, kind: 'leader', x, y1: top, y2: tenth(own) });
    const label = { ...placed, y: top, dy: -ABOVE * placed.size };
    return { label, ...(top < own - LONG && { leader }) };
  });
}

/** The same below, beside a line alone: nothing for columns, and where that would be off the field. */
function under([x, y]: Point, placed: Label, shapes: Shapes, room: Room): Found[] {
  if (shapes.columns) return [];
  const { left, right } = boxFor(placed);
  const own = heightsOf(shapes, x - 1, x + 1)?.bottom ?? y;
  const drawn = Math.max(own, heightsOf(shapes, left, right)?.bottom ?? own);
  const words =
    heightsOf({ ...shapes, segments: [], boxes: room.labels }, left, right)?.bottom ?? drawn;
  return [CLEAR * EM, APART].flatMap((away) => {
    const bottom = tenth(Math.max(drawn + away, words + CLEAR * EM));
    const leader = down({ key: placed.key, kind: 'leader', x, y1: tenth(own), y2: bottom });
    const label = { ...placed, y: bottom, dy: BELOW * placed.size };
    if (boxFor(label).bottom > room.bottom) return [];
    return [{ label, ...(bottom > own + LONG && { leader }) }];
  });
}
