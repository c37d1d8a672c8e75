import { scalePoint } from 'd3';
import { formatDate } from '../../story/date.ts';
import type { Events } from '../form.ts';
import { round } from '../travel.ts';

/** An event, and where it stands, in per cent of the graphic's height. */
export interface Entry {
  key: string;
  y: number;
  date: string;
  label: string;
  /** Whether it brought a figure from an exercise of its own. */
  count: boolean;
}

export interface TimelineLayout {
  legend: { event: string; count: string };
  entries: Entry[];
}

/** Under the legend, and down to where the last event's words still have room. */
const PLOT = { top: 16, bottom: 93 };

/**
 * The events at equal distances, in their order. To scale, words would have to stand elsewhere than
 * their marks: events come close together and years apart, and readers take a word's place for its date.
 */
export function layout({ events, words }: Events): TimelineLayout {
  const y = scalePoint(
    events.map(({ id }) => id),
    [PLOT.top, PLOT.bottom],
  );
  return {
    legend: words,
    entries: events.map(({ id, date, label, count }) => ({
      key: id,
      y: round(y(id) ?? 0),
      date: formatDate(date),
      label,
      count: count !== '',
    })),
  };
}
