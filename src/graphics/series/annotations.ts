import { EM, SMALL } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { down, label, MINOR, onLines, type Label } from '../kit/labels.ts';
import { spacedLines, spacedWidth } from '../kit/measure.ts';
import type { Shown } from './labels.ts';
import { HEAD, type Plot } from './shapes.ts';
import { lastShown, type End } from './states.ts';
import { periodOf, timeOf } from '../../data/date.ts';
import { dateOf, type PeriodScale } from './time.ts';
import { textOf } from './words.ts';

/** Words above the plot, at the place from which a line goes down. */
interface Annotation {
  key: string;
  /** The words, in as many lines as they need. */
  words: string[];
  /** The number of its row, which is the last of the words where it has room. */
  number?: string;
  /** Where its line is. */
  x: number;
  /** The row that it is about; undefined for a date. */
  row: number | undefined;
  /** The first row that reaches it. */
  from: number;
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
/** Words of so many lines stand beside their line rather than over it. */
const FEW = 2;

/**
 * Places what is said of dates and of single rows above the plot, so that no words are over others.
 *
 * @param numbered the rows whose numbers have no room at their values: their notes say them
 */
export function bandOf(
  { rows, lines = [], notes = [], unit }: Values,
  { at, field }: PeriodScale,
  numbered: readonly number[],
): Band {
  const wanted = [
    ...lines.flatMap(({ date, label }) =>
      date === undefined
        ? []
        : [
            {
              key: `date-${date}`,
              text: label,
              x: at(timeOf(date)),
              row: undefined,
              from: rows.findIndex((row) => periodOf(dateOf(row))[1] > timeOf(date)),
            },
          ],
    ),
    ...notes.map(({ row: key, text }) => {
      const row = rows.findIndex((row) => row.key === key);
      const dated = rows[row];
      const own = numbered.includes(row) ? dated : undefined;
      return {
        key: `note-at-${key}`,
        text,
        ...(own && { number: textOf(own, unit) }),
        x: at(timeOf(dated ? dateOf(dated) : key)),
        row,
        from: row,
      };
    }),
  ];
  const placed: Omit<Annotation, 'lane'>[] = [];
  for (const one of wanted.toSorted((a, b) => b.x - a.x))
    placed.push({ ...one, ...besideLine(one, placed, field) });
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
 * its left. Where neither side has room, they stand over it, in the middle or as near to that as there is room. A
 * number has a line of its own under them; one that is too long for that is left out.
 *
 * @param others those further to the right
 * @param field how wide the field is
 */
function besideLine(
  { x, text, number }: { x: number; text: string; number?: string },
  others: readonly Pick<Annotation, 'x' | 'at'>[],
  field: number,
): Pick<Annotation, 'words' | 'at' | 'left' | 'right'> {
  const past = others.filter(({ at }) => at.anchor !== 'start').map(({ x }) => x);
  const upTo = (lines: readonly number[]) => Math.min(field, ...lines.map((x) => x - GAP));
  const [start, end] = [x + LABEL_GAP, x - LABEL_GAP];
  // A line at the same place is in the way of words over this one, and not of those beside it.
  const [right, over] = [upTo(past.filter((line) => line > x)) - start, upTo(past)];
  const wide = Math.max(...[text, number ?? ''].map((words) => spacedWidth(words, TYPE)));
  const linesIn = (room: number) => {
    const more = number !== undefined && spacedWidth(number, TYPE) <= room ? [number] : [];
    const words = [...spacedLines(text, room, TYPE), ...more];
    return { words, width: Math.max(...words.map((line) => spacedWidth(line, TYPE))) };
  };
  if (right < wide && wide <= end) {
    const { words, width } = linesIn(end);
    return { words, at: { x: tenth(end), anchor: 'end' }, left: end - width, right: x };
  }
  const isRight = wide <= right || right > over || spacedLines(text, right, TYPE).length <= FEW;
  const { words, width } = linesIn(isRight ? right : over);
  if (isRight)
    return { words, at: { x: tenth(start), anchor: 'start' }, left: x, right: start + width };
  const left = Math.max(0, Math.min(x - width / 2, over - width));
  const at = { x: tenth(left + width / 2), anchor: 'middle' } as const;
  return { words, at, left, right: left + width };
}

/** In which states words above the plot are there, and which of these are about a row and have its number. */
interface States {
  with: (annotation: Pick<Annotation, 'row' | 'from'>) => string[];
  about: (row: number) => string[];
}

/** Words that come with the first state that reaches their date or their row. */
export const reaching = (rows: Values['rows'], ends: Readonly<Record<string, End>>): States => ({
  with: ({ from }) =>
    Object.keys(ends).filter((state) => lastShown(rows, ends[state]?.last ?? 0) >= from),
  about: (row) => Object.keys(ends).filter((state) => ends[state]?.last === row),
});

/**
 * The words above the plot, and their lines: dates to the base, notes to the values of their rows.
 *
 * @param top where the words start
 */
export function annotationsOf(
  { annotations, height }: Band,
  { points, base }: Plot,
  wanted: States,
  top: number,
): Shown[] {
  return annotations.flatMap((annotation): Shown[] => {
    const { key, x, row, at } = annotation;
    const states = wanted.with(annotation);
    if (states.length === 0) return [];
    const y = top + height - topOf(annotation) * LANE;
    const value = row === undefined ? base : (points[row]?.[1] ?? base);
    const bottom = row === undefined ? base : Math.min(value, base) - (HEAD / 2 + 0.1) * EM;
    // Words beside a line hang from its top, and words over it stand on it.
    const from = at.anchor === 'middle' ? annotation.words.length - 1 : 0;
    const first = label({ ...MINOR, ...at, key, text: '', y: tenth(y + from * LANE), dy: 0.9 });
    const words = onLines(annotation.words, first, LANE, from);
    const line = down({
      key,
      kind: row === undefined ? 'reference' : 'leader',
      x: tenth(x),
      // A line starts beside the first line of its words, or under the last.
      y1: tenth(y + (at.anchor === 'middle' ? words.length * LANE : 0.2 * EM)),
      y2: tenth(bottom),
    } as const);
    // A state that is about the row says its number at its value.
    const own = row === undefined ? [] : wanted.about(row);
    const others = states.filter((state) => !own.includes(state));
    return words.map((label, i) => ({
      states: i > 0 && label.text === annotation.number ? others : states,
      label,
      ...(i === 0 && { leader: line }),
    }));
  });
}
