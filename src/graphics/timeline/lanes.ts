import { formatDate } from '../../data/date.ts';
import type { Language } from '../../language/languages.ts';
import { EM, WIDTH } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { label, type Label } from '../kit/labels.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';

export type Event = Events['events'][number];

/** Where a lane's marks and words are. In thousandths of the graphic's width. */
export interface Lane {
  /** The edge of the scale that the lane is at. */
  edge: number;
  /** The first column of marks, and the way to the next: marks that would be over each other have columns. */
  mark: number;
  step: number;
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

/** How many columns of marks there are in each lane. */
export type Columns = Record<'counts' | 'others', number>;

/** From one column of marks to the next, in em. */
const STEP = 0.75;

/** What was counted is at the left of the scale, and what happened at its right: the years are between. */
const twoSided = ({ counts, others }: Columns): Lanes => ({
  years: { x: WIDTH / 2, anchor: 'middle' },
  counts: laneAt(-1, counts),
  others: laneAt(1, others),
});

/** All words are at the right of the scale. */
function oneSided({ counts, others }: Columns): Lanes {
  const [second, all] = [STEP * (counts - 1), STEP * (counts + others - 2)];
  const lane: Omit<Lane, 'mark'> = {
    ...{ edge: 2.8 * EM, step: STEP * EM, bend: (5.2 + all) * EM, words: (6 + all) * EM },
    ...{ anchor: 'start', room: WIDTH - (6 + all) * EM },
  };
  return {
    years: { x: 2.3 * EM, anchor: 'end' },
    counts: { ...lane, mark: 3.6 * EM },
    others: { ...lane, mark: (4.7 + second) * EM },
  };
}

function laneAt(side: -1 | 1, columns: number): Lane {
  const away = (em: number) => tenth(WIDTH / 2 + side * em * EM);
  const more = STEP * (columns - 1);
  return {
    ...{ edge: away(1.62), mark: away(1.62), step: side * STEP * EM },
    ...{ bend: away(2.17 + more), words: away(2.47 + more) },
    anchor: side < 0 ? 'end' : 'start',
    room: WIDTH / 2 - (2.47 + more) * EM,
  };
}

/** The lanes are at both sides of the scale where both have something, and half the width holds each word. */
export function lanesOf({ language, events, readings }: Events, columns: Columns): Lanes {
  const counts = events.filter(isCount).length + (readings?.rows.length ?? 0);
  const others = events.length - events.filter(isCount).length;
  const longest = Math.max(
    ...events.flatMap(({ label }) => label.split(' ')).map((word) => SPACED * widthOf(word, 700)),
    ...events.map(({ date }) => widthOf(` ${monthOf(date, language)}`)),
  );
  const sides = twoSided(columns);
  const room = Math.min(sides.counts.room, sides.others.room);
  const fits = longest * EM <= room;
  return counts > 0 && others > 0 && fits ? sides : oneSided(columns);
}

const isCount = ({ count }: Event) => count !== '';

/** A date as it stands at an event: as precise as its month. */
export const monthOf = (date: string, language: Language): string =>
  formatDate(date.slice(0, 'yyyy-mm'.length), language);

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
        ...{ key: `lane-${sign}-${i}`, text, x: i === 0 ? 0 : SIGN * EM },
        ...{ y: 0, dy: round(1 + (row * HEAD) / EM) },
        ...(i === 0 && { sign }),
      }),
    ),
  };
}
