import type { Events, Form } from '../form.ts';
import { describe } from './describe.ts';
import { draw } from './draw.ts';
import { frame, type TimelineFrame } from './frame.ts';
import { layout, type TimelineLayout } from './layout.ts';

/** Dated events one under the other; a figure that one brought is set apart from the others. */
export const timeline: Form<Events, TimelineLayout, TimelineFrame> = {
  kind: 'events',
  states: ({ events }) => events.map(({ id }) => id),
  layout,
  frame,
  draw,
  describe,
};
