import { between, ease, mix, round } from '../kit/interpolate.ts';
import { parseState, type BarsLayout } from './layout.ts';

/** A row at a position. */
export interface RowPose {
  key: string;
  /** The row's top, in thousandths of the graphic's width. */
  y: number;
  /** Whether there is anything of the row: 0 or 1, and between them as it comes. */
  opacity: number;
  /** How much of its length the bar has, 0 to 1. */
  grown: number;
  /** How strong the bar's colour is. */
  strength: number;
  /** How strong its name and its number are: a bar that is too short to be seen can be emphasised, too. */
  words: number;
  /** How visible the number is: only at a bar that has its whole length and its place. */
  number: number;
}

export interface BarsPose {
  layout: BarsLayout;
  rows: RowPose[];
}

/** How strong the other bars and their words are where one is emphasised. Words have to stay legible. */
const OTHERS = { bar: 0.4, words: 0.66 };
/** The bars of a step grow on this part of the way to it, and rows that change places do so before. */
const GROWTH = { start: 0.15, end: 0.95 };
const MOVE = 0.55;

/**
 * A state is an order and, optionally, an emphasised row. A state in the order of the file shows the rows
 * down to its row, and rows stay once shown. A sorted state, a state without a row and the last state show
 * every row.
 */
export function pose(layout: BarsLayout, states: readonly string[], position: number): BarsPose {
  const { from, to, way } = between(states, position);
  const next = Math.floor(position) + 1;
  const comes = arrivals(layout, states);
  const [before, after] = [parseState(from), parseState(to)];
  const coming = layout.rows
    .filter(({ key }) => comes.get(key) === next)
    .sort((a, b) => a.tops[after.order] - b.tops[after.order]);
  const moves = before.order !== after.order;
  const start = moves ? MOVE : GROWTH.start;
  return {
    layout,
    rows: layout.rows.map((row) => {
      const { key, tops } = row;
      const turn = coming.indexOf(row);
      const step = comes.get(key) ?? 0;
      const grown =
        turn >= 0 ? growthAt(way, turn, coming.length, start) : step < next ? WHOLE : NONE;
      const isMoving = moves && tops.listed !== tops.sorted;
      const move = isMoving ? ease(way / (coming.length > 0 ? MOVE : 1)) : 1;
      const strength = (others: number) => {
        const [was, is] = [before, after].map((state) => strengthIn(state.key, key, others));
        return round(mix(was ?? 1, is ?? 1, ease(way)));
      };
      const settled = Math.max(1 - move * 6, move * 6 - 5, 0);
      return {
        key,
        y: round(turn >= 0 ? tops[after.order] : mix(tops[before.order], tops[after.order], move)),
        opacity: grown.opacity,
        grown: grown.length,
        strength: strength(OTHERS.bar),
        words: strength(OTHERS.words),
        number: round(Math.min(grown.number, settled)),
      };
    }),
  };
}

const strengthIn = (emphasised: string | undefined, key: string, others: number): number =>
  emphasised === undefined || emphasised === key ? 1 : others;

/** The index of the step with which each row comes, by its key. */
function arrivals({ rows }: BarsLayout, states: readonly string[]): Map<string, number> {
  const keys = rows.map(({ key }) => key);
  const found = new Map<string, number>();
  states.forEach((state, i) => {
    const { order, key } = parseState(state);
    const isLast = i === states.length - 1;
    const hasAll = key === undefined || order === 'sorted' || isLast;
    const end = hasAll ? keys.length : keys.indexOf(key) + 1;
    for (const come of keys.slice(0, end)) if (!found.has(come)) found.set(come, i);
  });
  return found;
}

interface Growth {
  opacity: number;
  length: number;
  number: number;
}
const WHOLE: Growth = { opacity: 1, length: 1, number: 1 };
const NONE: Growth = { opacity: 0, length: 0, number: 0 };

/** The growth of one of several bars that grow one after another, and each overlaps with the next. */
function growthAt(way: number, turn: number, count: number, start: number): Growth {
  const room = GROWTH.end - start;
  const time = (2 * room) / (count + 1);
  const own = (way - start - (turn * time) / 2) / time;
  return {
    opacity: round(ease(own / 0.2)),
    length: round(ease(own / 0.8)),
    number: round(ease((own - 0.8) / 0.2)),
  };
}
