import { type Sized, EM } from '../kit/field.ts';
import type { Label, Line } from '../kit/labels.ts';

/** Where a lane's marks and words are. In thousandths of the graphic's width. */
export interface Lane {
  /** The edge of the scale that the lane is at. */
  edge: number;
  /** The first column of marks, and the way to the next: marks that would be over each other have columns. */
  mark: number;
  step: number;
  /** Where the line from the scale turns to the words. */
  bend: number;
  /** Where the words start, or end where they are at the left of the scale. */
  words: number;
  anchor: 'start' | 'end';
  /** How wide the words may be. */
  room: number;
}

export interface Lanes {
  /** Where the labels of the scale are, and how they stand there. */
  units: { x: number; anchor: 'middle' | 'end' };
  /** What was counted: readings, and events that brought a count. */
  counts: Lane;
  others: Lane;
}

/** The mark of a reading, which is the share of a year: it is at the middle of that year. */
export interface Reading {
  key: string;
  x: number;
  y: number;
  /** From the scale to its mark, or from its mark to its words. */
  lines: Line[];
}

/** An event: its mark, its words, and the line from the one to the other. */
export interface Entry {
  key: string;
  x: number;
  y: number;
  /** Whether the event brought a count of its own. */
  count: boolean;
  labels: Label[];
  lines: Line[];
}

export interface TimelineLayout extends Sized {
  /** The scale of time, and the names of the lanes. */
  labels: Label[];
  lines: Line[];
  readings: Reading[];
  entries: Entry[];
}

/** How wide and high a mark is, in thousandths of the graphic's width. */
export const MARK = 0.62 * EM;
