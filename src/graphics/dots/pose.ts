import { between, crossfade, ease, mix, round } from '../kit/interpolate.ts';
import { stateName } from '../kit/state-name.ts';
import { placesOf, type Field, type Place } from './places.ts';
import { parseState, VIEWS, type DotsState, type View } from './views.ts';
import type { DotsLayout } from './types.ts';

export interface DotsPose {
  layout: DotsLayout;
  /** How visible each row's dots are, 0 to 1, in the table's order. */
  rows: number[];
  /** Where each dot of each row stands: at rest the same list each time. */
  places: Place[][];
  /** How visible each group of labels and lines is, by the state that it comes with. */
  notes: Map<string, number>;
  /**
   * The needle on the axis: where it is, in thousandths of the width, how visible, and how visible each row's words
   * are beside it.
   */
  needle: { x: number; opacity: number; words: number[] };
}

/** The opacity of a row's dots that no step has shown yet, in a view that has them. */
const WAITING: Record<View, number> = { counts: 0, share: 0.18, parts: 0.18 };

const placed = new WeakMap<Field, Record<View, Place[]>[]>();

/** Where each row's dots stand in each view: the same for a field, and made once. */
export function placesIn({ field }: DotsLayout): Record<View, Place[]>[] {
  const made = placed.get(field) ?? field.piles.map((pile) => placesOf(field, pile));
  placed.set(field, made);
  return made;
}

/**
 * Within a view, rows appear and only the needle moves. Between two views, the dots of each row move
 * to the new arrangement, and the old labels fade before the new ones appear. No dot leaves its row.
 */
export function pose(layout: DotsLayout, states: readonly string[], position: number): DotsPose {
  const { from, to, way } = between(states, position);
  const { keys, field } = layout;
  const [a, b] = [parseState(from, keys), parseState(to, keys)];
  const eased = ease(way);
  const visible = ({ view, row }: DotsState, index: number) => (index <= row ? 1 : WAITING[view]);
  return {
    layout,
    rows: field.piles.map(({ row }) => round(mix(visible(a, row), visible(b, row), eased))),
    places: placesIn(layout).map((places, i, all) =>
      placesAt(places[a.view], places[b.view], way, all.length > 1 ? i / (all.length - 1) : 0),
    ),
    notes: new Map(
      VIEWS.flatMap((view) =>
        keys.map((key, row) => [stateName(view, key), notePresence({ view, row }, a, b, way)]),
      ),
    ),
    needle: needleAt(layout, a, b, way),
  };
}

/** Where on the way the first dots set out and the last arrive. */
const TRAVEL = { start: 0.15, end: 0.9 };
/** How much of the way labels take to go or come: none stands beside dots that have left it. */
const FADE = 0.3;

/**
 * The delay of a row's last dot behind its first, and of the last row behind the first, as shares of that.
 * Rows that follow each other do not seem to mix.
 */
const STAGGER = { dots: 0.2, rows: 0.35 };

/** @param late where the row is among the rows, 0 to 1 */
function placesAt(from: Place[], to: Place[], way: number, late: number): Place[] {
  const travelled = (way - TRAVEL.start) / (TRAVEL.end - TRAVEL.start);
  const first = travelled - STAGGER.rows * late;
  const time = 1 - STAGGER.dots - STAGGER.rows;
  if (from === to || first <= 0) return from;
  if (first - STAGGER.dots >= time) return to;
  return from.map((a, i) => {
    const b = to[i] ?? a;
    const t = ease((first - (STAGGER.dots * i) / from.length) / time);
    if (t === 0 || t === 1) return t === 0 ? a : b;
    return { x: mix(a.x, b.x, t), y: mix(a.y, b.y, t) };
  });
}

/** What explains a row comes with it and stays as long as its view does. */
function notePresence({ view, row }: DotsState, a: DotsState, b: DotsState, way: number): number {
  const shown = (state: DotsState) => state.view === view && state.row >= row;
  return crossfade(shown(a), shown(b), way, FADE);
}

function needleAt(
  { needle, keys }: DotsLayout,
  a: DotsState,
  b: DotsState,
  way: number,
): DotsPose['needle'] {
  const at = ({ row }: DotsState) => needle?.rows[row]?.at ?? 0;
  const [before, after] = [a.view === 'share', b.view === 'share'];
  const isRead = (state: DotsState, row: number) => state.view === 'share' && state.row === row;
  const words = keys.map((_, row) => crossfade(isRead(a, row), isRead(b, row), way, FADE));
  if (before && after) return { x: round(mix(at(a), at(b), ease(way))), opacity: 1, words };
  return { x: at(after ? b : a), opacity: crossfade(before, after, way, FADE), words };
}
