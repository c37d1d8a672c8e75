import { toNumber } from '../../data/fraction.ts';
import { EM, SMALL } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { label, MINOR, onLines, type Label, type Line } from '../kit/labels.ts';
import { SPACED, spacedLines, spacedWidth } from '../kit/measure.ts';
import { lineBox } from '../kit/placer.ts';
import { labelWidth, type Box } from '../kit/room.ts';
import { placeLabels, type PlacedLabel } from './place.ts';
import { shapesOf, type Plot, type Room } from './shapes.ts';
import { lastShown, type End } from './states.ts';
import { nameOf } from './time.ts';
import { gapsIn, textOf } from './words.ts';

type Rows = Values['rows'];
type Ends = Readonly<Record<string, End>>;

/** A label that some states have, with its leader. */
export interface Shown {
  states: string[];
  /** The index of its value; undefined for what is said of gaps. */
  point?: number;
  label: Label;
  leader?: Line;
}

/** What the lines down to dates and values cover in a state. */
export const linesIn = (shown: readonly Shown[], state: string): Box[] =>
  shown.flatMap(({ states, point, leader }) =>
    leader && point === undefined && states.includes(state) ? [lineBox(leader)] : [],
  );

/** What is said at a value: the value, and its date where the axis does not have it. */
type Words = Pick<Label, 'text' | 'then'>;

/** The values that say most of a series as far as it is shown: the indexes of the highest, the lowest, the first. */
export function telling(rows: Rows, last: number): number[] {
  const values = rows
    .slice(0, last + 1)
    .flatMap(({ value }, i) => (value === undefined ? [] : [{ i, value: toNumber(value) }]));
  const numbers = values.map(({ value }) => value);
  const [most, least] = [Math.max(...numbers), Math.min(...numbers)];
  const highest = values.find(({ value }) => value === most);
  const lowest = values.find(({ value }) => value === least);
  return [highest, lowest, values[0]].flatMap((one) => (one ? [one.i] : []));
}

/**
 * Places what is said at values of a state: of the first always, and of the others as they have room.
 *
 * @param words by the indexes of the values, the most important first
 * @param lines what the lines down to dates and values cover
 */
function placeWords(
  words: ReadonlyMap<number, Words>,
  plot: Plot,
  { view, last }: End,
  room: Room,
  lines: readonly Box[],
): PlacedLabel[] {
  const wanted = Array.from(words, ([point, said]) => {
    const label = (style: Style) => ({ ...style, ...said, key: `value-${point}` });
    const large = label(LARGE);
    if (point !== last) return { point, label: label(OTHER) };
    const fits = labelWidth(large) * SPACED <= room.right - room.left;
    return { point, label: fits ? large : label({ ...LARGE, size: 1 }) };
  });
  const points = plot.points.slice(0, last + 1);
  return placeLabels(wanted, points, shapesOf(plot, view, last), room, lines);
}

type Style = Pick<Label, 'size' | 'weight' | 'tone'>;

/** The label of a state's own value is large, where it has room. */
const LARGE: Style = { size: 1.25, weight: 700, tone: 'part' };
const OTHER: Style = { size: 1, weight: 700, tone: 'ink' };

/** How much room the number of the last value takes beside its mark. */
export function lastWidth({ rows, unit }: Values): number {
  const row = rows.at(-1);
  return row ? spacedWidth(textOf(row, unit), LARGE) + 0.3 * EM : 0;
}

/** Which numbers have labels at their values, and what of them is said elsewhere. */
interface Numbers {
  /** Whether each value has its date on the axis. */
  dated: boolean;
  /** The keys of the rows that have labels instead, with the first value shown and the last. */
  named: readonly string[];
  /** The rows whose notes say their numbers: at their values, these are said where a state is about them. */
  numbered: readonly number[];
}

/**
 * The labels of values in each state: that of its last value, and those of rows that have a note, and of the
 * highest, the lowest and the first value shown.
 *
 * @param above what stands above the plot, with its lines
 */
export function valueLabels(
  { language, rows, unit, notes = [] }: Values,
  plot: Plot,
  ends: Ends,
  room: Room,
  { dated, named, numbered }: Numbers,
  above: readonly Shown[],
): Shown[] {
  const rowsWith = (keys: readonly string[]) =>
    rows.flatMap(({ key }, i) => (keys.includes(key) ? [i] : []));
  const noted = rowsWith(notes.map(({ row }) => row));
  const wanted = ({ last }: End) => {
    const told = telling(rows, last);
    return named.length === 0 ? told : [...rowsWith(named), ...told.slice(-1)];
  };
  const placed = Object.entries(ends).flatMap(([state, end]) => {
    const words = new Map<number, Words>();
    const shown = noted.filter((point) => point <= end.last);
    for (const point of [end.last, ...shown, ...wanted(end)]) {
      const row = rows[point];
      if (row?.value !== undefined && (point === end.last || !numbered.includes(point)))
        words.set(point, {
          text: textOf(row, unit),
          ...(!dated && { then: nameOf(row, language) }),
        });
    }
    return placeWords(words, plot, end, room, linesIn(above, state)).map((one) => ({
      state,
      ...one,
    }));
  });
  return inStates(placed);
}

/** Labels that are the same in several states are one, which stays. */
function inStates(placed: readonly (PlacedLabel & { state: string })[]): Shown[] {
  const shown = new Map<string, Shown>();
  for (const { state, ...one } of placed) {
    const same = JSON.stringify(one);
    const found = shown.get(same);
    if (found) found.states.push(state);
    else shown.set(same, { ...keyed(one, `${one.label.key}-${shown.size}`), states: [state] });
  }
  return [...shown.values()];
}

const keyed = ({ point, label, leader }: PlacedLabel, key: string): PlacedLabel => ({
  point,
  label: { ...label, key },
  ...(leader && { leader: { ...leader, key } }),
});

/** A line of notes. */
const NOTE = 1.25 * EM;

/**
 * What is to be said below the axis: what is said in every state, and of the gaps that a state shows.
 *
 * @param y where the notes start
 * @param width the field's
 */
export function notesOf(
  { language, rows }: Pick<Values, 'language' | 'rows'>,
  ends: Ends,
  y: number,
  always: readonly string[],
  width: number,
): { labels: Label[]; shown: Shown[]; height: number } {
  const lines = (text: string) => spacedLines(text, width, { size: SMALL });
  const first = label({ ...MINOR, key: 'note', text: '', x: 0, y: tenth(y), dy: 0.9 });
  const labels = onLines(always.flatMap(lines), first, NOTE);
  const gaps = new Map<string, string[]>();
  for (const [state, { last }] of Object.entries(ends)) {
    const text = gapsIn(rows.slice(0, lastShown(rows, last) + 1), language, nameOf);
    if (text !== undefined) gaps.set(text, [...(gaps.get(text) ?? []), state]);
  }
  const shown = Array.from(gaps, ([text, states], i) =>
    onLines(lines(text), { ...first, key: `gaps-${i}` }, NOTE, -labels.length).map(
      (label): Shown => ({ states, label }),
    ),
  );
  const most = Math.max(0, ...shown.map(({ length }) => length));
  return { labels, shown: shown.flat(), height: (labels.length + most) * NOTE };
}
