import type { Sized } from '../kit/field.ts';
import type { Label, Line } from '../kit/labels.ts';
import type { Shown } from './labels.ts';
import type { Plot } from './shapes.ts';
import type { End } from './states.ts';

export interface SeriesLayout extends Sized, Plot {
  ends: Record<string, End>;
  /** What is the same in every state: the axes, and what the values are. */
  labels: Label[];
  lines: Line[];
  /** What belongs to some of the states: labels of values with their leaders, and of gaps. */
  shown: Shown[];
}
