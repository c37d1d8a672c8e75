import { formatDate } from '../../story/date.ts';
import type { Events } from '../form.ts';

/** Every event in its order; what is a count of its own is called that. */
export function describe({ events, words }: Events): string {
  const told = events.map(({ date, label, count }) => {
    const kind = count === '' ? '' : `, ${words.count.toLowerCase()}`;
    return `${formatDate(date)}${kind}: ${label}`;
  });
  return `A timeline. ${told.join('; ')}.`;
}
