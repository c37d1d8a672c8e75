import type { Sized } from '../kit/field.ts';
import type { Label, Line } from './note.ts';
import type { Field } from './runs.ts';
import type { View } from './views.ts';

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

/** Where a reader's guess goes on the graphic, in thousandths of the field's width. */
export interface GuessScale {
  /** The view and the row that answer it. */
  view: View;
  row: number;
  /** The way in which the scale grows: shares to the right; counts upwards where rows are side by side, and to the right where they are stacked. */
  direction: 'right' | 'up';
  /** Where nought is on the scale, how far one more is from it, and how far the scale goes. */
  nought: number;
  unit: number;
  most: number;
  /** Of counts, how many things are in a line of dots: a guess is where the line with its last dot ends. */
  line?: number;
  /** The ends of the tick, across the scale. */
  ends: [number, number];
  /** The line of the words, in which they stand at the tick. */
  words: Pick<Label, 'y' | 'dy'>;
  /** Where they stand instead, above a block that the guess goes up beside. */
  beside?: Pick<Label, 'x' | 'anchor'> | undefined;
  /** The height above which no block reaches: the words of a guess that is as high are on its tick. */
  clear?: number | undefined;
  /** The key of the label above the block of a guessed whole, which a tick lifts. */
  total?: string | undefined;
  /** The guess with the longest words that a slider lets readers make. */
  longest: number;
  /** The words at a guess, with a `#` for the number. */
  text: string;
  /** What stands between its thousands. */
  separator: string;
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
  /** Where a reader's guess goes, where the story asks for one. */
  guess?: GuessScale | undefined;
}
