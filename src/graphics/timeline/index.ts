import type { Events, Form } from '../kit/form.ts';
import { crowdedIn } from '../kit/room.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { player } from './player.ts';
import type { TimelinePose } from './pose.ts';
import type { TimelineLayout } from './types.ts';

/** Dated events on a scale of time; those that brought a count have a lane of their own. */
export const timeline: Form<Events, TimelineLayout, TimelinePose> = {
  ...player,
  kind: 'events',
  states: ({ events }) => events.map(({ id }) => id),
  complete: ({ events }) => events.slice(-1).map(({ id }) => id),
  layout: (data, _, width) => layout(data, width),
  crowded: ({ labels, entries, width }) =>
    crowdedIn([...labels, ...entries.flatMap((entry) => entry.labels)], [], width),
  describe,
};
