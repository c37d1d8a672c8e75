import { EM } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { down, type Label, type Line } from '../kit/labels.ts';
import { SPACED } from '../kit/measure.ts';
import { labelWidth, type Box } from '../kit/room.ts';
import { boxFor, isFree, type Room } from './free.ts';
import { heightsOf, meet, type Plot, type Point, type Shapes } from './shapes.ts';

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
/** What lies between a label's line of type and its edges, in em of its size: see boxOf. */
const ABOVE = 0.24;
const BELOW = 0.76;
/** How far a label is from a line that comes down at its side. */
const ASIDE = 0.25 * EM;

/**
 * Places labels at their values, clear of what is drawn and of each other. The first has its place
 * always: above everything in its way, where no side of its value has room. Of the others, those that have
 * room are placed.
 *
 * @param points the values that are drawn
 */
export function placeLabels(
  wanted: readonly Wanted[],
  points: Plot['points'],
  shapes: Shapes,
  room: Room,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const taken: Box[] = [...room.labels, ...room.lines];
  wanted.forEach(({ point, label }, i) => {
    const at = points[point];
    if (!at) return;
    const isOwn = (label: Label) =>
      shapes.columns !== undefined || !isAtOther(boxFor(label), at, points);
    const find = (label: Wanted['label'], clearOf: readonly Box[] = taken) => {
      const free = sidesOf(point, points, shapes)
        .flatMap((side) => beside(at, label, side, shapes, room))
        .find((label) => isFree(boxFor(label), shapes, clearOf, room) && isOwn(label));
      return free ? { label: free } : raised(at, label, shapes, clearOf, room);
    };
    // Far from its value, it is as large as it can be without being taken for another's, and bare where it has to be.
    const farFrom = (label: Wanted['label']) => {
      const bare = undated(label);
      const all = [label, { ...label, size: 1 }, bare, { ...bare, size: 1 }].map((label) =>
        overAll(at, label, points, shapes, room),
      );
      return all.find(({ label }) => isOwn(label)) ?? all[0];
    };
    // Over a thin line down to a date, the first is still easier to read than far from its value.
    const found =
      i === 0
        ? (find(label) ?? find({ ...label, size: 1 }) ?? find(label, room.labels) ?? farFrom(label))
        : (find(label) ?? (shapes.columns && find(undated(label))));
    if (!found) return;
    placed.push({ point, ...found });
    taken.push(boxFor(found.label), ...leaderBox(found));
  });
  return placed;
}

/** A label without its date: a column stands over its own on the axis. */
function undated(label: Wanted['label']): Wanted['label'] {
  const { then, ...bare } = label;
  return then === undefined ? label : bare;
}

const leaderBox = ({ leader }: Found): Box[] =>
  leader ? [{ left: leader.x1, right: leader.x2, top: leader.y1, bottom: leader.y2 }] : [];

/** A value this far along from another is not beside it: its label would be taken for the other's. */
const ALONG = 1.5 * EM;
/** How far a label is at least from a value that is not its own, in the direction of the values. */
const APART = 1.2 * EM;

/** Whether a label would be taken for that of another value, which it is over or under. */
function isAtOther(
  { left, right, top, bottom }: Box,
  [x, y]: Point,
  points: Plot['points'],
): boolean {
  const away = (at: number) => Math.max(top - at, at - bottom, 0);
  return points.some(
    (other) =>
      other !== null &&
      Math.abs(other[0] - x) > ALONG &&
      other[0] >= left &&
      other[0] <= right &&
      away(other[1]) < Math.min(APART, away(y)),
  );
}

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
    across(x, label, room),
    { x: tenth(x - half), anchor: 'start' },
    { x: tenth(x + half), anchor: 'end' },
  ];
}

/** In the middle over a place, or at an edge of the room. */
function across(x: number, label: Wanted['label'], { left, right }: Room): Place {
  const width = labelWidth(label) * SPACED;
  if (x - width / 2 < left || width > right - left) return { x: tenth(left), anchor: 'start' };
  if (x + width / 2 > right) return { x: tenth(right), anchor: 'end' };
  return { x: tenth(x), anchor: 'middle' };
}

