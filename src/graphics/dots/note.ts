import type * as kit from '../kit/labels.ts';
import type { View } from './views.ts';

/** What a label or line belongs to: it comes with its row, and stays as long as its view does. */
interface Explains {
  view: View;
  row: number;
}

export type Label = kit.Label & Explains;
export type Line = kit.Line & Explains;

/** What a view takes: its height, and what explains it. */
export interface Arranged {
  height: number;
  labels: Label[];
  lines: Line[];
}

/** What a view takes in which rows lie one below the other: where each row's blocks end, and where its lines do. */
export interface Lying extends Arranged {
  bottoms: number[];
  ends: number[];
}
