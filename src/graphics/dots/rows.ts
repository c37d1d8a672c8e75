import { kindName, kindOf } from '../../data/count-words.ts';
import { counted } from '../../data/number.ts';
import { partsOf, type Part, type ReferenceLine } from '../../data/counts.ts';
import { dictionaryOf, type Language } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { round } from '../kit/interpolate.ts';
import { marksOf, shapeOf, type Mark } from '../kit/mark.ts';
import { fromEnd, type Field } from './runs.ts';

/** A part of a row, and how many dots it has. */
interface DottedPart extends Part {
  dots: number;
}

/** A row of the table, as it is set in dots. */
export interface DottedRow {
  key: string;
  /** What readers call it. */
  label: string;
  part: number;
  whole: number;
  /** Its parts, in the order of the kinds of dots. */
  parts: readonly DottedPart[];
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

/** A kind of dots that every row has: its mark, and its words beside that. */
export interface Kind {
  mark: Mark;
  text: string;
}

/** The table as dots: what all views have in common. Lengths are thousandths of the width. */
export interface DottedRows {
  language: Counts['language'];
  rows: DottedRow[];
  words: Counts['words'];
  breaks: Counts['breaks'];
  lines: readonly ReferenceLine[];
  /** The kinds of dots, the finding's first. */
  kinds: readonly Kind[];
  /** How many things a dot stands for. */
  each: number;
  /** How many dots make a line of a block, the way from one to the next, and a block's width. */
  columns: number;
  pitch: number;
  block: number;
  /** How wide a label may be that stands at a block's left edge: the next block's starts after it. */
  room: number;
  /**
   * Where rows are stacked: the left edge of a row's blocks, the one with all of its dots and
   * that of each kind. Undefined where rows stand side by side.
   */
  start?: Field['start'];
}

/**
 * How high the highest block of two kinds of dots may be, or all blocks together where rows are
 * stacked, unless dots would be too small. More kinds have lower blocks: set apart, each has words of its own.
 */
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
  const dots = rows.map(({ whole }) => Math.round(whole / each));
  const parts = rows.map((row) => dottedParts(partsOf(row), each));
  const kinds = rows[0] ? partsOf(rows[0]).map(({ name }) => kindName(kindOf(words, name))) : [];
  const marks = marksOf(kinds.length);
  const gap = gapOf(rows.length);
  const widest = widestOf(rows.length);
  const fitting = columnsOf(Math.max(...dots), widest, (2 * HIGHEST) / kinds.length);
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
    kinds: kinds.map((text, i) => ({ text, mark: marks[i] ?? 'rest' })),
    room: rows.length === 1 ? WIDTH : block + gap / 2 - 0.2 * EM,
    rows: rows.map(({ key, label = key, part, whole }, i) => ({
      key,
      label,
      part,
      whole,
      dots: dots[i] ?? 0,
      solid: parts[i]?.[0]?.dots ?? 0,
      parts: parts[i] ?? [],
      left: i * (block + gap),
      strip: stripOf(dots[i] ?? 0, parts[i]?.[0]?.dots ?? 0, pitch),
      shown: keys.includes(key),
      note: notes.find(({ row }) => row === key)?.text,
    })),
  };
}

/**
 * A distance that one decimal holds, and half of it too: dots that are rounded to one decimal are as far
 * from each other as they are without rounding.
 */
export const evenly = (distance: number): number =>
  distance < 1 ? distance : Math.floor(distance * 5) / 5;

const gapOf = (rows: number): number => Math.min(80, 240 / rows);

/** How wide a block may be. */
const widestOf = (rows: number): number => (WIDTH - (rows - 1) * gapOf(rows)) / rows;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Whether rows of so many dots have more of them than there is room for anywhere. */
const hasMore = (dots: readonly number[]): boolean => sumOf(dots) > ANYWHERE + dots.length;

/** How high the blocks of rows may be together where they are stacked. */
export const highestOf = (dots: readonly number[], pitch: number): number =>
  hasMore(dots) && pitch < MORE.pitch ? MORE.highest : HIGHEST;

