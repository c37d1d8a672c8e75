import { EM } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, label, MINOR, type Label, type Line } from '../kit/labels.ts';
import type { Gap } from './scale.ts';
import type { Lanes } from './types.ts';

/** How high a unit is drawn where the scale has room, and where it is long. */
const [HIGH, LOW] = [1.85 * EM, 0.8 * EM];
/** How high a scale may be before its units are drawn lower. A phone shows it whole, with a legend. */
const ROOM = 30 * EM;
/** How high a month or a day is at the least, and how much longer than its words a scale of them is. */
const [FINE, LONGER] = [0.3 * EM, 1.25];
/** How far labels of units have to be apart. */
const APART = 1.1 * EM;

/**
 * How high each unit of a scale is drawn: so that the scale is as long as the words beside it, and that one of many
 * units has room on a phone too.
 *
 * @param units how many are drawn
 * @param words how high the words are on the side that has more
 * @param areYears or else months or days, of which there may be many with few words
 */
export const unitHeight = (units: number, words: number, areYears: boolean): number => {
  const count = Math.max(1, units);
  return areYears
    ? Math.max(LOW, Math.min(Math.max(HIGH, words / count), ROOM / count))
    : Math.max(FINE, Math.min(HIGH, (LONGER * words) / count, ROOM / count));
};

/**
 * The units of a scale that have a label, none of them within a gap: every unit, or every second or fifth where
 * labels would be over each other. The units where the scale starts, and goes on after a gap, have theirs always.
 *
 * @param height of a unit
 */
export function labelledUnits(
  {
    start,
    end,
    gaps,
    height,
  }: { start: number; end: number; gaps: readonly Gap[]; height: number },
  at: (time: number) => number,
): number[] {
  const step = [1, 2, 5].find((units) => units * height >= APART) ?? 10;
  const fixed = [start, ...gaps.map(({ to }) => to)];
  const isClear = (unit: number) => fixed.every((other) => Math.abs(at(unit) - at(other)) >= APART);
  return Array.from({ length: end - start }, (_, i) => start + i)
    .filter((unit) => !gaps.some(({ from, to }) => unit >= from && unit < to))
    .filter((unit) => step === 1 || fixed.includes(unit) || (unit % step === 0 && isClear(unit)));
}

/** The labels of units, each in the middle of its unit. */
export const unitLabels = (
  units: readonly number[],
  nameOf: (unit: number) => string,
  at: (time: number) => number,
  place: Lanes['units'],
): Label[] =>
  units.map((unit) =>
    label({
      key: `unit-${unit}`,
      text: nameOf(unit),
      y: at(unit + 0.5),
      dy: 0.35,
      ...place,
      ...MINOR,
    }),
  );

/** How long the line at a unit is. */
const TICK = 0.4 * EM;

/**
 * A short line at the start of each unit that has a label, from an edge of the scale.
 *
 * @param towards where the labels are
 */
export const unitTicks = (
  units: readonly number[],
  at: (time: number) => number,
  edge: number,
  towards: number,
): Line[] =>
  units.map((unit) =>
    across({
      key: `tick-${unit}`,
      kind: 'base',
      y: at(unit),
      x1: edge,
      x2: tenth(edge + Math.sign(towards - edge) * TICK),
    }),
  );
