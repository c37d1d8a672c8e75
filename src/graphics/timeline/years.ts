import { EM, SMALL } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, label, type Label, type Line } from '../kit/labels.ts';
import type { Lanes } from './lanes.ts';
import type { Gap } from './scale.ts';

/** How high a year is drawn where the scale has room, and where it is long. */
const [HIGH, LOW] = [1.85 * EM, 0.8 * EM];
/** How high a scale may be before its years are drawn lower. A phone shows it whole, with a legend. */
const ROOM = 30 * EM;
/** How far labels of years have to be apart. */
const APART = 1.1 * EM;

/** How high each year of a scale is drawn, so that a scale of many years has room on a phone too. */
export const yearHeight = (years: number): number =>
  Math.max(LOW, Math.min(HIGH, ROOM / Math.max(1, years)));

/**
 * The years of a scale that have a label, none of them within a gap: every year, or every second or fifth where
 * labels would be over each other. The years where the scale starts, and goes on after a gap, have theirs always.
 *
 * @param height of a year
 */
export function labelledYears(
  {
    start,
    end,
    gaps,
    height,
  }: { start: number; end: number; gaps: readonly Gap[]; height: number },
  at: (time: number) => number,
): number[] {
  const step = [1, 2, 5].find((years) => years * height >= APART) ?? 10;
  const fixed = [start, ...gaps.map(({ to }) => to)];
  const isClear = (year: number) => fixed.every((other) => Math.abs(at(year) - at(other)) >= APART);
  return Array.from({ length: end - start }, (_, i) => start + i)
    .filter((year) => !gaps.some(({ from, to }) => year >= from && year < to))
    .filter((year) => step === 1 || fixed.includes(year) || (year % step === 0 && isClear(year)));
}

/** The labels of years, each in the middle of its year. */
export const yearLabels = (
  years: readonly number[],
  at: (time: number) => number,
  place: Lanes['years'],
): Label[] =>
  years.map((year) =>
    label({
      ...{ key: `year-${year}`, text: String(year), y: at(year + 0.5), dy: 0.35 },
      ...{ ...place, size: SMALL, tone: 'muted' },
    }),
  );

/** How long the line at a year is. */
const TICK = 0.4 * EM;

/**
 * A short line at the start of each year that has a label, from an edge of the scale.
 *
 * @param towards where the labels are
 */
export const yearTicks = (
  years: readonly number[],
  at: (time: number) => number,
  edge: number,
  towards: number,
): Line[] =>
  years.map((year) =>
    across({
      ...{ key: `tick-${year}`, kind: 'base', y: at(year), x1: edge },
      x2: tenth(edge + Math.sign(towards - edge) * TICK),
    }),
  );
