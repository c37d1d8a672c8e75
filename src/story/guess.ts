import { higherOrLower, moreOrFewer } from '../data/count-words.ts';
import { countOf, type Row } from '../data/counts.ts';
import type { Language } from '../language/languages.ts';
import { isBefore, isDate } from '../data/date.ts';
import type { FigureData } from '../data/figure.ts';
import { own } from '../data/own.ts';
import { parseReference, rowsIn } from '../data/reference.ts';
import { nice } from 'd3';
import { WIDTH } from '../graphics/kit/field.ts';
import { alongOf, gridsOf } from '../graphics/kit/grid.ts';
import { round, tenth } from '../graphics/kit/interpolate.ts';
import { move, ring, RING_END } from '../graphics/kit/ring.ts';

/** The measures that dots can show while readers guess. */
const MEASURES = ['part', 'rest', 'share'] as const;

/** What readers may guess, or the slider starts from. */
export interface Measured {
  table: string;
  /** All rows of the table, and the one that is meant. */
  rows: readonly Row[];
  row: Row;
  measure: (typeof MEASURES)[number];
}

/** Reads a reference to one measure of one row: `pears/spring/rest`. Undefined for any other. */
export function measuredBy(reference: string, figures: FigureData): Measured | undefined {
  const { table = '', keys = '', measure: name, form } = parseReference(reference) ?? {};
  const [key, ...others] = rowsIn(keys);
  const measure = MEASURES.find((measure) => measure === name);
  const file = own(figures, table);
  const rows = !file || 'measures' in file ? [] : file;
  const row = rows.find((row) => row.key === key);
  return others.length > 0 || form !== undefined || !measure || !row
    ? undefined
    : { table, rows, row, measure };
}

/** Whether a row is earlier than the one that the slider starts from. */
export const isEarlier = ({ row }: Measured, start: Measured): boolean =>
  isDate(row.key) && isDate(start.row.key) && isBefore(row.key, start.row.key);

/** How the answer differs from where the slider starts, in words. A change goes forward in time, wherever that is. */
export function changeBetween(found: Measured, start: Measured, language: Language): string {
  const { measure } = found;
  const [first, last] = isEarlier(found, start) ? [found, start] : [start, found];
  return measure === 'share'
    ? higherOrLower(last.row, first.row, language)
    : moreOrFewer(countOf(last.row, measure) - countOf(first.row, measure), language);
}

/** Dots along a slider: as many are seen as readers guess. */
export interface GuessDots {
  /** The `viewBox` is so high, and 1000 wide. */
  height: number;
  /** How wide the outline of a dot is. */
  outline: number;
  /** The ways from dot to dot, as the data of a path, in the order in which dots fill, and what draws one and goes back. */
  moves: string;
  ring: string;
  /** All dots are there, and a share of them is solid; otherwise the question is how many there are. */
  isShare: boolean;
  /** Whether the dots that are guessed are solid. */
  isSolid: boolean;
  /** How many of them there are in the answer. */
  answer: number;
}

/** How high the dots may be, in thousandths of their width. */
const HIGH = 560;

/** The outline of a dot, as a share of its size. */
const RING = 0.09;

/** How much larger than the largest count the slider's end is, about: the room for dots says nothing of the answer. */
const MORE = 1.5;
/** In how many round steps the slider is cut, about. */
const TICKS = 10;

/** Where the slider ends: a count, which is round, or a share in per cent. */
export function guessEnd({ rows, measure }: Measured): number {
  if (measure === 'share') return 100;
  const counts = rows.map((row) => countOf(row, measure));
  const [, end] = nice(0, MORE * Math.max(1, ...counts), TICKS);
  return Math.ceil(end);
}

/** How many dots there may be: those of the row for a share, and as many as the slider goes to for a count. */
export const placesFor = (guessed: Measured): number =>
  guessed.measure === 'share' ? guessed.row.whole : guessEnd(guessed);

/** The dots on which readers guess. */
export function guessDots(guessed: Measured): GuessDots {
  const { row, measure } = guessed;
  const places = placesFor(guessed);
  const { gap, dot, grids } = gridsOf(
    [{ part: 0, whole: places }],
    WIDTH,
    HIGH,
    ([depth = 1]) => depth,
  );
  const depth = grids[0]?.depth ?? 1;
  // Columns as wide as each other: those of the answer would give it away. Ways in whole numbers are all
  // written alike, short, and compress well.
  const pitch = Math.floor((10 * WIDTH * depth) / places) / 10;
  const across = Math.floor(gap);
  const outline = round(RING * dot);
  const radius = tenth((dot - outline) / 2);
  const points = Array.from({ length: places }, (_, i) => ({
    x: alongOf({ depth, pitch, openPitch: pitch }, places, i) - radius,
    y: (i % depth) * across + Math.round(across / 2),
  }));
  return {
    height: depth * across,
    outline,
    moves: points
      .map(({ x, y }, i) => move(x - (points[i - 1]?.x ?? 0), y - (points[i - 1]?.y ?? 0)))
      .join(''),
    ring: `${ring(radius)}m0-${RING_END}`,
    isShare: measure === 'share',
    isSolid: measure !== 'rest',
    answer: countOf(row, measure === 'share' ? 'part' : measure),
  };
}
