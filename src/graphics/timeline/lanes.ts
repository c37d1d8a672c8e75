import { formatDate } from '../../data/date.ts';
import { EM, SMALL, WIDTH } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { label, type Label } from '../kit/labels.ts';
import { SPACED, spacedLines, spacedWidth, widthOf } from '../kit/measure.ts';
import { figureBeside } from './count.ts';
import { roomOfShare } from './readings.ts';

/** An event, and in words when it was and the figure that it brought, where its label does not have that. */
export type Event = Events['events'][number] & { when: string; figure: string | undefined };
/** Events with the words for their dates, beside a scale of time. */
export interface Dated extends Events {
  events: readonly Event[];
  /** How wide the labels of the scale are, in em. */
  wide: number;
}

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
  /** Where the labels of the scale are, and how they stand there. */
  units: { x: number; anchor: 'middle' | 'end' };
  /** What was counted: shares of the table's years, and events that brought a count. */
  counts: Lane;
  others: Lane;
}

/** How many columns of marks there are in each lane. */
export type Columns = Record<'counts' | 'others', number>;

/** From the middle of the scale to its edges at the least, in em: there are labels of years between them. */
const HALF = 1.62;
/** The room for labels that stand at one side, in em. */
const ONE_SIDE = 2.3;
/** From one column of marks to the next, in em. */
const STEP = 0.75;

/** What was counted is at the left of the scale, and what happened at its right: the scale's labels are between. */
const twoSided = ({ counts, others }: Columns, wide: number, middle = WIDTH / 2): Lanes => {
  const half = Math.max(HALF, (wide * SPACED) / 2 + 0.25);
  return {
    units: { x: middle, anchor: 'middle' },
    counts: laneAt(-1, counts, middle, half),
    others: laneAt(1, others, middle, half),
  };
};

/**
 * Where the middle of the scale's labels is, if one side has the room that its words need in one line and the other side can
 * do without. The words have no dates there.
 */
export function middleFor({ language, events, readings, wide }: Dated, columns: Columns): number {
  const lanes = twoSided(columns, wide);
  const needs = (some: readonly Event[]) =>
    some.map((event) => roomNeeded([event.label, event.figure ?? ''], event));
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
function roomNeeded(words: readonly string[], event: Event): number {
  const weight = weightOf(event);
  const widths = words.map((text) => spacedWidth(text, { weight }));
  return Math.max(...widths, widthOf(` ${event.when}`) * EM);
}

/** All words are at the right of the scale. */
function oneSided({ counts, others }: Columns, wide: number): Lanes {
  const labels = Math.max(ONE_SIDE, wide);
  const [second, all] = [STEP * (counts - 1), STEP * (counts + others - 2)];
  const lane: Omit<Lane, 'mark'> = {
    edge: (labels + 0.5) * EM,
    step: STEP * EM,
    bend: (labels + 2.9 + all) * EM,
    words: (labels + 3.7 + all) * EM,
    anchor: 'start',
    room: WIDTH - (labels + 3.7 + all) * EM,
  };
  return {
    units: { x: labels * EM, anchor: 'end' },
    counts: { ...lane, mark: (labels + 1.3) * EM },
    others: { ...lane, mark: (labels + 2.4 + second) * EM },
  };
}

/** @param half from the middle of the scale to its edge, in em */
function laneAt(side: -1 | 1, columns: number, middle: number, half: number): Lane {
  const away = (em: number) => tenth(middle + side * em * EM);
  const more = STEP * (columns - 1);
  return {
    edge: away(half),
    mark: away(half),
    step: side * STEP * EM,
    bend: away(half + 0.55 + more),
    words: away(half + 0.85 + more),
    anchor: side < 0 ? 'end' : 'start',
    room: (side < 0 ? middle : WIDTH - middle) - (half + 0.85 + more) * EM,
  };
}

/** The lanes are at both sides of the scale where both have something, and each has room for its longest word. */
export function lanesOf(
  { events, readings, wide }: Dated,
  columns: Columns,
  middle = WIDTH / 2,
): Lanes {
  const counts = events.filter(isCount).length + (readings?.rows.length ?? 0);
  const others = events.length - events.filter(isCount).length;
  const sides = twoSided(columns, wide, middle);
  const fits = events.every((event) => {
    const { room } = isCount(event) ? sides.counts : sides.others;
    return roomNeeded(event.label.split(' '), event) <= room;
  });
  return counts > 0 && others > 0 && fits ? sides : oneSided(columns, wide);
}

const isCount = ({ count }: Pick<Event, 'count'>) => count !== '';

/** A count of its own stands back beside the shares, which it does not continue. */
export const weightOf = (event: Pick<Event, 'count'>): 400 | 700 => (isCount(event) ? 400 : 700);

/**
 * Events with the words for their figures and their dates: the year that was counted, or the month, or all of the date.
 *
 * @param inFull whether the day is said, where it is known
 * @param units the labels of the scale
 */
export const dated = (data: Events, inFull: boolean, units: readonly string[]): Dated => ({
  ...data,
  wide: Math.max(...units.map((text) => widthOf(text))) * SMALL,
  events: data.events.map((event) => {
    const figure = figureBeside(event, data.language);
    const date = inFull ? event.date : event.date.slice(0, 'yyyy-mm'.length);
    // A label that is a figure of an earlier year has that year.
    const isOfYear = event.counted !== '' && figure === undefined;
    return { ...event, figure, when: isOfYear ? event.counted : formatDate(date, data.language) };
  }),
});

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
    spacedLines(text, WIDTH - SIGN * SPACED * EM).map((line, i) => ({ sign, text: line, i })),
  );
  return {
    height: lines.length * HEAD,
    labels: lines.map(({ sign, text, i }, row) =>
      label({
        key: `lane-${sign}-${i}`,
        text,
        x: i === 0 ? 0 : SIGN * EM,
        y: 0,
        dy: round(1 + (row * HEAD) / EM),
        ...(i === 0 && { sign }),
      }),
    ),
  };
}
