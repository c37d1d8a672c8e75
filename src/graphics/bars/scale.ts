import { EM, WIDTH } from '../kit/field.ts';

/** A bar's length in proportion to the others, below 0 at the other side of zero, and its number's width. */
export interface Measured {
  value: number;
  width: number;
}

/** Where zero is, and how many thousandths of the usual width a value of 1 is long. */
export interface Scale {
  zero: number;
  unit: number;
  /** Whether every bar and every number have room. */
  hasRoom: boolean;
}

/** From a bar's end to its number. */
export const LABEL_GAP = 0.35 * EM;
/** The longest bar is at least this long: where its number then has no room, the story is refused. */
const LEAST = 4 * EM;

/**
 * The largest scale at which each bar and its number have room. The number is at the bar's end, or at zero where the
 * bar goes to the left: the other side of zero is free.
 *
 * @param left where the bars may start; they may go to the field's end
 */
export function scaleOf(bars: readonly Measured[], left: number, width = WIDTH): Scale {
  const longest = Math.max(...bars.map(({ value }) => Math.abs(value)));
  const least = Math.max(0, ...bars.map(({ value }) => -value));
  const reach = (unit: number) =>
    Math.max(...bars.map((bar) => Math.max(0, bar.value) * unit + LABEL_GAP + bar.width));
  const room = width - left;
  if (longest === 0) return { zero: left, unit: 0, hasRoom: reach(0) <= room };
  const fits = (unit: number) => least * unit + reach(unit) <= room;
  let [low, high] = [LEAST / longest, room / longest];
  // Both sides grow with the unit, each in a way of its own: so it is searched for.
  for (let turn = 0; turn < 40; turn++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return { zero: left + least * low, unit: low, hasRoom: fits(low) };
}

/** The line at zero, where it stands at the field's edge, has its own thickness there. */
const EDGE = 0.1 * EM;
/** Of the width, bars below zero take at most this share: names and numbers are at its other side. */
const BELOW = 0.45;

/**
 * The scale where bars have the whole width, because names and numbers are not at their ends. Each number
 * has room at the right of zero.
 */
export function wholeScale(bars: readonly Measured[], width = WIDTH): Scale {
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const least = Math.max(0, ...bars.map(({ value }) => -value));
  const room = width - EDGE;
  const widest = Math.max(...bars.map((bar) => bar.width));
  const below = Math.max(LEAST, Math.min(BELOW * room, room - LABEL_GAP - widest));
  const units = [room / (most + least), below / least].filter(Number.isFinite);
  const unit = units.length === 0 ? 0 : Math.min(...units);
  return { zero: EDGE + least * unit, unit, hasRoom: true };
}
