import { scaleLinear, scaleQuantize, scaleSqrt, utcTicks } from 'd3';
import { precisionOf, shortDate, timeOf, truncated, type Precision } from '../../data/date.ts';
import type { Language } from '../../language/languages.ts';
import { round, tenth } from './interpolate.ts';
import { EM, sizeOnPhone, SMALL, WIDTH } from './field.ts';
import { across, down, label, MINOR, type Label, type Line } from './labels.ts';
import type { LegendEntry } from './legend.ts';
import { widthOf } from './measure.ts';
import { boxOf } from './room.ts';

/** A scale of numbers along a way of the field, with its ticks. */
export interface Scale {
  /** Where a number is. */
  at: (value: number) => number;
  from: number;
  to: number;
  ticks: { at: number; text: string }[];
}

/**
 * A linear scale from round number to round number. It starts at zero only if zero is among the numbers.
 *
 * @param numbers what has to be on it
 * @param way where it starts and ends
 * @param write how a tick is printed
 * @param steps about how many ticks it has
 */
export function linearScale(
  numbers: readonly number[],
  [from, to]: readonly [number, number],
  write: (value: number) => string,
  steps = 4,
): Scale {
  const scale = scaleLinear()
    .domain([Math.min(...numbers), Math.max(...numbers)])
    .range([from, to])
    .nice(steps);
  return {
    at: (value) => tenth(scale(value)),
    from,
    to,
    ticks: scale.ticks(steps).map((value) => ({ at: tenth(scale(value)), text: write(value) })),
  };
}

/** The weakest and the strongest colour of numbers. On the strongest, words can be read still, in any colours. */
const STRENGTHS = [0.1, 0.45] as const;

/**
 * Colours for numbers, from weak to strong: the story's accent, mixed with the paper.
 *
 * @returns the strength of a number's mark, and what a legend says
 */
export function sequentialScale(
  numbers: readonly number[],
  write: (value: number) => string,
  steps = 4,
): { strength: (value: number) => number; entries: LegendEntry[] } {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const all = scaleLinear().domain([least, most]).nice(steps).ticks(steps);
  // Nothing is in a step before the first number, or after the last.
  const ticks = all.filter(
    (_, i) => (all[i + 1] ?? Infinity) > least && (all[i - 1] ?? -Infinity) < most,
  );
  const [weakest, strongest] = STRENGTHS;
  const classes = Math.max(1, ticks.length - 1);
  const strengths = Array.from({ length: classes }, (_, i) =>
    round(weakest + ((strongest - weakest) * i) / Math.max(1, classes - 1)),
  );
  const scale = scaleQuantize(strengths).domain([ticks[0] ?? least, ticks.at(-1) ?? most]);
  return {
    strength: scale,
    entries: strengths.map((strength, i) => ({
      text: [...new Set(ticks.slice(i, i + 2).map(write))].join('–'),
      tone: 'part',
      strength,
    })),
  };
}

/**
 * Sizes for round marks: the area of a mark is in proportion to its number.
 *
 * @param numbers none below 0, and one at least above
 * @param largest the radius for the largest of them
 * @throws RangeError for any other numbers
 * @returns the radius of a number's mark, and what a legend says. `{ ...entry, tone, strength }` gives that a colour.
 */
export function sizeScale(
  numbers: readonly number[],
  largest: number,
  write: (value: number) => string,
): { r: (value: number) => number; entries: LegendEntry[] } {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (!(least >= 0 && most > 0))
    throw new RangeError(
      `an area is for numbers from 0 on, one of them above 0, and these are ${numbers.join(', ') || 'none'}`,
    );
  const scale = scaleSqrt([0, most], [0, largest]);
  const r = (value: number) => tenth(scale(value));
  const isWhole = numbers.every(Number.isInteger);
  const ticks = scale
    .ticks(4)
    .filter((value) => value > 0 && (!isWhole || Number.isInteger(value)));
  const shown = [...new Set([ticks.at(-1), ticks[0]])].flatMap((value) => value ?? []);
  const entries = shown.map((value) => ({
    text: write(value),
    tone: 'muted' as const,
    strength: 0.4,
    r: r(value),
  }));
  return { r, entries };
}

/** A scale of time: it starts at the first date and ends at the last. */
export interface TimeScale extends Pick<Scale, 'from' | 'to' | 'ticks'> {
  /** Where a date is: the middle of its year, month or day. */
  at: (date: string) => number;
}

/**
 * A scale of time, with ticks at round dates.
 *
 * @param dates what has to be on it: all as precise
 * @param way where it starts and ends: leave room there for half of a mark
 * @param steps about how many ticks it has
 */
