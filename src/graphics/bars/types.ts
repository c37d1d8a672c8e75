import type { Sized } from '../kit/field.ts';
import type { Label, Line } from '../kit/labels.ts';
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