/** 1 where there is room for a dot for each thing, or the smallest power of ten with which there is room for all dots. */
export function thingsPerDot(rows: Counts['rows']): number {
  const wholes = rows.map(({ whole }) => whole);
  const [most, all] = [Math.max(...wholes), sumOf(wholes)];
  const kinds = rows[0] ? partsOf(rows[0]).length : 2;
  const high = (most * MORE.pitch ** 2) / widestOf(rows.length);
  const hasRoom =
    rows.length <= MORE.rows &&
    most <= MORE.inRow &&
    all <= MORE.inAll &&
    high <= (2 * MORE.highest) / kinds;
  return all <= ANYWHERE || hasRoom ? 1 : 10 ** Math.ceil(Math.log10(all / ANYWHERE));
}

/**
 * Parts as dots: where one ends is rounded, so that together they have as many dots as their whole. A part that
 * would have none, though it is not nothing, gets a dot of the largest.
 */
function dottedParts(parts: readonly Part[], each: number): DottedPart[] {
  let [sum, before] = [0, 0];
  const dotted = parts.map((part) => {
    sum += part.count;
    const dots = Math.round(sum / each) - before;
    before += dots;
    return { ...part, dots };
  });
  const isLost = ({ count, dots }: DottedPart) => count > 0 && dots === 0;
  const lost = dotted.filter(isLost).length;
  const largest = dotted.reduce((a, b) => (b.dots > a.dots ? b : a));
  // A row with so few dots is refused: see `misdrawn`.
  if (largest.dots <= lost) return dotted;
  return dotted.map((part) => ({
    ...part,
    dots: isLost(part) ? 1 : part === largest ? part.dots - lost : part.dots,
  }));
}

/** The fewest dots in a line with which the highest block has room. */
function columnsOf(most: number, block: number, highest: number): number {
  let columns = 1;
  while ((Math.ceil(most / columns) * block) / columns > highest) columns++;
  return columns;
}

/** How near a strip's columns may be, as a share of the way from one dot to the next. */
const NEAREST = 0.85;

/**
 * A strip is as long as the axis, with its columns about as far apart as the dots in them. The solid
 * dots end at their share of it; the open columns, of which the last may be short, fill the rest.
 */
export function stripOf(dots: number, solid: number, pitch: number): DottedRow['strip'] {
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

/** The part of a row that has a kind of dots. */
export const partWith = (mark: Mark, { kinds }: DottedRows, { parts }: DottedRow): DottedPart =>
  parts[kinds.findIndex((kind) => kind.mark === mark)] ?? { name: '', count: 0, dots: 0 };

/** Rounded lengths by the marks that a table has. */
export const byMark = (lengths: readonly (readonly [string, number])[]): Field['base'] =>
  Object.fromEntries(lengths.map(([mark, length]) => [mark, round(length)])) as Field['base'];

/** Whether a row is a year, which words may follow: "20 in 2014", but not "20 in Labour". */
export const isYear = ({ label }: DottedRow): boolean => /^\d{4}$/.test(label);

/**
 * Whether the last row is compared with those before it: where rows follow each other in time, so that their keys
 * start with years, or where there are two. Of three places, which is compared with which would be arbitrary.
 */
export const areCompared = (rows: readonly Pick<DottedRow, 'key'>[]): boolean =>
  rows.length === 2 || rows.every(({ key }) => /^\d{4}(?!\d)/.test(key));

/** "2016 compared with 2014": two rows may be places, and which two are compared is not plain from their order. */
export const compared = (first: DottedRow, last: DottedRow, language: Language): string =>
  dictionaryOf(language).graphics.compared(last.label, first.label, isYear(first) && isYear(last));

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
export const scaleOf = ({ each, kinds, words, language }: DottedRows): string | undefined =>
  each === 1
    ? undefined
    : dictionaryOf(language).graphics.markIs(shapeOf(kinds.length), counted(each, words, language));
