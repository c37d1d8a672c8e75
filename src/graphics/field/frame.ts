import { SMALL } from '../kit/field.ts';
import { HIGH, headerOf, LINE, type Header } from './header.ts';
import type { Point } from './sheet.ts';
import type { Words } from './words.ts';

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
}

/** The parts of a room. Along is the way of the scale, from 0%; across is away from its foot. */
export interface Frame {
  /** Whether the scale runs along the width: else it stands. */
  wide: boolean;
  em: number;
  /** The edges of what everything stands on. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  header: Header;
  /** Where the large year stands. */
  year: number;
  /** Where the header ends, and where the key of dots starts. */
  under: number;
  key: number;
  /** How long the scale is, and how deep the dots may be. */
  length: number;
  deep: number;
  /** How far the axis is from the dots, and how large the share is that stands between, in em. */
  lane: number;
  share: number;
  at: (along: number, across: number) => Point;
}

/** The longest that the scale is, and how deep the dots are at most, as a share of that. */
const LONGEST = 1500;
const DEEPEST = 0.72;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** Divides a room. On a tall one the scale stands, and what is below it elsewhere is at its left. */
export function frameOf(words: Words, { width, height, band, type: em, edge, wide }: Room): Frame {
  const { rows, figures } = words;
  const free = height - band;
  const across = Math.min(width - 2 * edge, LONGEST);
  const left = (width - across) / 2;
  const right = left + across;
  const size = clamp((0.09 * Math.min(free, width)) / em, 1.9, 3.6);
  const header = headerOf(words, across / em, size, !wide);
  const key = header.isBeside ? right - header.key * em : left;
  const shared = { wide, em, left, right, header, key };
  if (wide) {
    const share = 1.6 * size;
    const lane = (HIGH * share + 1.1) * em;
    // The axis, the earlier shares and the figures.
    const below = (0.3 + LINE + (rows.length > 1 ? LINE : 0)) * em + edge / 4;
    const above = (0.2 + Math.max(header.counts, HIGH * size + 1.2) + 0.6) * em;
    const room = free - above - lane - below;
    const deep = Math.min(room, DEEPEST * across);
    const top = band + 0.2 * em + (room - deep) / 2;
    const [first, second] = header.lines;
    const base = top + above + deep;
    return {
      ...shared,
      top,
      bottom: base + lane + below - edge / 4,
      under: top + header.height * em,
      year: top + (header.isBeside ? second : first - LINE) * em,
      length: across,
      deep,
      lane,
      share,
      at: (along, c) => ({ x: left + along, y: base - c }),
    };
  }
  const widest = Math.max(...rows.map(({ share }) => share.wide));
  const share = clamp((0.25 * width) / em / widest, 1.6, 6);
  const beside = [...figures, ...rows.flatMap(({ name, share }) => [name, share])];
  const lane = (share * widest + 0.9) * em;
  const base = left + (SMALL * Math.max(...beside.map(({ wide }) => wide)) + 0.5) * em + lane;
  const top = band + 0.2 * em;
  const under = top + header.height * em;
  const foot = height - 1.4 * em;
  const start = under + 5.2 * em;
  return {
    ...shared,
    top,
    bottom: height - 0.9 * em,
    under,
    year: start - 0.9 * em,
    // Over it are the year, and three lines of `together`.
    length: foot - start,
    deep: right - base,
    lane,
    share,
    at: (along, c) => ({ x: base + c, y: foot - along }),
  };
}
