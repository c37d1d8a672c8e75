import { isPreciseTo, precisionOf, shortDate, yearOf } from '../../data/date.ts';
import type { Language } from '../../language/languages.ts';
import { EM } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';

/** A unit of time, which the labels of a scale name. */
interface TimeUnit {
  /** Where a date is, in units: what is known by no more than its unit is in the middle of it. */
  placeOf: (date: string) => number;
  nameOf: (unit: number, language: Language) => string;
}

const YEARS: TimeUnit = {
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

/** The most months that a scale names in place of years. */
const MOST_MONTHS = 14;

/** Months where the dates are precise enough, and so near each other that years would not set them apart. */
function unitFor(dates: readonly string[]): TimeUnit {
  if (!dates.every((date) => isPreciseTo(date, 'month'))) return YEARS;
  const places = dates.map((date) => Math.floor(MONTHS.placeOf(date)));
  return Math.max(...places) - Math.min(...places) < MOST_MONTHS ? MONTHS : YEARS;
}

/** A stretch of time without anything in it, which is drawn as one unit. */
interface Gap {
  from: number;
  to: number;
}

/** From this many units on, an empty stretch is drawn as one, with a mark that says so. */
const EMPTY = 2;
/** How much of the time before and after a gap is drawn to scale. */
const EDGE = 0.5;

function gapsIn(times: readonly number[]): Gap[] {
  return times.flatMap((time, i) => {
    const next = times[i + 1];
    if (next === undefined || next - time < EMPTY + 2 * EDGE) return [];
    // Labels stand in the middle of whole units: the gap leaves those beside it their room.
    return [{ from: Math.ceil(time + EDGE), to: Math.floor(next - EDGE) }].filter(
      ({ from, to }) => to - from > 1,
    );
  });
}

/** A scale of time: its first unit and the end of its last, in units, and what is on it. */
export type Scale = ReturnType<typeof scaleOf>;

/** The scale for events and shares: a whole number of units. */
export function scaleOf({ events, readings, language }: Events) {
  const years = (readings?.rows ?? []).map(({ key }) => Number(key));
  const dates = [...years.map(String), ...events.flatMap(({ date, counted }) => counted || date)];
  const unit = unitFor(dates);
  /** When an event happened, or the year that its count is of. */
  const timeOf = ({ date, counted }: Events['events'][number]) => unit.placeOf(counted || date);
  const times = [...years.flatMap((year) => [year, year + 1]), ...events.map(timeOf)].toSorted(
    (a, b) => a - b,
  );
  const start = Math.floor(times[0] ?? 0);
  // The last unit is whole, and none is after it.
  const end = Math.max(start, ...years, ...events.map((event) => Math.floor(timeOf(event)))) + 1;
  const areYears = unit === YEARS;
  return {
    start,
    end,
    timeOf,
    areYears,
    units: Array.from({ length: end - start }, (_, i) => start + i),
    nameOf: (index: number) => unit.nameOf(index, language),
    // A scale of months is short enough as a whole.
    gaps: areYears ? gapsIn(times) : [],
  };
}

/** How high a unit is where the scale has room, where it is long, and where it has shares, which have a line each. */
const [HIGH, LOW, SHARED] = [1.85 * EM, 0.8 * EM, 1.2 * EM];
/** How high a month is at the least, and how much longer than its words a scale of months is. */
const [MONTH, LONGER] = [0.3 * EM, 1.25];
/** How high a scale may be before its units are drawn lower: a phone shows it whole, with a legend. */
const MOST = 30 * EM;
/** How far labels of units have to be apart. */
const APART = 1.1 * EM;

/**
 * Where times are on a scale that is as long as the words beside it, as far as it has room for that.
 *
 * @param top where it starts
 * @param words how high the words are
 */
export function placedFrom(
  { start, end, gaps, areYears }: Scale,
  top: number,
  words: number,
  hasShares: boolean,
): (time: number) => number {
  const drawn = (time: number) =>
    gaps.reduce((units, { from, to }) => {
      if (time >= to) return units - (to - from) + 1;
      return time > from ? units - (time - from) + (time - from) / (to - from) : units;
    }, time - start);
  const count = drawn(end);
  const long = areYears ? HIGH : Math.min(HIGH, (LONGER * words) / count);
  const height = hasShares
    ? SHARED
    : Math.max(areYears ? LOW : MONTH, Math.min(long, MOST / count));
  return (time) => tenth(top + height * drawn(time));
}

/**
 * The units of a scale that have a label, none of them within a gap: every unit, or every second or fifth where labels would be
 * over each other. The units where the scale starts, and goes on after a gap, always have theirs.
 */
export function labelledUnits(
  { start, units, gaps }: Scale,
  at: (time: number) => number,
): number[] {
  const height = at(start + 1) - at(start);
  const step = [1, 2, 5].find((count) => count * height >= APART) ?? 10;
  const fixed = [start, ...gaps.map(({ to }) => to)];
  const isClear = (unit: number) => fixed.every((other) => Math.abs(at(unit) - at(other)) >= APART);
  return units
    .filter((unit) => !gaps.some(({ from, to }) => unit >= from && unit < to))
    .filter((unit) => step === 1 || fixed.includes(unit) || (unit % step === 0 && isClear(unit)));
}
