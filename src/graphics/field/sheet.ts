import { tenth } from '../kit/interpolate.ts';
import { label, type GivenLabel, type Label, type Line } from '../kit/labels.ts';
import type { Frame } from './frame.ts';
import type { When } from './when.ts';
import type { Word } from './words.ts';

export interface Point {
  x: number;
  y: number;
}

/** A row's dots in one place. */
export interface Block {
  key: string;
  row: number;
  when: When;
  /** How large a dot is. */
  dot: number;
  solid: Point[];
  open: Point[];
  /** The places of dots that the row before has, and this one has not. */
  gone: Point[];
}

/** A label, how wide it is in em, and the states that show it. */
export type Written = Label & { when: When; wide: number };

/** What is drawn, each with the states that show it. */
export interface Sheet {
  blocks: Block[];
  labels: Written[];
  /** The rows' names, each in the places that it has: from one to the other it moves. */
  names: (Written & { row: number })[];
  lines: (Line & { when: When })[];
  /** Pointers on the axis. */
  pointers: (Point & { key: string; when: When })[];
  /** How far from the foot of each row's dots the needle's line ends. */
  tops: number[];
}

type Given = Omit<GivenLabel, 'dy' | 'text' | 'then'> & { word: Word; then?: Word; when: When };

function written({ word, then, when, x, y, ...given }: Given): Written {
  const size = given.size ?? 1;
  const placed = { ...given, text: word.text, x: tenth(x), y: tenth(y), dy: 0 };
  const wide = word.wide * size + (given.sign ? SIGN : 0) + (then ? SPACE + then.wide : 0);
  return { ...label(placed), ...(then && { then: then.text }), when, wide };
}

/** Writes words on a line at a height. */
export const write = ({ labels }: Sheet, given: Given): void => {
  labels.push(written(given));
};

/** Writes a row's name in one of its places. */
export const writeName = (
  { names }: Sheet,
  row: number,
  given: Omit<Given, 'key' | 'weight' | 'size'> & { size: number },
): void => {
  names.push({ ...written({ ...given, key: String(row), weight: 700 }), row });
};

/** What the sign before words takes, in em. */
export const SIGN = 1.2;

/** Draws a straight line from one place on the scale to another: how far along and across it starts and ends. */
export const rule = (
  { lines }: Sheet,
  { at }: Frame,
  given: { key: string; kind: Line['kind']; when: When },
  [along, across]: readonly [number, number],
  [along2, across2]: readonly [number, number],
): void => {
  const [from, to] = [at(along, across), at(along2, across2)];
  lines.push({
    ...given,
    x1: tenth(from.x),
    y1: tenth(from.y),
    x2: tenth(to.x),
    y2: tenth(to.y),
  });
};

const SPACE = 0.36;

/** Words on one line. */
export const joined = (words: readonly Word[]): Word => ({
  text: words.map(({ text }) => text).join(' '),
  wide: words.reduce((sum, { wide }) => sum + wide + SPACE, -SPACE),
});

/** Words in lines of at most so many em. */
export function wrapped(words: readonly Word[], room: number): Word[] {
  const lines: Word[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last && joined([...last, word]).wide <= room) last.push(word);
    else lines.push([word]);
  }
  return lines.map(joined);
}
