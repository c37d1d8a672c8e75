import type { Sized } from '../kit/field.ts';
import type { Label, Line } from './note.ts';
import type { Field } from './places.ts';

/** The needle on the axis of percentages. It shows which year's share is read. */
export interface Needle {
  /** The top of the axis. */
  y: number;
  rows: {
    /** Where the row's share is. */
    at: number;
    /** The share, and of which year it is; empty where the needle has room for it on neither side. */
    text: string;
    /** Whether the words start or end beside the needle. */
    anchor: Exclude<Label['anchor'], 'middle'>;
  }[];
}

/** Everything that the views are drawn from, as it goes into the page. */
export interface DotsLayout extends Sized {
  /** The keys of all rows of the table, whether they are shown or not. */
  keys: string[];
  field: Field;
  labels: Label[];
  lines: Line[];
  /** The needle on the axis; undefined where the graphic has no axis. */
  needle?: Needle | undefined;
}
