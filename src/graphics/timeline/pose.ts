import type { Visibility } from '../kit/form.ts';
import { reached } from '../kit/interpolate.ts';
import type { TimelineLayout } from './types.ts';

export interface TimelinePose {
  layout: TimelineLayout;
  /** The visibility of each event, in their order. */
  entries: Visibility[];
}

/**
 * A state is an event, and shows all events up to it. Each event comes with the first step that has
 * reached it; the events after the last state come with the last step.
 */
export function pose(
  layout: TimelineLayout,
  states: readonly string[],
  position: number,
): TimelinePose {
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
