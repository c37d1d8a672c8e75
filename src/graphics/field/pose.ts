import { between, ease, mix, round, tenth } from '../kit/interpolate.ts';
import type { FieldLayout } from './layout.ts';
import { place, type Placed } from './place.ts';
import {
  needleAt,
  isShown,
  parseState,
  presence,
  when,
  whenKey,
  wipedOf,
  type FieldState,
  type When,
  type Wiped,
} from './when.ts';

export interface FieldPose {
  layout: FieldLayout;
  /** How visible each group is that comes and goes as one. */
  groups: Map<string, number>;
  /** Which dots of the blocks of each group are there. */
  wiped: Map<string, Wiped>;
  /** Where the name of each row is, how large in em, and how visible. */
  names: { x: number; y: number; size: number; opacity: number }[];
  /** Where the needle is, how long its line is, and how visible the two are. */
  needle: { x: number; y: number; end: number; opacity: number; line: number };
}

const placed = new WeakMap<FieldLayout, Placed>();

/** Where everything is in a layout: worked out once. */
export function placedIn(layout: FieldLayout): Placed {
  const { words, room, states } = layout;
  const visited = states?.map((state) => parseState(state, words.keys));
  const made = placed.get(layout) ?? place(words, room, visited);
  placed.set(layout, made);
  return made;
}

/** Where on the way to another view names set out, and how long before its end they arrive: little else is seen then. */
const MOVE = 0.38;

/**
 * What goes is gone from its place before what comes shows there. The needle moves from share to share, and the name of a
 * row that both states show from the one place to the other: no dot moves, and none becomes another one.
 */
export function pose(layout: FieldLayout, states: readonly string[], position: number): FieldPose {
  const { from, to, way } = between(states, position);
  const { keys } = layout.words;
  const [a, b] = [parseState(from, keys), parseState(to, keys)];
  const { whens, needle, blocks, along } = placedIn(layout);
  const shares = needle.rows.map(({ at }) => along(at));
  const seen = (when: When) => presence(when, a, b, way, shares);
  const start = needle.rows[a.row];
  const end = needle.rows[b.row];
  const isRead = ({ view }: FieldState) => view !== 'swap';
  // Out of sight, it is where it comes from, or goes to.
  const t = isRead(a) && isRead(b) ? needleAt(a, b, way, shares) : isRead(b) ? 1 : 0;
  return {
    layout,
    groups: new Map(Array.from(whens, ([key, when]) => [key, seen(when)])),
    wiped: new Map(blocks.map(({ when }) => [whenKey(when), wipedOf(when, a, b, way)])),
    names: keys.map((_, row) => nameAt(layout, row, a, b, way, seen)),
    needle: {
      x: tenth(mix(start?.at.x ?? 0, end?.at.x ?? 0, t)),
      y: tenth(mix(start?.at.y ?? 0, end?.at.y ?? 0, t)),
      end: tenth(mix(start?.end ?? 0, end?.end ?? 0, t)),
      // Beside rows that stand, it would point at the first one.
      opacity: seen(when(needle.way === 'h' ? ['field'] : ['field', 'together'], 0, keys.length)),
      line: seen(when(['field'], 0, keys.length)),
    },
  };
}

/** A row's name moves from the place that it has in one state to that in the other; where one has none, it fades. */
function nameAt(
  layout: FieldLayout,
  row: number,
  a: FieldState,
  b: FieldState,
  way: number,
  seen: (when: When) => number,
): FieldPose['names'][number] {
  const own = placedIn(layout).names.filter((name) => name.row === row);
  const [before, after] = [a, b].map((state) => own.find(({ when }) => isShown(when, state)));
  const [from, to] = [before ?? after ?? own[0], after ?? before ?? own[0]];
  const t = ease((way - MOVE) / (1 - 2 * MOVE));
  const between = (of: 'x' | 'y' | 'size') => round(mix(from?.[of] ?? 0, to?.[of] ?? 0, t));
  const one = before ?? after;
  return {
    x: between('x'),
    y: between('y'),
    size: between('size'),
    opacity: before && after ? 1 : one ? seen(one.when) : 0,
  };
}
