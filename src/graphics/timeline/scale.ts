import {
  isPreciseTo,
  precisionOf,
  shortDate,
  truncated,
  type Precision,
  yearOf,
} from '../../data/date.ts';
import type { Language } from '../../language/languages.ts';

/** The unit of a scale of time, which its labels name. */
export interface TimeUnit {
  /** Where a date is, in units: what is known by no more than its unit is in the middle of it. */
  placeOf: (date: string) => number;
  /** The label of a unit. */
  nameOf: (unit: number, language: Language) => string;
}

const DAY = 24 * 60 * 60 * 1000;

export const YEARS: TimeUnit = {
  placeOf: (date) => yearOf(date) + (precisionOf(date) === 'year' ? 0.5 : 0),
  nameOf: String,
};

const MONTHS: TimeUnit = {
  placeOf: (date) => {
    const [year = 0, month = 1, day = 16.5] = date.split('-').map(Number);
    return 12 * year + month - 1 + (day - 1) / 31;
  },
  nameOf: (unit, language) => {
    const month = String((unit % 12) + 1).padStart(2, '0');
    return shortDate(`${String(Math.floor(unit / 12)).padStart(4, '0')}-${month}`, language, false);
  },
};

const DAYS: TimeUnit = {
  placeOf: (date) => Date.parse(date) / DAY + 0.5,
  nameOf: (unit, language) =>
    shortDate(truncated(new Date(unit * DAY).toISOString(), 'day'), language, false),
};

/** The most months and days that a scale names, in place of years. */
const [MOST_MONTHS, MOST_DAYS] = [14, 31];

/**
 * The unit for dates: years, or months or days where the dates are precise enough, and so near each other that years
 * would not set them apart.
 */
export function unitFor(dates: readonly string[]): TimeUnit {
  const span = ({ placeOf }: TimeUnit) => {
    const places = dates.map((date) => Math.floor(placeOf(date)));
    return Math.max(...places) - Math.min(...places) + 1;
  };
  const arePrecise = (to: Precision) => dates.every((date) => isPreciseTo(date, to));
  if (arePrecise('day') && span(DAYS) <= MOST_DAYS) return DAYS;
  return arePrecise('month') && span(MONTHS) <= MOST_MONTHS ? MONTHS : YEARS;
}

/** A stretch of time without anything in it, which is drawn shorter than it was. */
export interface Gap {
  from: number;
  to: number;
}

/** From this many units on, an empty stretch is drawn as one, with a mark that says so. */
const EMPTY = 2;
/** How much of the time before and after a gap is drawn to scale. */
const EDGE = 0.5;

/** The gaps between times, which are in their order. */
export function gapsIn(times: readonly number[]): Gap[] {
  return times.flatMap((time, i) => {
    const next = times[i + 1];
    if (next === undefined || next - time < EMPTY + 2 * EDGE) return [];
    // Labels stand in the middle of whole units: the gap leaves those beside it their room.
    return [{ from: Math.ceil(time + EDGE), to: Math.floor(next - EDGE) }].filter(
      ({ from, to }) => to - from > 1,
    );
  });
}

/** How many units a time is from the start, as drawn: each gap counts as one. */
export function drawnUnits(start: number, time: number, gaps: readonly Gap[]): number {
  return gaps.reduce((units, { from, to }) => {
    if (time >= to) return units - (to - from) + 1;
    if (time > from) return units - (time - from) + (time - from) / (to - from);
    return units;
  }, time - start);
}
