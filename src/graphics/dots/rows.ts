import { counted, sharesTogether } from '../../data/number.ts';
import type { Part, ReferenceLine, Row } from '../../data/counts.ts';
import { dictionaryOf } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { fromEnd } from './places.ts';

/** A row of the table, as it is set in dots. */
export interface DottedRow {
  key: string;
  /** What readers call it. */
  label: string;
  part: number;
  whole: number;
  /** The part of the whole, as it stands beside the others. */
  share: string;
  /** How many dots it has, and how many of them are solid. */
  dots: number;
  solid: number;
  /** The left edge of its blocks. */
  left: number;
  /** How many dots make a column of its strip, and the way from one column to the next. */
  strip: { thick: number; pitch: number; openPitch: number };
  /** Whether the graphic shows it. */
  shown: boolean;
  /** What is to be said of this row alone. */
  note: string | undefined;
}

/** The table as dots: what all views have in common. Lengths are thousandths of the width. */
export interface DottedRows {
  language: Counts['language'];
  rows: DottedRow[];
  words: Counts['words'];
  breaks: Counts['breaks'];
  lines: readonly ReferenceLine[];
  /** How many things a dot stands for. */
  each: number;
  /** How many dots make a line of a block, the way from one to the next, and a block's width. */
  columns: number;
  pitch: number;
  block: number;
  /** How wide a label may be that stands at a block's left edge: the next block's starts after it. */
  room: number;
}

/** How high the highest block may be, unless dots would be too small. */
const HIGHEST = 520;
/** How many dots a graphic has room for, whatever its rows are. Where a dot is many things, it has no more. */
const ANYWHERE = 1000;
/**
 * Where each dot is one thing, a few rows may have more, in higher blocks: as many as a phone can draw and move, with at
 * least this way from one dot to the next. On a phone 320 pixels wide, a dot is then 3.4 pixels across.
 */
const MORE = { rows: 4, inRow: 1000, inAll: 2600, highest: 830, pitch: 15.5 };

/**
 * The rows of a table as dots: what a dot stands for, how large it is, and where each row's dots stand in each view.
 *
 * @param keys of the rows that are shown
 */
export function rowsOf(
  { language, rows, words, breaks, notes, lines = [] }: Counts,
  keys: readonly string[],
): DottedRows {
  const each = thingsPerDot(rows);
  const shareOf = sharesTogether(rows, language);
  const dots = rows.map(({ whole }) => Math.round(whole / each));
  const gap = gapOf(rows.length);
  const widest = widestOf(rows.length);
  const fitting = columnsOf(Math.max(...dots), widest);
  const columns = hasMore(dots) ? Math.min(fitting, Math.floor(widest / MORE.pitch)) : fitting;
  const pitch = evenly(widest / columns);
  const block = pitch * columns;
  return {
    language,
    words,
    breaks,
    lines,
    each,
    columns,
    pitch,
    block,
    room: rows.length === 1 ? WIDTH : block + gap / 2 - 0.2 * EM,
    rows: rows.map((row, i) => {
      const { key, label = key, part, whole } = row;
      const all = dots[i] ?? 0;
      const solid = solidOf(row, all, each);
      return {
        key,
        label,
        part,
        whole,
        share: shareOf(row),
        dots: all,
        solid,
        left: i * (block + gap),
        strip: stripOf(all, solid, pitch),
        shown: keys.includes(key),
        note: notes.find(({ row }) => row === key)?.text,
      };
    }),
  };
}

/**
 * A distance that one decimal holds, and half of it too: dots that are rounded to one decimal are as far
 * from each other as they are without rounding.
 */
const evenly = (distance: number): number =>
  distance < 1 ? distance : Math.floor(distance * 5) / 5;

const gapOf = (rows: number): number => Math.min(80, 240 / rows);

/** How wide a block may be. */
const widestOf = (rows: number): number => (WIDTH - (rows - 1) * gapOf(rows)) / rows;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Whether rows of so many dots have more of them than there is room for anywhere. */
const hasMore = (dots: readonly number[]): boolean => sumOf(dots) > ANYWHERE + dots.length;

