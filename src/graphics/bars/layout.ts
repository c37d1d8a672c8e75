import { capital } from '../../data/sentence.ts';
import { EM, WIDTH, type Sized } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { label, type Label } from '../kit/labels.ts';
import { arrange, lengthOf, LINE, linesIn, THICK, type Arrangement } from './arrange.ts';
import type { Order } from './states.ts';
import { BESIDE } from './scale.ts';

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
  bar: Span;
  /** The piece of the line at zero that belongs to the row. */
  line: Span;
  /** Where the bar ends; it starts at zero. */
  end: number;
}

export interface BarsLayout extends Sized {
  /** What the values are. */
  labels: Label[];
  /** Where zero is. */
  zero: number;
  /** In the order of the file. */
  rows: BarRow[];
}

/** The highest that a graphic may be: on a small phone, its letters would be too small. */
export const HIGHEST = 1.5 * WIDTH;

/** Horizontal bars from zero, each with its name and its number. */
export function layout({ rows, words }: Values): BarsLayout {
  const head = linesIn(capital(words.value), WIDTH);
  const top = head.length * LINE + 0.4 * EM;
  const arrangement = arrange(rows, HIGHEST - top);
  const { heights, scale } = arrangement;
  const given = rows.map((row, i) => ({ row, height: heights[i] ?? 0 }));
  const orders = {
    given,
    // Equal values stay in the order of the file.
    sorted: given.toSorted((a, b) => lengthOf(b.row) - lengthOf(a.row)),
  };
  const topOf = (order: Order, row: Values['rows'][number]) => {
    const index = orders[order].findIndex((other) => other.row === row);
    return tenth(sum([top, ...orders[order].slice(0, index).map(({ height }) => height)]));
  };
  return {
    height: tenth(sum([top, ...heights])),
    labels: head.map((text, i) =>
      label({ key: `head-${i}`, text, x: 0, y: tenth(i * LINE), dy: 1, tone: 'muted' }),
    ),
    zero: tenth(scale.zero),
    rows: rows.map((row, i) => ({
      key: row.key,
      tops: { given: topOf('given', row), sorted: topOf('sorted', row) },
      ...drawnRow(row, arrangement, i),
    })),
  };
}

function drawnRow(
  row: Values['rows'][number],
  { isAbove, names, heights, middles, scale }: Arrangement,
  i: number,
): Pick<BarRow, 'names' | 'number' | 'bar' | 'line' | 'end'> {
  const [lines = [], height = 0, middle = 0] = [names[i], heights[i], middles[i]];
  const end = scale.zero + lengthOf(row) * scale.unit;
  const isLeft = lengthOf(row) < 0;
  const bar = { top: tenth(middle - THICK / 2), bottom: tenth(middle + THICK / 2) };
  // Lines are apart by the type's own size, so that smaller type stays at its bar.
  const [y, last] = isAbove
    ? [lines.length * LINE, -0.25]
    : [middle, 0.35 + ((lines.length - 1) / 2) * (LINE / EM)];
  const reach = 0.15 * EM;
  return {
    names: lines.map((text, line) =>
      label({
        ...{ key: `name-${line}`, text, x: 0, y: tenth(y) },
        dy: round(last - (lines.length - 1 - line) * (LINE / EM)),
      }),
    ),
    number: label({
      ...{ key: 'number', text: row.text, y: tenth(middle), dy: 0.35, weight: 700 },
      x: tenth(isLeft ? end - BESIDE : end + BESIDE),
      anchor: isLeft ? 'end' : 'start',
    }),
    bar,
    line: isAbove
      ? { top: tenth(bar.top - reach), bottom: tenth(bar.bottom + reach) }
      : { top: 0, bottom: tenth(height) },
    end: tenth(end),
  };
}

const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
