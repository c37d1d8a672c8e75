import type { Form } from '../form.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { frame, type UnitsFrame } from './frame.ts';

/** A unit chart: everything counted is a dot, and each row of the table is drawn whole. */
export const units: Form<UnitsFrame> = {
  states: ({ rows }) => rows.map((row) => row.key),
  frame,
  draw,
  describe,
};
