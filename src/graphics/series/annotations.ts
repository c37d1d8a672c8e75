import { EM, SMALL, WIDTH } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { down, label, type Label, type Line } from '../kit/labels.ts';
import { spacedLines, spacedWidth } from '../kit/measure.ts';
import type { Box } from '../kit/room.ts';
import type { Shown } from './labels.ts';
import { HEAD, type Plot } from './shapes.ts';
import type { End } from './states.ts';
import { timeOf, type TimeScale } from './time.ts';

/** Words above the plot, at the place from which a line goes down. */
interface Annotation {
  key: string;
  /** The words, in as many lines as they need. */
  words: string[];
  /** Where its line is. */
  x: number;
  /** The row that it is about; undefined for a date. */
  row: number | undefined;
  /** Where its words start or end. */
  at: Pick<Label, 'x' | 'anchor'>;
  left: number;
  right: number;
  /** How many lines of words are between them and the plot. */
  lane: number;
}

/** All words above the plot. */
export interface Band {
  annotations: Annotation[];
  height: number;
}

/** A line of words, from one to the next on a line, and from a line to its words. */
const LANE = 1.25 * EM;
const GAP = 0.6 * EM;
const LABEL_GAP = 0.35 * EM;
const TYPE = { size: SMALL };

/** The key of the words of a reader's guess. */
export const GUESS = 'guess';

/**
 * Places what is said of dates and of single rows above the plot, so that no words are over others.
 *
 * @param guessWords the longest words of a reader's guess, where there is one
 */
export function bandOf(
  { rows, lines = [], notes = [], guess }: Values,
  { at }: TimeScale,
  guessWords: string,
): Band {
  const wanted = [
    ...lines.flatMap(({ date, label }) =>
      date === undefined
        ? []
        : [{ key: `date-${date}`, text: label, x: at(timeOf(date)), row: undefined }],
    ),
    ...[
      ...notes.map(({ row, text }) => ({ name: `note-at-${row}`, row, text })),
      ...(guess ? [{ name: GUESS, row: guess.row, text: guessWords }] : []),
    ].map(({ name, row: key, text }) => {
      const row = rows.findIndex((row) => row.key === key);
      return { key: name, text, x: at(timeOf(key)), row };
    }),
  ];
  const placed: Omit<Annotation, 'lane'>[] = [];
  for (const one of wanted.toSorted((a, b) => b.x - a.x))
    placed.push({ ...one, ...besideLine(one, placed) });
  // A line goes down past the words under its own: words at the right of their lines are under those at their
  // left, and of two at one side those that the other's line would cross.
  const isRight = ({ at }: (typeof placed)[number]) => at.anchor === 'start';
  const inOrder = [
    ...placed.filter(isRight),
    ...placed.filter((one) => !isRight(one)).toReversed(),
  ];
  const annotations: Annotation[] = [];
  for (const one of inOrder) {
    const under = annotations.filter(
      ({ left, right }) => one.left < right + GAP && left < one.right + GAP,
    );
    annotations.push({ ...one, lane: Math.max(0, ...under.map(topOf)) });
  }
  return { annotations, height: Math.max(0, ...annotations.map(topOf)) * LANE };
}

/** How many lines of words there are from the plot to the top of some. */
const topOf = ({ lane, words }: Annotation): number => lane + words.length;

/**
 * Words start at the right of their line. Where they have no room there, or would cover another line, they end at
 * its left. Where neither side has room, they stand over it, in the middle or as near to that as there is room.
 *
 * @param others those further to the right
 */
function besideLine(
  { x, text }: { x: number; text: string },
  others: readonly Pick<Annotation, 'x' | 'at'>[],
): Pick<Annotation, 'words' | 'at' | 'left' | 'right'> {
  const past = others.filter(({ at }) => at.anchor !== 'start').map(({ x }) => x);
  const upTo = (lines: readonly number[]) => Math.min(WIDTH, ...lines.map((x) => x - GAP));
  const [start, end] = [x + LABEL_GAP, x - LABEL_GAP];
  const wide = spacedWidth(text, TYPE);
  // A line at the same place is in the way of words over this one, and not of those beside it.
  const [right, over] = [upTo(past.filter((line) => line > x)) - start, upTo(past)];
  if (right < wide && wide <= end)
    return { words: [text], at: { x: tenth(end), anchor: 'end' }, left: end - wide, right: x };
  const isRight = wide <= right || right > over;
  const words = spacedLines(text, isRight ? right : over, TYPE);
  const width = Math.max(...words.map((line) => spacedWidth(line, TYPE)));
  if (isRight)
    return { words, at: { x: tenth(start), anchor: 'start' }, left: x, right: start + width };
  const left = Math.max(0, Math.min(x - width / 2, over - width));
  const at = { x: tenth(left + width / 2), anchor: 'middle' } as const;
  return { words, at, left, right: left + width };
}

/**
 * The words above the plot, and their lines: dates in every state, to the base; notes as soon as their row
 * is shown, to its value.
 *
 * @param top where the words start
 */
export function annotationsOf(
  { annotations, height }: Band,
  { points, base }: Plot,
  ends: Readonly<Record<string, End>>,
  top: number,
): { labels: Label[]; lines: Line[]; shown: Shown[]; boxes: Box[] } {
  const drawn = annotations.map((annotation) => {
    const { key, x, row, at } = annotation;
    const y = top + height - topOf(annotation) * LANE;
    const value = row === undefined ? base : (points[row]?.[1] ?? base);
    // A guess may be anywhere on the scale.
    const bottom =
      row === undefined || key === GUESS ? base : Math.min(value, base) - (HEAD / 2 + 0.1) * EM;
    const words = annotation.words.map((text, i) =>
      label({
        ...at,
        key: i === 0 ? key : `${key}-${i}`,
        text,
        y: tenth(y + i * LANE),
        dy: 0.9,
        size: SMALL,
        tone: 'muted',
      }),
    );
    const line = down({
      key,
      kind: row === undefined ? 'reference' : 'leader',
      x: tenth(x),
      // A line starts beside the first line of its words, or under the last.
      y1: tenth(y + (at.anchor === 'middle' ? words.length * LANE : 0.2 * EM)),
      y2: tenth(bottom),
    } as const);
    return { row, words, line };
  });
  const dates = drawn.filter(({ row }) => row === undefined);
  return {
    labels: dates.flatMap(({ words }) => words),
    lines: dates.map(({ line }) => line),
    shown: drawn.flatMap(({ row, words, line }): Shown[] => {
      const states = Object.keys(ends).filter((state) => (ends[state]?.last ?? 0) >= (row ?? NaN));
      if (states.length === 0) return [];
      return words.map((label, i) => ({ states, label, ...(i === 0 && { leader: line }) }));
    }),
    boxes: drawn.map(({ line: { x1, x2, y1, y2 } }) => ({
      left: x1,
      right: x2,
      top: y1,
      bottom: y2,
    })),
  };
}
