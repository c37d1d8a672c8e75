import { scaleBand, scaleLinear } from 'd3';
import { count } from '../../story/number.ts';
import type { Counts } from '../form.ts';
import { round } from '../travel.ts';

/** A count as a bar, in per cent of the graphic's width, and the number at its end. */
export interface Bar {
  x: number;
  width: number;
  text: string;
}

/** A row of the table: its two bars, side by side, with the total over them. */
export interface Pair {
  key: string;
  /** In per cent of the graphic's height. */
  y: number;
  height: number;
  title: string;
  total: string;
  /** All three numbers in one, for where there is no room for them beside the bars. */
  sum: string;
  part: Bar;
  rest: Bar;
}

export interface PartsLayout {
  /** Where the bars of the rest start, in per cent of the width, and from where to where they stand. */
  start: number;
  top: number;
  bottom: number;
  legend: { part: string; rest: string };
  pairs: Pair[];
}

/** From where to where the bars stand, in per cent of the height: above them is the legend. */
const PLOT = { top: 17, bottom: 98 };

/** What a number takes beside its bar, in per cent of the width. */
const ROOM = 13;

/** Both bars on one scale, each from a line of its own: the part on the left, the rest beside it. */
export function layout({ rows, words }: Counts): PartsLayout {
  const most = (measure: (row: (typeof rows)[number]) => number) => Math.max(...rows.map(measure));
  const parts = most(({ part }) => part);
  const rests = most(({ part, whole }) => whole - part);
  const width = scaleLinear([0, parts + rests], [0, 100 - 2 * ROOM]);
  const bands = scaleBand(
    rows.map(({ key }) => key),
    [PLOT.top, PLOT.bottom],
  );
  const band = bands.bandwidth();
  const start = round(width(parts) + ROOM);
  return {
    start,
    top: PLOT.top,
    bottom: PLOT.bottom,
    legend: {
      part: `${words.many} ${words.part}`,
      rest: `${words.many} ${words.rest}`,
    },
    pairs: rows.map(({ key, part, whole }) => ({
      key,
      y: round((bands(key) ?? 0) + band * 0.46),
      height: round(band * 0.42),
      title: key,
      total: `${count(whole)} ${whole === 1 ? words.one : words.many}`,
      sum: `${count(part)} + ${count(whole - part)} = ${count(whole)}`,
      part: { x: 0, width: round(width(part)), text: count(part) },
      rest: { x: start, width: round(width(whole - part)), text: count(whole - part) },
    })),
  };
}
