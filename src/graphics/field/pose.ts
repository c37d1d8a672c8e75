import { between, crossfade, ease, mix, round, tenth } from '../kit/interpolate.ts';
import type { FieldLayout } from './layout.ts';
import type { Block } from './pen.ts';
import { place, type Placed } from './place.ts';
import {
  COMES,
  fadeOf,
  needleAt,
  isShown,
  parseState,
  presence,
  sweptOf,
  type FieldState,
  type Swept,
  type When,
} from './when.ts';

export interface FieldPose {
  layout: FieldLayout;
  /** How visible each group is that comes and goes as one. */
  groups: Map<string, number>;
  /** Which dots of each row are there in its field, on the way to another; undefined where they come and go as one. */
  swept: (Swept | undefined)[];
  /** The dots of each row on their way from one place to another, and how far they are; undefined for one that does not move. */
  moved: ({ from: Block; to: Block; way: number } | undefined)[];
  /** Where the name of each row is, how large in em, and how visible. */
  names: { x: number; y: number; size: number; opacity: number }[];
  /** Where the needle is, how long its line is, and how visible the two are. */
  needle: { x: number; y: number; end: number; opacity: number; line: number };
}

const placed = new WeakMap<FieldLayout, Placed>();

/** Where everything is in a layout: worked out once. */
export function placedIn(layout: FieldLayout): Placed {
  const { words, room, mirrored = false, states } = layout;
  const visited = states?.map((state) => parseState(state, words.keys));
  const made = placed.get(layout) ?? place(words, room, mirrored, visited);
  placed.set(layout, made);
  return made;
}

/** Where on the way to another view names and dots set out, and how long before its end they arrive. */
const MOVE = 0.2;
const moving = (way: number): number => ease((way - MOVE) / (1 - 2 * MOVE));

/**
 * What goes is gone from its place before what comes shows there. The needle moves from share to share, and the dots of
 * a row that both states show move from the one place to the other: no dot becomes another one, and none changes its row.
 */
export function pose(layout: FieldLayout, states: readonly string[], position: number): FieldPose {
  const { from, to, way } = between(states, position);
  const { keys } = layout.words;
  const [a, b] = [parseState(from, keys), parseState(to, keys)];
  const { whens, needle } = placedIn(layout);
  const groups = new Map(Array.from(whens, ([key, when]) => [key, presence(when, a, b, way)]));
  const start = needle.rows[a.row];
  const end = needle.rows[b.row];
  const isRead = ({ view }: FieldState) => view !== 'swap';
  // Out of sight, it is where it comes from, or goes to.
  const shares = layout.words.rows.map(({ part, whole }) => part / whole);
  const t = isRead(a) && isRead(b) ? needleAt(a, b, way, shares) : isRead(b) ? 1 : 0;
  const whole: When = { views: ['field', 'together'], from: 0, to: keys.length };
  const line: When = { ...whole, views: ['field'] };
  return {
    layout,
    groups,
    swept: keys.map((_, row) => sweptOf(row, a, b, way)),
    moved: keys.map((_, row) => movedIn(layout, row, a, b, way)),
    names: keys.map((_, row) => nameAt(layout, row, a, b, way)),
    needle: {
      x: tenth(mix(start?.at.x ?? 0, end?.at.x ?? 0, t)),
      y: tenth(mix(start?.at.y ?? 0, end?.at.y ?? 0, t)),
      end: tenth(mix(start?.end ?? 0, end?.end ?? 0, t)),
      opacity: presence(whole, a, b, way),
      line: presence(line, a, b, way),
    },
  };
}

function movedIn(
  layout: FieldLayout,
  row: number,
  a: FieldState,
  b: FieldState,
  way: number,
): FieldPose['moved'][number] {
  if (way === 0 || way === 1) return undefined;
  const own = placedIn(layout).blocks.filter((one) => one.row === row);
  const [from, to] = [a, b].map((state) => own.find(({ when }) => isShown(when, state)));
  return from && to && from !== to ? { from, to, way: round(moving(way)) } : undefined;
}

/** How much of the way a name takes to go or to come, where the dots of the next row begin to come. */
const CHANGE = 0.06;

/** A row's name moves from the place that it has in one state to that in the other; where one has none, it fades. */
function nameAt(
  layout: FieldLayout,
  row: number,
  a: FieldState,
  b: FieldState,
  way: number,
): FieldPose['names'][number] {
  const own = placedIn(layout).names.filter((name) => name.row === row);
  const [before, after] = [a, b].map((state) => own.find(({ when }) => isShown(when, state)));
  const [from, to] = [before ?? after ?? own[0], after ?? before ?? own[0]];
  // While what explains other rows is there, it stays in its place.
  const t = moving(way);
  const between = (of: 'x' | 'y' | 'size') => round(mix(from?.[of] ?? 0, to?.[of] ?? 0, t));
  return {
    x: between('x'),
    y: between('y'),
    size: between('size'),
    // From row to row the one name stays until the dots of the other come: they would be over it.
    opacity:
      a.view === b.view && !before !== !after
        ? round(ease(((before ? -1 : 1) * (way - COMES)) / CHANGE))
        : crossfade(before !== undefined, after !== undefined, way, fadeOf(a, b)),
  };
}
