import { tenth } from '../kit/interpolate.ts';
import { label, type Label, type Line } from '../kit/labels.ts';
import type { When } from './when.ts';
import type { Word } from './words.ts';

export interface Point {
  x: number;
  y: number;
}

/** Where the dots of a row are. */
export interface Places {
  solid: Point[];
  open: Point[];
  /** Those of these dots that are more than the row before has. */
  more: Point[];
  /** The places of dots that the row before has, and this one has not. */
  gone: Point[];
}

/** A row's dots in one place. */
export interface Block extends Places {
  row: number;
  when: When;
  /** How large a dot is. */
  dot: number;
}

/** A label, how wide it is, and the states that show it. */
export type Written = Label & { when: When; long: number };

/** What is drawn, each with the states that show it. */
export interface Sheet {
  blocks: Block[];
  labels: Written[];
  /** The rows' names, each in the places that it has: from one to the other it moves. */
  names: (Written & { row: number })[];
  lines: (Line & { when: When })[];
  /** Pointers on the axis. */
  pointers: (Point & { key: string; when: When })[];
}

type Style = Partial<Pick<Label, 'size' | 'weight' | 'tone' | 'anchor' | 'sign'>> & { then?: Word };

/** What the sign before words takes, and the space between two, in em. */
export const SIGN = 1.2;
const SPACE = 0.36;

/** Puts things on a sheet. It is given lengths in em; on the sheet they are in the room's own unit. */
export interface Pen {
  sheet: Sheet;
  /** A place on the sheet. */
  point: (place: Point) => Point;
  write: (when: When, word: Word, x: number, y: number, style?: Style) => void;
  name: (row: number, when: When, word: Word, x: number, y: number, size: number) => void;
  line: (when: When, kind: Line['kind'], from: Point, to: Point) => void;
  dots: (row: number, when: When, dot: number, places: Places) => void;
  pointer: (when: When, place: Point) => void;
}

/**
 * @param grid the distance of which the places of dots are multiples, in the room's own unit
 */
export function penOf(em: number, grid: number): Pen {
  const sheet: Sheet = { blocks: [], labels: [], names: [], lines: [], pointers: [] };
  const point = ({ x, y }: Point) => ({ x: tenth(x * em), y: tenth(y * em) });
  const near = (length: number) => (Math.round((length * em) / grid) * grid) / em;
  const onGrid = ({ x, y }: Point) => point({ x: near(x), y: near(y) });
  const written = (
    when: When,
    { text, wide }: Word,
    x: number,
    y: number,
    style: Style,
  ): Written => {
    const { then, ...plain } = style;
    const { size = 1, sign } = plain;
    const long = wide * size + (sign ? SIGN : 0) + (then ? SPACE + then.wide : 0);
    // The same words are the same element in every room: a translation of them stays.
    const key = `${text} ${sheet.labels.filter((one) => one.text === text).length}`;
    return {
      ...label({ ...plain, key, text, ...point({ x, y }), dy: 0 }),
      ...(then && { then: then.text }),
      when,
      long: long * em,
    };
  };
  return {
    sheet,
    point,
    write: (when, word, x, y, style = {}) => sheet.labels.push(written(when, word, x, y, style)),
    name: (row, when, word, x, y, size) =>
      sheet.names.push({
        ...written(when, word, x, y, { size, weight: 700 }),
        key: String(row),
        row,
      }),
    line(when, kind, from, to) {
      const [a, b] = [point(from), point(to)];
      const key = String(sheet.lines.length);
      sheet.lines.push({ key, kind, when, x1: a.x, y1: a.y, x2: b.x, y2: b.y });
    },
    dots: (row, when, dot, { solid, open, more, gone }) =>
      sheet.blocks.push({
        row,
        when,
        dot: dot * em,
        solid: solid.map(onGrid),
        open: open.map(onGrid),
        more: more.map(onGrid),
        gone: gone.map(onGrid),
      }),
    pointer: (when, place) =>
      sheet.pointers.push({ key: String(sheet.pointers.length), when, ...point(place) }),
  };
}

/** How wide the widest of some words is, in em. */
export const widest = (words: readonly (Word | undefined)[]): number =>
  Math.max(0, ...words.map((word) => word?.wide ?? 0));