/** 1 where there is room for a dot for each thing, or the smallest power of ten with which there is room for all dots. */
export function thingsPerDot(rows: Counts['rows']): number {
  const wholes = rows.map(({ whole }) => whole);
  const [most, all] = [Math.max(...wholes), sumOf(wholes)];
  const high = (most * MORE.pitch ** 2) / widestOf(rows.length);
  const hasRoom =
    rows.length <= MORE.rows && most <= MORE.inRow && all <= MORE.inAll && high <= MORE.highest;
  return all <= ANYWHERE || hasRoom ? 1 : 10 ** Math.ceil(Math.log10(all / ANYWHERE));
}

/**
 * How many dots of a row are solid. A part that would have none, though it is not nothing, gets one of the other's. A row
 * with too few dots for that is refused: see `misdrawn`.
 */
function solidOf({ part, whole }: Pick<Row, 'part' | 'whole'>, dots: number, each: number): number {
  const solid = Math.round(part / each);
  if (dots < 2) return solid;
  return Math.max(Math.min(solid, dots - (part < whole ? 1 : 0)), part > 0 ? 1 : 0);
}

/** The fewest dots in a line with which the highest block has room. */
function columnsOf(most: number, block: number): number {
  let columns = 1;
  while ((Math.ceil(most / columns) * block) / columns > HIGHEST) columns++;
  return columns;
}

/** How near a strip's columns may be, as a share of the way from one dot to the next. */
const NEAREST = 0.85;

/**
 * A strip is as long as the axis, with its columns about as far apart as the dots in them. The solid
 * dots end at their share of it; the open columns, of which the last may be short, fill the rest.
 */
function stripOf(dots: number, solid: number, pitch: number): DottedRow['strip'] {
  const wanted = (dots * pitch) / WIDTH;
  const rounded = Math.max(1, Math.round(wanted));
  // Where rounding would put the columns so near to each other that dots touch, there is one more to each.
  const thick = rounded < NEAREST * wanted ? rounded + 1 : rounded;
  const columns = Math.ceil(dots / thick);
  const solids = Math.ceil(solid / thick);
  const own = Math.min((WIDTH * thick) / Math.max(dots, 1), WIDTH / Math.max(solids, 1));
  const open = columns - solids;
  const fitted = open > 0 ? (WIDTH - solids * own) / open : own;
  const near = NEAREST * Math.min(own, pitch);
  // Where dots would touch, the last column stands out over the end of the axis, as little as can be.
  const least = Math.max(2 * (near - fromEnd(own, pitch)), open > 1 ? near : 0);
  return { thick, pitch: own, openPitch: Math.max(fitted, least) };
}

/** How many dots of a kind a row has. */
export const dotsOf = ({ dots, solid }: DottedRow, part: Part): number =>
  part === 'part' ? solid : dots - solid;

/** Whether a row is a year, which words may follow: "20 in 2014", but not "20 in Labour". */
export const isYear = ({ label }: DottedRow): boolean => /^\d{4}$/.test(label);

/** How high a block of so many dots is. */
export const heightOf = (dots: number, { columns, pitch }: DottedRows): number =>
  Math.ceil(dots / columns) * pitch;

/** How much wider words may be drawn than they are: where type is small, WebKit makes each letter whole pixels wide. */
const ROUNDED_UP = 1.045;

/** Where a label of a row starts: at its blocks, or further left where the field ends too soon. */
export const startOf = ({ left }: DottedRow, width: number): number =>
  Math.min(left, WIDTH - ROUNDED_UP * width);

/** Where a row's share is on the axis. */
export const shareAt = ({ part, whole }: DottedRow): number => (WIDTH * part) / whole;

/** What a dot stands for, where it is more than one thing. */
export const scaleOf = ({ each, words, language }: DottedRows): string | undefined =>
  each === 1 ? undefined : dictionaryOf(language).graphics.dotIs(counted(each, words, language));
