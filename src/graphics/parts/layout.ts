import { scaleBand, scaleLinear } from 'd3';
import { count } from '../../story/number.ts';
import type { Counts } from '../form.ts';
import { round } from '../travel.ts';

/** A count as a bar, in per cent of the graphic's width, and the number at its outer end. */
export interface Bar {
  x: number;
  width: number;
  text: string;
}

/** A row of the table: its two bars, back to back, with the total over them. */
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
  /** Where the bars stand back to back, and from where to where, in per cent. */
  middle: number;
  top: number;
  bottom: number;
  legend: { part: string; rest: string };
  pairs: Pair[];
}

/** The edges of the bars, in per cent: beside them is room for a number, above them for the legend. */
const PLOT = { left: 12, right: 88, top: 17, bottom: 98 };

/** Both bars on one scale: the part to the left of the middle, the rest to the right of it. */
export function layout({ rows, words }: Counts): PartsLayout {
  const most = (measure: (row: (typeof rows)[number]) => number) => Math.max(...rows.map(measure));
  const parts = most(({ part }) => part);
  const rests = most(({ part, whole }) => whole - part);
  const scale = scaleLinear([-parts, rests], [PLOT.left, PLOT.right]);
  const bands = scaleBand(
    rows.map(({ key }) => key),
    [PLOT.top, PLOT.bottom],
  );
  const band = bands.bandwidth();
  const middle = round(scale(0));
  return {
    middle,
    top: PLOT.top,
    bottom: PLOT.bottom,
    legend: {
      part: `${words.many} ${words.part}`,
      rest: `${words.many} ${words.rest}`,
    },
    pairs: rows.map(({ key, part, whole }) => {
      const rest = whole - part;
      const start = round(scale(-part));
      return {
        key,
        y: round((bands(key) ?? 0) + band * 0.46),
        height: round(band * 0.42),
        title: key,
        total: `${count(whole)} ${whole === 1 ? words.one : words.many}`,
        sum: `${count(part)} + ${count(rest)} = ${count(whole)}`,
        part: { x: start, width: round(middle - start), text: count(part) },
        rest: { x: middle, width: round(scale(rest) - middle), text: count(rest) },
      };
    }),
  };
}
