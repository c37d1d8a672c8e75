import type { Counts, Form } from '../form.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { frame, type UnitsFrame } from './frame.ts';
import { layout, type UnitsLayout } from './layout.ts';

/** A unit chart: everything counted is a dot, and each row of the table is drawn whole. */
export const units: Form<Counts, UnitsLayout, UnitsFrame> = {
  kind: 'counts',
  states: ({ rows }) => rows.map((row) => row.key),
  layout,
  frame,
  draw,
  describe,
};
