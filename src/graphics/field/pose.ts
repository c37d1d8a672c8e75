import { between, ease, mix, tenth } from '../kit/interpolate.ts';
import type { FieldLayout } from './layout.ts';
import { place, type Placed } from './place.ts';
import { parseState, presence, whenKey, type FieldState, type When } from './when.ts';

export interface FieldPose {
  layout: FieldLayout;
  /** How visible each group is that comes and goes as one. */
  groups: Map<string, number>;
  /** Where the needle is, and how visible it and its line are. */
  needle: { x: number; y: number; opacity: number; line: number };
}

const placed = new WeakMap<FieldLayout, Placed>();

/** Where everything is in a layout: worked out once. */
export function placedIn(layout: FieldLayout): Placed {
  const made = placed.get(layout) ?? place(layout.words, layout.room, layout.mirrored === true);
  placed.set(layout, made);
  return made;
}

/** What is shown while the needle is beside a row's share. */
export const atNeedle = (row: number): When => ({ views: ['field'], from: row, to: row });

/**
 * What goes is gone before what comes shows, and only the needle moves, from share to share: no dot becomes another
 * one, and none changes its row.
 */
export function pose(layout: FieldLayout, states: readonly string[], position: number): FieldPose {
  const { from, to, way } = between(states, position);
  const { keys } = layout.words;
  const [a, b] = [parseState(from, keys), parseState(to, keys)];
  const { blocks, labels, lines, pointers, needle } = placedIn(layout);
  const whens = [...blocks, ...labels, ...lines, ...pointers].map(({ when }) => when);
  const groups = new Map<string, number>();
  for (const when of [...whens, ...keys.map((_, row) => atNeedle(row))])
    groups.set(whenKey(when), presence(when, a, b, way));
  const start = needle.rows[a.row]?.at ?? { x: 0, y: 0 };
  const end = needle.rows[b.row]?.at ?? start;
  const isRead = ({ view }: FieldState) => view !== 'swap';
  // Out of sight, it is where it comes from, or goes to.
  const t = isRead(a) && isRead(b) ? ease(way) : isRead(b) ? 1 : 0;
  const whole: When = { views: ['field', 'together'], from: 0, to: keys.length };
  const line: When = { ...whole, views: ['field'] };
  return {
    layout,
    groups,
    needle: {
      x: tenth(mix(start.x, end.x, t)),
      y: tenth(mix(start.y, end.y, t)),
      opacity: presence(whole, a, b, way),
      line: presence(line, a, b, way),
    },
  };
}
