import { SMALL } from '../kit/field.ts';
import { SIGN, widest, type Point } from './pen.ts';
import type { RowWords, Word, Words } from './words.ts';

/** What the drawing has room in, in units of its own: CSS pixels, or thousandths of the fixed shape's width. */
export interface Room {
  width: number;
  height: number;
  /** The height of what stands above it: nothing is drawn there. */
  band: number;
  /** The size of the graphic's text, which is an em. */
  type: number;
  /** What stays free at both sides. */
  edge: number;
  /** Whether the scale runs along the width: else it stands. */
  wide: boolean;
  /** The distance of which the places of dots are multiples. */
  grid: number;
}

/** The parts of a room, in em. Along is the way of the scale, from 0%; across is away from its foot. */
export interface Frame {
  wide: boolean;
  /** The edges of what everything stands on. */
  left: number;
  right: number;
  bottom: number;
  /** Where the key of dots is: its left edge, and its lines; and where the header ends below it and the breaks. */
  key: { x: number; lines: [number, number] };
  under: number;
  /** Where the large year stands, and how large it is. */
  year: { y: number; size: number };
  /** What is between the lines over the dots of a scale that stands, more than their own height. */
  air: number;
  /** How far a note is below the counts, where it has no room beside them. */
  second: number;
  /** How long the scale is, and how deep the dots may be. */
  length: number;
  deep: number;
  /** How far the axis is from the dots. */
  lane: number;
  /** How large the share is: between the axis and the dots, or beside the year where the scale stands. */
  share: number;
  at: (along: number, across: number) => Point;
}

/** From a line of words to the next, and how high figures are as a share of their size. */
export const LINE = 1.35;
const HIGH = 0.72;
/** How much wider words are where readers space their letters. */
export const SPACED = 1.2;
/** The size of a row's counts. */
export const COUNTS = 1.1;
/** From letters of a year that reach below its line to the line of the counts under it. */
const UNDER = 0.9;
/** The longest that the scale is, in the room's unit, and how deep the dots are at most, as a share of that. */
const LONGEST = 1500;
const DEEPEST = 0.72;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** Divides a room. On a tall one the scale stands, and what is below it elsewhere is at its left. */
export function frameOf({ rows, kinds, breaks, figures }: Words, room: Room): Frame {
  const { wide, type: em } = room;
  const [width, height, band] = [room.width / em, room.height / em, room.band / em];
  const across = Math.min(room.width - 2 * room.edge, LONGEST) / em;
  const left = (width - across) / 2;
  const right = left + across;
  const long = (words: (row: RowWords) => Word): number => widest(rows.map(words));
  // Where the scale stands, the year and the share have a line of their own, and room on it where letters are spaced.
  const size = wide
    ? clamp(0.09 * Math.min(height - band, width), 1.9, 3.6)
    : clamp(across / (long(({ name }) => name) + long(({ share }) => share)) / SPACED, 1.3, 4.2);
  const key = SIGN + widest([kinds.solid, kinds.open]);
  const year = size * long(({ name }) => name) + 1;
  // The key is at the right of the year, or below it. Where the scale stands, the year is nearer to that.
  const isBeside = wide && year + key <= across;
  const first =
    HIGH + (isBeside ? Math.max(0, HIGH * (size - 1) - LINE) : wide ? HIGH * size + 0.5 : 0);
  const noted = breaks.length * LINE;
  const top = band === 0 ? 0.2 : band + 0.5;
  const lines = (from: number): [number, number] => [from + first, from + first + LINE];
  const shared = { wide, left, right };
  const counts = Math.max(
    ...rows.map(({ counts, note }) => COUNTS * counts.wide + (note ? 1.2 + SMALL * note.wide : 0)),
  );
  const keyAt = isBeside ? right - key : left;
  if (wide) {
    // The counts over the deepest dots are level with the last line of the header, where they have room at its left.
    const beside = Math.max(key, ...breaks.map(({ word }) => word.wide));
    const last = first + LINE;
    const over =
      isBeside && counts + 1 + beside <= across
        ? last + Math.max(noted, LINE, UNDER + 0.25 * size)
        : last + noted + LINE + 0.2;
    const share = 1.6 * size;
    const lane = HIGH * share + 1.7;
    // The axis, the earlier shares and the figures.
    const below = 0.3 + LINE + (rows.length > 1 ? LINE : 0);
    const free = height - room.edge / em / 4 - top - over - 0.6 - lane - below;
    const deep = Math.min(free, DEEPEST * across);
    const start = top + (free - deep) / 2;
    const base = start + over + 0.6 + deep;
    return {
      ...shared,
      bottom: base + lane + below,
      key: { x: keyAt, lines: lines(start) },
      under: start + last + 0.3 + noted,
      year: { y: start + (isBeside ? last : HIGH * size), size },
      air: 0,
      second: 0,
      length: across,
      deep,
      lane,
      share,
      at: (along, c) => ({ x: left + along, y: base - c }),
    };
  }
  // The needle's pointer has room in it.
  const lane = 1.2;
  const column = SMALL * widest([...figures, ...rows.flatMap(({ name, share }) => [name, share])]);
  const base = left + column + 0.5 + lane;
  const foot = height - 1.4;
  const under = top + first + LINE + 0.3 + noted;
  // Over the dots are the year and the counts, or four lines of `together`.
  const air = clamp(0.02 * (height - band), 0.5, 1.4);
  const second = counts > across ? LINE : 0;
  const end = under + 5.6 + 2 * air + second;
  return {
    ...shared,
    bottom: height - 0.9,
    key: { x: keyAt, lines: lines(top) },
    under,
    year: { y: end - 2.95 - second, size },
    air,
    second,
    length: foot - end,
    deep: right - base,
    lane,
    share: size,
    at: (along, c) => ({ x: base + c, y: foot - along }),
  };
}
