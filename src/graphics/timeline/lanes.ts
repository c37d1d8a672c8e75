import { EM, WIDTH } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { label, type Label } from '../kit/labels.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';

export type Event = Events['events'][number];

/** Where a lane's marks and words are. In thousandths of the graphic's width. */
export interface Lane {
  /** The edge of the scale that the lane is at. */
  edge: number;
  mark: number;
  /** Where the line from the scale turns to the words. */
  bend: number;
  /** Where the words start, or end where they are at the left of the scale. */
  words: number;
  anchor: 'start' | 'end';
  /** How wide the words may be. */
  room: number;
}

export interface Lanes {
  /** Where the years are, and how their labels stand there. */
  years: { x: number; anchor: 'middle' | 'end' };
  /** What was counted: shares of the table's years, and events that brought a count. */
  counts: Lane;
  others: Lane;
}

/** What was counted is at the left of the scale, and what happened at its right: the years are between. */
const TWO_SIDED: Lanes = {
  years: { x: WIDTH / 2, anchor: 'middle' },
  counts: laneAt(-1),
  others: laneAt(1),
};

/** All words are at the right of the scale. */
const AT_RIGHT: Omit<Lane, 'mark'> = {
  ...{ edge: 2.8 * EM, bend: 5.2 * EM, words: 6 * EM, anchor: 'start', room: WIDTH - 6 * EM },
};
const ONE_SIDED: Lanes = {
  years: { x: 2.3 * EM, anchor: 'end' },
  counts: { ...AT_RIGHT, mark: 3.6 * EM },
  others: { ...AT_RIGHT, mark: 4.7 * EM },
};

function laneAt(side: -1 | 1): Lane {
  const away = (em: number) => WIDTH / 2 + side * em * EM;
  return {
    ...{ edge: away(1.85), mark: away(1.85), bend: away(2.35), words: away(2.7) },
    anchor: side < 0 ? 'end' : 'start',
    room: WIDTH / 2 - 2.7 * EM,
  };
}

/** The lanes are at both sides of the scale where both have something, and half the width holds each word. */
export function lanesOf({ events, readings }: Events): Lanes {
  const counts = events.filter(isCount).length + (readings?.rows.length ?? 0);
  const others = events.length - events.filter(isCount).length;
  const longest = Math.max(
    ...events.flatMap(({ label }) => label.split(' ')).map((word) => widthOf(word, 700)),
  );
  const fits = longest * SPACED * EM <= TWO_SIDED.others.room;
  return counts > 0 && others > 0 && fits ? TWO_SIDED : ONE_SIDED;
}

const isCount = ({ count }: Event) => count !== '';

const HEAD = 1.4 * EM;
/** What a lane's mark takes before its name, in em. */
const SIGN = 1.2;

/**
 * The names of the kinds of mark that are there, one under the other, each with its mark, in as many
 * lines as it needs. Events alone need no name.
 */
export function legendOf({ events, words, readings }: Events): {
  height: number;
  labels: Label[];
} {
  const [counts, others] = [events.some(isCount), !events.every(isCount)];
  const named = [
    ...(readings === undefined ? [] : [{ sign: 'part' as const, text: readings.text }]),
    ...(counts ? [{ sign: 'count' as const, text: words.count ?? '' }] : []),
    ...(others && (counts || readings) ? [{ sign: 'event' as const, text: words.event }] : []),
  ];
  const lines = named.flatMap(({ sign, text }) =>
    wrapTo(text, WIDTH / EM / SPACED - SIGN).map((line, i) => ({ sign, text: line, i })),
  );
  return {
    height: lines.length * HEAD,
    labels: lines.map(({ sign, text, i }, row) =>
      label({
        ...{ key: `lane-${sign}-${i}`, text, x: i === 0 ? 0 : SIGN * EM, y: row * HEAD, dy: 1 },
        ...{ tone: 'muted' as const, ...(i === 0 && { sign }) },
      }),
    ),
  };
}
