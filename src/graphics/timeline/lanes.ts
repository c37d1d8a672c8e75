import { formatDate, formatDateInYear, truncated } from '../../data/date.ts';
import { sharesTogether } from '../../data/number.ts';
import { EM } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { label, type Label } from '../kit/labels.ts';
import { SPACED, spacedLines, spacedWidth, widthOf } from '../kit/measure.ts';
import { figureBeside } from './columns.ts';
import { readingWidth } from './readings.ts';
import type { Lane, Lanes } from './types.ts';

/** An event, and in words when it was and the figure that it brought, where its label does not have that. */
export type Event = Events['events'][number] & {
  when: string;
  /** The same without the year; empty where nothing more than the year is said. */
  inYear: string;
  figure: string | undefined;
};
/** Events with the words for their dates, beside a scale of time. */
export interface Dated extends Events {
  events: readonly Event[];
  /** How wide the labels of the scale are, in em. */
  wide: number;
  /** How wide the field is. */
  field: number;
}

/** How many columns of marks there are in each lane. */
export type Columns = Record<'counts' | 'others', number>;

/** From the middle of the scale to its edges at the least, in em: there are labels of years between them. */
const HALF = 1.62;
/** The room for labels that stand at one side, in em. */
const ONE_SIDE = 2.3;
/** From one column of marks to the next, in em. */
const STEP = 0.75;

type Scale = Pick<Dated, 'wide' | 'field'>;

/** What was counted is at the left of the scale, and what happened at its right: the scale's labels are between. */
const twoSided = ({ counts, others }: Columns, { wide, field }: Scale, middle: number): Lanes => {
  const half = Math.max(HALF, (wide * SPACED) / 2 + 0.25);
  return {
    units: { x: middle, anchor: 'middle' },
    counts: laneAt(-1, counts, middle, half, middle),
    others: laneAt(1, others, middle, half, field - middle),
  };
};

/** How much words say of when it was: nothing; the month, in the year that the scale names; or all. */
export type Dating = 'none' | 'month' | 'full';

/** When an event was, as its words say it. */
export function whenOf(event: Event, dating: Dating): string {
  // A figure of an earlier year stands beside that year, and not when it was told.
  const isElsewhere = event.counted !== '' && event.figure !== undefined;
  if (isElsewhere || dating === 'full') return event.when;
  return dating === 'month' ? event.inYear : '';
}

/** The room that an event's words and its date need. */
function roomNeeded(event: Event, dating: Dating): number {
  const weight = weightOf(event);
  const widths = event.label.split(' ').map((text) => spacedWidth(text, { weight }));
  return Math.max(...widths, widthOf(` ${whenOf(event, dating)}`) * EM);
}

/** All words are at the right of the scale. */
export function oneSided({ counts, others }: Columns, { wide, field }: Scale): Lanes {
  const labels = Math.max(ONE_SIDE, wide);
  const [second, all] = [STEP * (counts - 1), STEP * (counts + others - 2)];
  const lane: Omit<Lane, 'mark'> = {
    edge: (labels + 0.5) * EM,
    step: STEP * EM,
    bend: (labels + 2.9 + all) * EM,
    words: (labels + 3.7 + all) * EM,
    anchor: 'start',
    room: field - (labels + 3.7 + all) * EM,
  };
  return {
    units: { x: labels * EM, anchor: 'end' },
    counts: { ...lane, mark: (labels + 1.3) * EM },
    others: { ...lane, mark: (labels + 2.4 + second) * EM },
  };
}

/**
 * @param half from the middle of the scale to its edge, in em
 * @param room from there to the edge of the field
 */
function laneAt(side: -1 | 1, columns: number, middle: number, half: number, room: number): Lane {
  const away = (em: number) => tenth(middle + side * em * EM);
  const more = STEP * (columns - 1);
  return {
    edge: away(half),
    mark: away(half),
    step: side * STEP * EM,
    bend: away(half + 0.55 + more),
    words: away(half + 0.85 + more),
    anchor: side < 0 ? 'end' : 'start',
    room: room - (half + 0.85 + more) * EM,
  };
}

/** How far the scale may be from the middle of the field, as a share of its width, and how far apart the places that are tried are. */
const [FURTHEST, BY] = [0.3, 10];
/** Where the middle of the scale's labels may be: in the middle of the field first, and then ever further from it. */
const middlesOf = (field: number): number[] =>
  Array.from({ length: Math.floor((FURTHEST * field) / BY) + 1 }, (_, i) =>
    i === 0 ? [field / 2] : [field / 2 - i * BY, field / 2 + i * BY],
  ).flat();

/**
 * Where lanes may be. They are at both sides of the scale where both have something, and each has room for its longest
 * word: with the scale in the middle of the field first, and then ever further from it.
 */
export function lanesFor(
  { language, events, readings, wide, field }: Dated,
  columns: Columns,
  dating: Dating,
): Lanes[] {
  const isDated = dating === 'full';
  const needs = (some: readonly Event[]) => some.map((event) => roomNeeded(event, dating));
  const counts = [
    ...needs(events.filter(isCount)),
    ...(readings?.rows ?? []).map((row, _, rows) =>
      readingWidth(row, { shareOf: sharesTogether(rows, language), isDated }),
    ),
  ];
  const others = needs(events.filter((event) => !isCount(event)));
  const sides = middlesOf(field)
    .map((middle) => twoSided(columns, { wide, field }, middle))
    .filter(
      (lanes) =>
        Math.max(...counts) <= lanes.counts.room && Math.max(...others) <= lanes.others.room,
    );
  const isTwoSided = counts.length > 0 && others.length > 0 && sides.length > 0;
  return isTwoSided ? sides : [oneSided(columns, { wide, field })];
}

const isCount = ({ count }: Pick<Event, 'count'>) => count !== '';

/** A count of its own stands back beside the readings, which it does not continue. */
export const weightOf = (event: Pick<Event, 'count'>): 400 | 700 => (isCount(event) ? 400 : 700);

/**
 * Events with the words for their figures and their dates: the year that was counted, or the month, or all of the date.
 *
 * @param inFull whether the day is said, where it is known
 * @param units the labels of the scale
 * @param field how wide the field is
 */
export const withDates = (
  data: Events,
  inFull: boolean,
  units: readonly string[],
  field: number,
): Dated => ({
  ...data,
  field,
  wide: Math.max(...units.map((text) => widthOf(text))),
  events: data.events.map((event) => {
    const figure = figureBeside(event, data.language);
    const date = inFull ? event.date : truncated(event.date, 'month');
    // A label that is a figure of an earlier year has that year.
    const isOfYear = event.counted !== '' && figure === undefined;
    return {
      ...event,
      figure,
      when: isOfYear ? event.counted : formatDate(date, data.language),
      inYear: isOfYear ? '' : formatDateInYear(date, data.language),
    };
  }),
});

const HEAD = 1.4 * EM;
/** What a lane's mark takes before its name, in em. */
const SIGN = 1.2;

/**
 * The names of the kinds of mark that are there, one under the other, each with its mark, in as many
 * lines as it needs. Events alone need no name.
 */
export function legendOf({ events, words, readings, field }: Dated): {
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
    spacedLines(text, field - SIGN * SPACED * EM).map((line, i) => ({ sign, text: line, i })),
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
