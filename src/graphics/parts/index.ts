import type { Counts, Form } from '../form.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { frame, type PartsFrame } from './frame.ts';
import { layout, type PartsLayout } from './layout.ts';

/** Two bars side by side for each row, the part and the rest: together they are the whole. */
export const parts: Form<Counts, PartsLayout, PartsFrame> = {
  kind: 'counts',
  states: ({ rows }) => rows.map((row) => row.key),
  layout,
  frame,
  draw,
  describe,
};
