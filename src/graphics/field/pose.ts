import { between, CHANGE } from '../kit/interpolate.ts';
import type { FieldLayout } from './layout.ts';
import { place, type Placed } from './place.ts';
import {
  isSeen,
  isShown,
  parseState,
  when,
  whenKey,
  wipedOf,
  type FieldState,
  type When,
  type Wiped,
} from './when.ts';

export interface FieldPose {
  layout: FieldLayout;
  /** Which of the groups are seen that come and go as one. */
  groups: Map<string, boolean>;
  /** Which dots of the blocks of each group are there. */
  wiped: Map<string, Wiped>;
  /** Where the name of each row is, how large in em, and whether it is seen. */
  names: { x: number; y: number; size: number; isSeen: boolean }[];
  /** Where the needle is, how long its line is, and whether the two are seen. */
  needle: { x: number; y: number; end: number; isSeen: boolean; hasLine: boolean };
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

/**
 * What stands in two states where it is stays there, and everything else changes at once: nothing moves.
 *
 * @param states those of the scene's steps
 */
export function pose(layout: FieldLayout, states: readonly string[], position: number): FieldPose {
  const { from, to, way } = between(states, position);
  const { keys } = layout.words;
  const [a, b] = [parseState(from, keys), parseState(to, keys)];
  const { whens, needle, blocks } = placedIn(layout);
  const seen = (when: When) => isSeen(when, a, b, way);
  const { at: place, end = 0 } = needle.rows[(way < CHANGE.end ? a : b).row] ?? {};
  const rests = a.row === b.row || way < CHANGE.start || way >= CHANGE.end;
  return {
    layout,
    groups: new Map(Array.from(whens, ([key, when]) => [key, seen(when)])),
    wiped: new Map(blocks.map(({ when }) => [whenKey(when), wipedOf(when, a, b, way)])),
    names: keys.map((_, row) => nameAt(layout, row, a, b, way)),
    needle: {
      x: place?.x ?? 0,
      y: place?.y ?? 0,
      end,
      // Beside rows that stand, it would point at the first one.
      isSeen:
        rests && seen(when(needle.way === 'h' ? ['field'] : ['field', 'together'], 0, keys.length)),
      hasLine: rests && seen(when(['field'], 0, keys.length)),
    },
  };
}

/** A row's name on the way between two states: it stays where both have it in one place. */
function nameAt(
  layout: FieldLayout,
  row: number,
  a: FieldState,
  b: FieldState,
  way: number,
): FieldPose['names'][number] {
  const own = placedIn(layout).names.filter((name) => name.row === row);
  const [before, after] = [a, b].map((state) => own.find(({ when }) => isShown(when, state)));
  const name = way < CHANGE.end ? before : after;
  const { x = 0, y = 0, size = 1 } = name ?? before ?? after ?? own[0] ?? {};
  const stays = before?.x === after?.x && before?.y === after?.y && before?.size === after?.size;
  const isSeen = name !== undefined && (stays || way < CHANGE.start || way >= CHANGE.end);
  return { x, y, size, isSeen };
}
