import { formatDate } from '../../data/date.ts';
import type { Language } from '../../language/languages.ts';
import { EM, WIDTH } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { label, type Label } from '../kit/labels.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import { countBeside } from './count.ts';
import { roomOfShare } from './readings.ts';

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
const twoSided = ({ counts, others }: Columns, middle = WIDTH / 2): Lanes => ({
  years: { x: middle, anchor: 'middle' },
  counts: laneAt(-1, counts, middle),
  others: laneAt(1, others, middle),
});

/**
 * Where the middle of the years is, if one side has the room that its words need in one line and the other side can
 * do without. The words have no dates there.
 */
export function middleFor({ language, events, readings }: Events, columns: Columns): number {
  const lanes = twoSided(columns);
  const needs = (some: readonly Event[]) =>
    some.map((event) => roomNeeded([event.label, countBeside(event) ?? ''], event, language));
  const shares = (readings?.rows ?? []).map((row) => roomOfShare(row, language));
  // Rounded up: a line that its room just holds must not be wrapped.
  const missing = (all: readonly number[], { room }: Lane) =>
    Math.ceil(10 * (Math.max(0, ...all) - room)) / 10;
  // Words start beyond the edge of the scale, and the marks of shares at it.
  const beyond = lanes.counts.edge - lanes.counts.words;
  const left = missing(
    [...needs(events.filter(isCount)), ...shares.map((share) => share - beyond)],
    lanes.counts,
  );
  const right = missing(needs(events.filter((event) => !isCount(event))), lanes.others);
  if (left + right > 0) return WIDTH / 2;
  return WIDTH / 2 + Math.max(0, left) - Math.max(0, right);
}

/** The room that an event's words and its date need. */
function roomNeeded(words: readonly string[], event: Event, language: Language): number {
  const widths = words.map((text) => SPACED * widthOf(text, weightOf(event)));
  return EM * Math.max(...widths, widthOf(` ${dateOf(event, language)}`));
}

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

function laneAt(side: -1 | 1, columns: number, middle: number): Lane {
  const away = (em: number) => tenth(middle + side * em * EM);
  const more = STEP * (columns - 1);
  return {
    ...{ edge: away(1.62), mark: away(1.62), step: side * STEP * EM },
    ...{ bend: away(2.17 + more), words: away(2.47 + more) },
    anchor: side < 0 ? 'end' : 'start',
    room: (side < 0 ? middle : WIDTH - middle) - (2.47 + more) * EM,
  };
}

/** The lanes are at both sides of the scale where both have something, and each has room for its longest word. */
export function lanesOf(
  { language, events, readings }: Events,
  columns: Columns,
  middle = WIDTH / 2,
): Lanes {
  const counts = events.filter(isCount).length + (readings?.rows.length ?? 0);
  const others = events.length - events.filter(isCount).length;
  const sides = twoSided(columns, middle);
  const fits = events.every((event) => {
    const { room } = isCount(event) ? sides.counts : sides.others;
    return roomNeeded(event.label.split(' '), event, language) <= room;
  });
  return counts > 0 && others > 0 && fits ? sides : oneSided(columns);
}

const isCount = ({ count }: Event) => count !== '';

/** A count of its own stands back beside the shares, which it does not continue. */
export const weightOf = (event: Event): 400 | 700 => (isCount(event) ? 400 : 700);

/** The date beside an event: its month, or the year that was counted. */
export const dateOf = ({ date, counted }: Event, language: Language): string =>
  counted || formatDate(date.slice(0, 'yyyy-mm'.length), language);

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
