import { capital } from '../../data/text.ts';
import { placeInUnit } from '../../data/value.ts';
import { EM, WIDTH, type Sized } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { down, label, MINOR, onLines, type Label, type Line } from '../kit/labels.ts';
import { spacedLines } from '../kit/measure.ts';
import { referenceLines } from '../kit/reference-lines.ts';
import { arrange, lengthOf, LINE, NOTE, type Arrangement } from './arrange.ts';
import { LABEL_GAP } from './scale.ts';
import { splitState } from '../kit/state-name.ts';

/** From the top to the bottom, in thousandths of the graphic's width. */
interface Span {
  top: number;
  bottom: number;
}

/** A bar with its name and its number. Heights count from the row's top. */
export interface BarRow {
  key: string;
  /** The row's top in each order. */
  tops: Record<Order, number>;
  /** The lines of its name. */
  names: Label[];
  number: Label;
  /** What is said of it alone. */
  notes: Label[];
  bar: Span;
  /** Where the bar ends; it starts at zero. */
  end: number;
  /** The lines at values that the bar would hide. */
  notches: Line[];
}

export interface BarsLayout extends Sized {
  /** What the values are. */
  labels: Label[];
  /** Where zero is, and the line there. */
  zero: number;
  lines: Line[];
  /** In the order of the file. */
  rows: BarRow[];
}

/** The order of the rows: that of the file, or the largest value first. */
export type Order = 'listed' | 'sorted';

export const ORDERS: readonly Order[] = ['listed', 'sorted'];

/**
 * The order of a state, and the key of the row that it emphasises.
 *
 * @throws RangeError where there is no such order
 */
export function parseState(state: string): { order: Order; key: string | undefined } {
  const [name, key] = splitState(state);
  const order = ORDERS.find((order) => order === name);
  if (!order) throw new RangeError(`there is no state "${state}"`);
  return { order, key };
}

/** Where names above bars would make a graphic higher than so many widths, they are beside them: on a small phone, its letters would be small. */
const HIGHEST = 1.5;

/** Horizontal bars from zero, each with its name and its number. */
export function layout(data: Values, width = WIDTH): BarsLayout {
  const { rows, words } = data;
  const head = spacedLines(capital(words.value), width);
  const top = head.length * LINE + 0.4 * EM;
  const arrangement = arrange(data, HIGHEST * width - top, width);
  const { heights, scale } = arrangement;
  const marked = (data.lines ?? []).flatMap(({ at, label }) => {
    if (at === undefined) return [];
    // Bars have no scale with numbers.
    const text = `${label} (${placeInUnit(at, data.unit, data.language)})`;
    return [{ key: `line-${at}`, x: tenth(scale.zero + at * scale.unit), text }];
  });
  const across = referenceLines(marked, width);
  const listed = rows.map((row, i) => ({ row, height: heights[i] ?? 0 }));
  const orders = {
    listed,
    // Equal values stay in the order of the file.
    sorted: listed.toSorted((a, b) => lengthOf(b.row) - lengthOf(a.row)),
  };
  const topOf = (order: Order, row: Values['rows'][number]) => {
    const index = orders[order].findIndex((other) => other.row === row);
    return tenth(sum([top, ...orders[order].slice(0, index).map(({ height }) => height)]));
  };
  const [zero, bottom] = [tenth(scale.zero), tenth(sum([top, ...heights]))];
  const { labels, lines } = across.draw(top, bottom);
  return {
    width,
    height: tenth(bottom + across.height),
    labels: [
      ...onLines(head, label({ key: 'head', text: '', x: 0, y: 0, dy: 1, tone: 'muted' }), LINE),
      ...labels,
    ],
    zero,
    lines: [...lines, down({ key: 'zero', kind: 'end', x: zero, y1: tenth(top), y2: bottom })],
    rows: rows.map((row, i) => ({
      key: row.key,
      tops: { listed: topOf('listed', row), sorted: topOf('sorted', row) },
      ...drawnRow(
        row,
        arrangement,
        i,
        marked.map(({ x }) => x),
        width,
      ),
    })),
  };
}

/** Where the notes of a row start: above a bar stands the name of the next one, which they must not seem to belong to. */
function notesTop(
  row: Values['rows'][number],
  { isAbove, thick, lines, heights, middles, notes }: Arrangement,
  i: number,
): number {
  if (!isAbove) return (heights[i] ?? 0) - (notes[i]?.lines.length ?? 0) * NOTE;
  const bottom = tenth((middles[i] ?? 0) + thick / 2);
  return (lengthOf(row) < 0 ? Math.max(bottom, (lines[i] ?? 1) * LINE) : bottom) + NEAR;
}

/** Between a bar that has its name above it and its note. */
const NEAR = 0.1 * EM;

function drawnRow(
  row: Values['rows'][number],
  arrangement: Arrangement,
  i: number,
  places: readonly number[],
  width: number,
): Omit<BarRow, 'key' | 'tops'> {
  const { isAbove, thick, names, notes, lines, middles, scale } = arrangement;
  const [count = 1, middle = 0] = [lines[i], middles[i]];
  const end = scale.zero + lengthOf(row) * scale.unit;
  const isLeft = lengthOf(row) < 0;
  const isOver = isAbove && !isLeft;
  // Lines are apart by the type's own size, so that smaller type stays at its bar.
  const [y, last] = isOver
    ? [count * LINE, -0.25]
    : [middle, 0.35 + ((count - 1) / 2) * (LINE / EM)];
  const dyOf = (line: number) => round(last - (count - 1 - line) * (LINE / EM));
  const start = isAbove ? tenth(scale.zero + LABEL_GAP) : 0;
  const own = names[i] ?? [];
  const beside = {
    y: tenth(y),
    dy: dyOf(count - 1),
    ...(count > own.length
      ? { x: start, anchor: 'start' as const }
      : { x: width, anchor: 'end' as const }),
  };
  const atEnd = {
    x: tenth(Math.max(scale.zero, end) + LABEL_GAP),
    y: tenth(middle),
    dy: 0.35,
    anchor: 'start' as const,
  };
  const { lines: said = [], x = 0 } = notes[i] ?? {};
  const [least, most] = [Math.min(scale.zero, end), Math.max(scale.zero, end)];
  const bar = { top: tenth(middle - thick / 2), bottom: tenth(middle + thick / 2) };
  const under = notesTop(row, arrangement, i);
  return {
    notches: places
      .filter((x) => x > least && x < most)
      .map((x) => down({ key: `notch-${x}`, kind: 'notch', x, y1: bar.top, y2: bar.bottom })),
    notes: onLines(
      said,
      label({ ...MINOR, key: 'note', text: '', x, y: tenth(under), dy: 0.7 }),
      NOTE,
    ),
    names: onLines(own, label({ key: 'name', text: '', x: start, y: tenth(y), dy: dyOf(0) }), LINE),
    number: label({
      key: 'number',
      text: row.text,
      weight: 700,
      ...(isAbove ? beside : atEnd),
    }),
    bar,
    end: tenth(end),
  };
}

const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
