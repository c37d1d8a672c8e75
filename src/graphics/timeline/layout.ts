import { scalePoint, scaleTime } from 'd3';
import { formatDate } from '../../story/date.ts';
import type { Events } from '../form.ts';
import { round } from '../travel.ts';

/** An event: where its day is on the axis, and where its words stand. In per cent of the height. */
export interface Entry {
  key: string;
  day: number;
  line: number;
  date: string;
  label: string;
  /** Whether it brought a figure from an exercise of its own. */
  count: boolean;
}

export interface TimelineLayout {
  legend: { event: string; count: string };
  /** The axis's ends, and the years along it. */
  top: number;
  bottom: number;
  years: { key: string; y: number }[];
  entries: Entry[];
}

/** Under the legend, and down to where the last event's words still have room. */
const PLOT = { top: 14, bottom: 93 };

/** Days to scale down the axis; the words at equal distances beside it, so that none run together. */
export function layout({ events, words }: Events): TimelineLayout {
  const days = events.map(({ date }) => new Date(date));
  const year = (day: Date | undefined) => day?.getUTCFullYear() ?? 0;
  const first = year(days[0]);
  const last = year(days.at(-1)) + 1;
  const january = (year: number) => new Date(Date.UTC(year, 0));
  const time = scaleTime([january(first), january(last)], [PLOT.top, PLOT.bottom]);
  const lines = scalePoint(
    events.map(({ id }) => id),
    [PLOT.top + 2, PLOT.bottom],
  );
  return {
    legend: words,
    top: PLOT.top,
    bottom: PLOT.bottom,
    years: Array.from({ length: last - first + 1 }, (_, i) => ({
      key: String(first + i),
      y: round(time(january(first + i))),
    })),
    entries: events.map(({ id, date, label, count }, i) => ({
      key: id,
      day: round(time(days[i] ?? 0)),
      line: round(lines(id) ?? 0),
      date: formatDate(date),
      label,
      count: count !== '',
    })),
  };
}
