import { reached } from '../travel.ts';
import type { TimelineLayout } from './layout.ts';

export interface TimelineFrame {
  layout: TimelineLayout;
  /** How visible each event is, 0 to 1, in their order. */
  entries: { key: string; opacity: number }[];
}

/**
 * A state is an event: up to it, all are shown. Each comes with the first step that has reached it,
 * and those after the last state with the last step.
 */
export function frame(
  layout: TimelineLayout,
  states: readonly string[],
  position: number,
): TimelineFrame {
  const order = layout.entries.map(({ key }) => key);
  const ends = states.map((state) => order.indexOf(state));
  return {
    layout,
    entries: order.map((key, i) => {
      const step = ends.findIndex((end) => end >= i);
      return { key, opacity: reached(step < 0 ? states.length - 1 : step, position) };
    }),
  };
}
