import { toNumber } from '../../data/fraction.ts';
import { EM, SMALL, WIDE } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { spacedLines, spacedWidth } from '../kit/measure.ts';
import { LABEL_GAP, scaleOf, wholeScale, type Measured, type Scale } from './scale.ts';

type Row = Values['rows'][number];

/** Where the bars are, beside or under their names. In thousandths of the graphic's width. */
export interface Arrangement {
  isAbove: boolean;
  /** How thick a bar is. */
  thick: number;
  scale: Scale;
  /** The lines of each name. */
  names: string[][];
  /** How many lines each name and its number take. */
  lines: number[];
  /** What is said of each row alone, in lines below its bar, and where these start. */
  notes: { lines: string[]; x: number }[];
  /** The height of each row, and where the middle of its bar is. */
  heights: number[];
  middles: number[];
}

/** The most of the field's width that names beside the bars may take. */
const COLUMN = 0.4;
/** How many lines names have at most where they are beside the bars, which is no higher than one line above each. */
const FEW = 2;
/** Where names are beside the bars, the longest bar has at least this share of the width, or else names go above. */
const LONG = 0.25;
/** From the names to the bars, and to the numbers. */
const GAP = 0.5 * EM;
/** Of the room for a name and its number, the name has at least this share, or the numbers have lines of their own. */
const SHARE = 0.45;

export const LINE = 1.2 * EM;
/** How thick a bar is. In a wide field there is room for more beside labels of the same size. */
const thickIn = (width: number): number => (width === WIDE ? 1.4 : 0.9) * EM;
/** Between a bar and the next row. */
const UNDER = 0.35 * EM;
/** The same where names are above: a name is nearer to its own bar than to the one above it. */
const APART = 0.75 * EM;

/** The height of a row whose name is above its bar, on that many lines. */
const heightAbove = (lines: number, thick: number): number =>
  lines * LINE + UNDER / 2 + thick + APART;

/** The height of a line of a row's note. */
export const NOTE = 1.15 * EM;

/** A value for lengths, as near as numbers are. */
export const lengthOf = ({ value }: Row): number => (value ? toNumber(value) : 0);

const numberWidth = ({ text }: Row): number => spacedWidth(text, { weight: 700 });

/** Rows, what is said of some of them, and lines at values. */
type Arranged = Pick<Values, 'rows' | 'notes' | 'lines'>;

/**
 * Arranges rows: with the names beside the bars where the longest bar is still long, or else above the bars where that is not too high, or else beside them on several lines.
 *
 * @param most how high all rows may be
 * @param width the field's
 */
export function arrange(drawn: Arranged, most: number, width: number): Arrangement {
  const { rows, lines = [] } = drawn;
  // A line at a value has to be in the field, as a bar of that length.
  const marked = lines.flatMap(({ at }) => (at === undefined ? [] : [{ value: at, width: 0 }]));
  const bars = rows.map((row) => ({ value: lengthOf(row), width: numberWidth(row) }));
  const bounds = [...bars, ...marked];
  const longest = Math.max(...bounds.map(({ value }) => Math.abs(value)));
  const beside = noted(drawn, namesBeside(rows, bounds, width), width);
  const isShort = beside.names.every(
    (lines) => lines.length <= FEW && lines.every((line) => spacedWidth(line) <= COLUMN * width),
  );
  if (isShort && beside.scale.unit * longest >= LONG * width) return beside;
  const above = noted(drawn, namesAbove(rows, bounds, width), width);
  const isTooHigh = above.heights.reduce((sum, height) => sum + height, 0) > most;
  return isTooHigh && beside.scale.hasRoom ? beside : above;
}

/**
 * An arrangement with a note below each bar that has one: at zero, or under the name where the note has fewer lines
 * there.
 */
function noted(
  { rows, notes = [] }: Arranged,
  made: Omit<Arrangement, 'notes'>,
  width: number,
): Arrangement {
  const { zero } = made.scale;
  const linesIn = (text: string, room: number) => spacedLines(text, room, { size: SMALL });
  const placed = rows.map(({ key }) => {
    const text = notes.find(({ row }) => row === key)?.text;
    const x = tenth(zero + LABEL_GAP);
    if (text === undefined) return { lines: [], x };
    const atZero = linesIn(text, width - x);
    if (made.isAbove || zero <= GAP) return { lines: atZero, x };
    const underName = linesIn(text, zero - GAP);
    return underName.length < atZero.length ? { lines: underName, x: 0 } : { lines: atZero, x };
  });
  const heights = made.heights.map((height, i) => height + (placed[i]?.lines.length ?? 0) * NOTE);
  return { ...made, notes: placed, heights };
}

function namesBeside(
  rows: readonly Row[],
  bars: readonly Measured[],
  width: number,
): Omit<Arrangement, 'notes'> {
  const names = rows.map(({ label }) => spacedLines(label, COLUMN * width));
  // A word that is wider than the column is refused.
  const column = Math.min(
    COLUMN * width,
    Math.max(...names.flat().map((line) => spacedWidth(line))),
  );
  const thick = thickIn(width);
  const heights = names.map((lines) => Math.max(lines.length * LINE, thick + 0.3 * EM) + UNDER);
  const middles = heights.map((height) => height / 2);
  const scale = scaleOf(bars, column + GAP, width);
  const lines = names.map(({ length }) => length);
  return { isAbove: false, thick, names, lines, heights, scale, middles };
}

/**
 * Names start at zero, and numbers end at the field's edge or all have a line of their own. They are above a bar that goes to the right,
 * and beside one that goes to the left: there, the other side of zero is free.
 */
function namesAbove(
  rows: readonly Row[],
  bars: readonly Measured[],
  width: number,
): Omit<Arrangement, 'notes'> {
  const scale = wholeScale(bars, width);
  const [right, thick] = [width - scale.zero - LABEL_GAP, thickIn(width)];
  const places = rows.map(({ label }, i) => {
    const left = right - (bars[i]?.width ?? 0) - GAP / 2;
    return { left, beside: spacedLines(label, left), above: spacedLines(label, right) };
  });
  // Readers look for all numbers at one side.
  const areBeside =
    places.every(({ left }) => left >= SHARE * right) &&
    places.reduce((more, { beside, above }) => more + beside.length - above.length - 1, 0) <= 0;
  const placed = places.map(({ beside, above }, i) => {
    const { value = 0 } = bars[i] ?? {};
    const names = areBeside ? beside : above;
    const lines = names.length + (areBeside ? 0 : 1);
    const high = lines * LINE;
    return value < 0
      ? { names, lines, height: high + APART, middle: high / 2 }
      : { names, lines, height: heightAbove(lines, thick), middle: high + UNDER / 2 + thick / 2 };
  });
  return {
    isAbove: true,
    thick,
    scale,
    names: placed.map(({ names }) => names),
    lines: placed.map(({ lines }) => lines),
    heights: placed.map(({ height }) => height),
    middles: placed.map(({ middle }) => middle),
  };
}
