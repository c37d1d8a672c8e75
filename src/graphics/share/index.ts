import type { Counts, Form } from '../form.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { frame, type ShareFrame } from './frame.ts';
import { layout, type ShareLayout } from './layout.ts';

/** A percentage axis: a mark glides along it from one published share to the next. */
export const share: Form<Counts, ShareLayout, ShareFrame> = {
  kind: 'counts',
  states: ({ rows }) => rows.map((row) => row.key),
  layout,
  frame,
  draw,
  describe,
};
