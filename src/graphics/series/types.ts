import type { Written } from '../../data/written-number.ts';
import type { Sized } from '../kit/field.ts';
import type { Label, Line } from '../kit/labels.ts';
import type { Room } from './shapes.ts';
import type { Shown } from './labels.ts';
import type { Plot } from './shapes.ts';
import type { End } from './states.ts';

/** Where a reader's guess goes on the graphic: above the plot are its words, from which a line goes down to a tick. */
export interface SeriesGuess {
  /** Where the words are, in one line, and the line down from them. */
  shown: Shown[];
  /** The place of the tick, and half its width. */
  x: number;
  half: number;
  /** The height of the least value that readers may guess, and how much higher one more is. */
  least: number;
  y: number;
  unit: number;
  /** The words, and how their number is written. */
  words: Written;
  /** The guess with the longest words. */
  longest: number;
}

export interface SeriesLayout extends Sized, Plot {
  ends: Record<string, End>;
  /** What is the same in every state: the axes, and what the values are. */
  labels: Label[];
  lines: Line[];
  /** What belongs to some of the states: labels of values with their leaders, and of gaps. */
  shown: Shown[];
  /** Where labels of values may stand. */
  room: Room;
  guess?: SeriesGuess | undefined;
}
