import { toNumber } from '../../data/fraction.ts';
import { EM, WIDTH } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import { scaleOf, type Measured, type Scale } from './scale.ts';

type Row = Values['rows'][number];

/** Where the bars are, beside or under their names. In thousandths of the graphic's width. */
export interface Arrangement {
  isAbove: boolean;
  scale: Scale;
  /** The lines of each name. */
  names: string[][];
  /** The height of each row, and where the middle of its bar is. */
  heights: number[];
  middles: number[];
}

/** The widest that names beside the bars may be. */
export const COLUMN = 0.4 * WIDTH;
/** Where names are beside the bars, the longest bar has at least this length, or else names go above. */
const LONG = 0.25 * WIDTH;
/** From the names to the bars. */
const GAP = 0.5 * EM;
/** The line at zero, where it stands at the field's edge, has its own thickness there. */
const EDGE = 0.1 * EM;

export const LINE = 1.2 * EM;
export const THICK = 0.9 * EM;
/** Between a bar and the next row. */
const UNDER = 0.35 * EM;

/** How high a row is whose name is above its bar, on so many lines. */
export const heightAbove = (lines: number): number =>
  lines * LINE + UNDER / 2 + THICK + 1.5 * UNDER;

/** A value for lengths, as near as numbers are. */
export const lengthOf = ({ value }: Row): number => (value ? toNumber(value) : 0);

/** How wide a line is that has room where readers space its letters. */
const spaced = (text: string, weight: 400 | 700 = 400) => widthOf(text, weight) * SPACED * EM;

/**
 * Arranges rows: with the names beside the bars where the longest bar is still long, or else above the
 * bars where that is not too high, or else beside them on several lines.
 *
 * @param most how high all rows may be
 */
export function arrange(rows: readonly Row[], most: number): Arrangement {
  const bars = rows.map((row) => ({ value: lengthOf(row), width: spaced(row.text, 700) }));
  const longest = Math.max(...bars.map(({ value }) => Math.abs(value)));
  const widest = Math.max(...rows.map(({ label }) => spaced(label)));
  const beside = namesBeside(rows, bars, Math.min(widest, COLUMN));
  if (widest <= COLUMN && beside.scale.unit * longest >= LONG) return beside;
  const above = namesAbove(rows, bars);
  const isTooHigh = above.heights.reduce((sum, height) => sum + height, 0) > most;
  return isTooHigh && beside.scale.hasRoom ? beside : above;
}

function namesBeside(rows: readonly Row[], bars: readonly Measured[], column: number): Arrangement {
  const names = rows.map(({ label }) => linesIn(label, column));
  const heights = names.map((lines) => Math.max(lines.length * LINE, THICK + 0.3 * EM) + UNDER);
  return {
    ...{ isAbove: false, names, heights, scale: scaleOf(bars, column + GAP) },
    middles: heights.map((height) => height / 2),
  };
}

function namesAbove(rows: readonly Row[], bars: readonly Measured[]): Arrangement {
  const names = rows.map(({ label }) => linesIn(label, WIDTH));
  return {
    ...{ isAbove: true, names, scale: scaleOf(bars, EDGE) },
    heights: names.map((lines) => heightAbove(lines.length)),
    middles: names.map((lines) => lines.length * LINE + UNDER / 2 + THICK / 2),
  };
}

/** The lines of a text that have room in a width where readers space their letters. */
export const linesIn = (text: string, width: number): string[] => wrapTo(text, width / EM / SPACED);