export function timeScale(
  dates: readonly string[],
  [from, to]: readonly [number, number],
  language: Language,
  steps = 4,
): TimeScale {
  const sorted = dates.toSorted((a, b) => timeOf(a) - timeOf(b));
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const scale = scaleLinear([timeOf(first), timeOf(last)], [from, to]).clamp(true);
  const found = roundDates(first, last, steps);
  const ticks =
    found.length > 1
      ? found
      : [...new Set([first, last])].map((date) => ({ date, time: timeOf(date) }));
  return {
    at: (date) => tenth(scale(timeOf(date))),
    from,
    to,
    ticks: ticks.map(({ date, time }) => ({
      at: tenth(scale(time)),
      text: shortDate(date, language),
    })),
  };
}

/** Whether a time is the start of its year, month or day. */
const isStart = (time: string, unit: Precision): boolean =>
  Date.parse(truncated(time, unit)) === Date.parse(time);

/** Round dates from one to another, about so many: each as precise as they need to be, and its time. */
export function roundDates(
  first: string,
  last: string,
  most: number,
): { date: string; time: number }[] {
  const precision = precisionOf(first);
  const times = utcTicks(new Date(first), new Date(last), most)
    .map((date) => date.toISOString())
    .filter((time) => isStart(time, precision));
  const shared =
    (['year', 'month'] as const).find((unit) => times.every((time) => isStart(time, unit))) ??
    'day';
  return (
    times
      .map((time) => truncated(time, shared))
      // A year among months starts where its first month does.
      .map((date) => ({ date, time: shared === precision ? timeOf(date) : Date.parse(date) }))
  );
}

/** How wide the widest of some texts is. */
export const widestOf = (texts: readonly string[], size = 1, weight: 400 | 700 = 400): number =>
  Math.max(0, ...texts.map((text) => widthOf(text, weight))) * sizeOnPhone(size) * EM;

/** What an axis draws. */
export interface Axis {
  lines: Line[];
  labels: Label[];
}

/**
 * An axis under a plot, with the name of its numbers at the end: an empty one for dates.
 *
 * @param plot its top, and its foot, where the numbers begin
 * @param width the field's
 */
export function xAxis(
  { ticks, to }: Pick<Scale, 'ticks' | 'to'>,
  name: string,
  { top, bottom }: { top: number; bottom: number },
  width = WIDTH,
): Axis {
  const numbers = ticks.map(({ at, text }, i) => {
    const half = widestOf([text], SMALL) / 2;
    // At the edges of the field, a number begins or ends at its line.
    const anchor = at + half > width ? 'end' : at < half ? 'start' : 'middle';
    return label({ ...MINOR, key: `x${i}`, text, x: at, y: bottom, dy: 1.35, anchor });
  });
  const end = { key: 'x', text: name, size: SMALL, x: to, y: bottom, dy: 2.65 } as const;
  return {
    lines: ticks.map(({ at }, i) =>
      down({ key: `x${i}`, kind: 'tick', x: at, y1: top, y2: bottom }),
    ),
    labels: [...withRoom(numbers), ...(name === '' ? [] : [label({ ...end, anchor: 'end' })])],
  };
}

/** Labels of a line from left to right: all of them, or every second one, or every third, so that none is over another. */
function withRoom(labels: readonly Label[]): Label[] {
  for (let every = 1; every < labels.length; every++) {
    const kept = labels.filter((_, i) => i % every === 0);
    const isFree = kept.every((one, i) => {
      const before = kept[i - 1];
      return !before || boxOf(before).right + 0.3 * EM < boxOf(one).left;
    });
    if (isFree) return kept;
  }
  return labels.slice(0, 1);
}

/**
 * An axis at the left of a plot, with the name of its numbers over it.
 *
 * @param plot its left and right edge: the numbers end before the left one
 */
export const yAxis = (
  { ticks, from, to }: Scale,
  name: string,
  { left, right }: { left: number; right: number },
): Axis => ({
  lines: ticks.map(({ at }, i) =>
    across({ key: `y${i}`, kind: 'tick', y: at, x1: left, x2: right }),
  ),
  labels: [
    ...ticks.map(({ at, text }, i) =>
      label({ ...MINOR, key: `y${i}`, text, x: left - 15, y: at, dy: 0.31, anchor: 'end' }),
    ),
    label({ key: 'y', text: name, x: 0, y: Math.min(from, to), dy: -1.2, size: SMALL }),
  ],
});
