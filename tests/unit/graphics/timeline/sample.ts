import { events } from '../sample-data.ts';
import type { Sample } from '../samples.ts';

export const sample: Sample = {
  data: events,
  other: { ...events, events: events.events.map((event) => ({ ...event, label: 'Another' })) },
  states: ['first', 'second', 'fourth'],
};