/** Above the columns beside its own that are higher, where that is free: as near to its own as may be. */
function raised(
  at: Point,
  label: Wanted['label'],
  shapes: Shapes,
  taken: readonly Box[],
  room: Room,
): Found | undefined {
  const [x, y] = at;
  if (!shapes.columns || y > shapes.columns.base) return undefined;
  const isClear = (found: Found) =>
    isFree(boxFor(found.label), shapes, taken, room) &&
    !leaderBox(found).some((line) => taken.some((other) => meet(line, other)));
  return placesOver(x, label, shapes.columns, room)
    .map((place) => over(at, { ...label, ...place, y, dy: 0 }, shapes, room))
    .filter(isClear)
    .toSorted((a, b) => b.label.y - a.label.y)[0];
}

/**
 * Above all that is drawn in its way, or below it where that is nearer: in the middle if there is room, or else
 * beside a line from its value.
 */
function overAll(
  at: Point,
  label: Wanted['label'],
  points: Plot['points'],
  shapes: Shapes,
  room: Room,
): Found {
  const [x, y] = at;
  const places: Place[] = [
    across(x, label, room),
    { x: tenth(x + ASIDE), anchor: 'start' },
    { x: tenth(x - ASIDE), anchor: 'end' },
  ];
  const placed = places.map((place) => ({ ...label, ...place, y, dy: 0 }));
  const all = placed.map((label) => over(at, label, shapes, room));
  const below = placed.flatMap((label) => under(at, label, shapes, room) ?? []);
  const crossesLabel = (found: Found) =>
    leaderBox(found).some((line) => room.labels.some((other) => meet(line, other)));
  const isClear = (found: Found) => {
    const box = boxFor(found.label);
    const inRoom = box.left >= room.left && box.right <= room.right;
    return inRoom && !room.lines.some((line) => meet(box, line));
  };
  const above = all.find(isClear);
  const nearer = below.find(
    (found) =>
      isClear(found) && !crossesLabel(found) && !isAtOther(boxFor(found.label), at, points),
  );
  const isNearer = nearer && nearer.label.y - y < y - (above?.label.y ?? -Infinity);
  return (
    (isNearer ? nearer : above) ??
    over(at, { ...label, ...across(x, label, room), y, dy: 0 }, shapes, room)
  );
}

/** Above all that is drawn where a label is, with a line to its value where that is far. */
function over([x, y]: Point, placed: Label, shapes: Shapes, { labels }: Room): Found {
  const box = boxFor(placed);
  const own = heightsOf(shapes, x - 1, x + 1)?.top ?? y;
  const all = { ...shapes, boxes: [...shapes.boxes, ...labels] };
  const top = tenth(Math.min(own, heightsOf(all, box.left, box.right)?.top ?? own) - CLEAR * EM);
  const leader = down({ key: placed.key, kind: 'leader', x, y1: top, y2: tenth(own) });
  return {
    label: { ...placed, y: top, dy: -ABOVE * placed.size },
    ...(top < own - 0.8 * EM && { leader }),
  };
}

/** The same below, beside a line alone: undefined for columns, and where that would be off the field. */
function under([x, y]: Point, placed: Label, shapes: Shapes, room: Room): Found | undefined {
  if (shapes.columns) return undefined;
  const box = boxFor(placed);
  const own = heightsOf(shapes, x - 1, x + 1)?.bottom ?? y;
  const all = { ...shapes, boxes: [...shapes.boxes, ...room.labels] };
  const bottom = tenth(
    Math.max(own, heightsOf(all, box.left, box.right)?.bottom ?? own) + CLEAR * EM,
  );
  const found = { ...placed, y: bottom, dy: BELOW * placed.size };
  if (boxFor(found).bottom > room.bottom) return undefined;
  const leader = down({ key: placed.key, kind: 'leader', x, y1: tenth(own), y2: bottom });
  return { label: found, ...(bottom > own + 0.8 * EM && { leader }) };
}
