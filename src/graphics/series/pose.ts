import { between, crossfade, ease, mix, round, tenth } from '../kit/interpolate.ts';
import { isMarked, type Plot } from './shapes.ts';
import type { End, View } from './states.ts';
import type { SeriesLayout } from './layout.ts';

/** A shape as the data of a path, and how visible it is. */
export interface Drawn {
  d: string;
  opacity: number;
}

export interface SeriesPose {
  layout: SeriesLayout;
  /** The line, the marks of its values, and the mark at its end. */
  line: Drawn;
  marks: Drawn;
  head: Drawn;
  /** What hides the axis behind columns that are pale. */
  ground: Drawn;
  /** The columns that are there, pale; over them the one that is emphasised, and the one that comes or goes. */
  columns: Drawn;
  current: Drawn;
  coming: Drawn;
  /** How visible each label is, and its leader, by its key. */
  shown: Map<string, number>;
}

/** How visible the other columns are beside the one that is emphasised. */
const OTHERS_OPACITY = 0.4;

/**
 * On the way from one state to another, the line's end moves along the line, and columns come one after
 * the other, each as high as its value is.
 */
export function pose(
  layout: SeriesLayout,
  states: readonly string[],
  position: number,
): SeriesPose {
  const { from, to, way } = between(states, position);
  const [a, b] = [layout.ends[from], layout.ends[to]];
  const visible = (has: (state: string) => boolean) => crossfade(has(from), has(to), way);
  const inView = (view: View) => [a, b].filter((end) => end?.view === view);
  const opacityOf = (view: View) => visible((state) => layout.ends[state]?.view === view);
  const eased = ease(way);
  return {
    layout,
    ...lineAt(layout, inView('line'), eased, opacityOf('line')),
    ...columnsAt(layout, inView('columns'), eased, opacityOf('columns')),
    shown: visibleIn(layout.shown, { from, to, way }),
  };
}

/** How visible each label is on the way between two states, some of which have it; by its key. */
export const visibleIn = (
  shown: SeriesLayout['shown'],
  { from, to, way }: ReturnType<typeof between>,
): Map<string, number> =>
  new Map(
    shown.map(({ states, label }) => [
      label.key,
      crossfade(states.includes(from), states.includes(to), way),
    ]),
  );

type Ends = readonly (End | undefined)[];

function lineAt({ points }: Plot, ends: Ends, way: number, opacity: number) {
  const [a, b = a] = ends.map((end) => points[end?.last ?? 0]?.[0] ?? 0);
  const end = mix(a ?? 0, b ?? 0, way);
  const shown = opacity === 0 ? [] : points;
  let [line, marks] = ['', ''];
  let head: Drawn = { d: '', opacity: 0 };
  shown.forEach((point, i) => {
    if (!point) return;
    const [x, y] = point;
    const before = points[i - 1];
    if (x <= end) {
      line += `${before ? 'L' : 'M'}${x} ${y}`;
      if (isMarked(points, i)) marks += dot(x, y);
      head = { d: dot(x, y), opacity: x === end || points[i + 1] ? opacity : 0 };
    } else if (before && before[0] < end) {
      const y1 = mix(before[1], y, (end - before[0]) / (x - before[0]));
      const [right, down] = [tenth(end), tenth(y1)];
      line += `L${right} ${down}`;
      head = { d: dot(right, down), opacity };
    }
  });
  return { line: { d: line, opacity }, marks: { d: marks, opacity }, head };
}

/** A line of no length, which has round ends. */
export const dot = (x: number, y: number): string => `M${x} ${y}h0`;

function columnsAt(plot: Plot, ends: Ends, way: number, opacity: number) {
  const [a, b = a] = ends.map((end) => end?.last ?? 0);
  const last = mix(a ?? 0, b ?? 0, way);
  const whole = Math.floor(last);
  const shown = opacity === 0 ? [] : plot.points.map((_, i) => columnAt(plot, i));
  const [current = '', coming = ''] = [shown[whole], shown[whole + 1]];
  const d = shown.slice(0, whole + 1).join('');
  const come = ease(last - whole);
  const seen = (d: string, share: number): Drawn => ({
    d,
    opacity: d === '' ? 0 : round(opacity * share),
  });
  return {
    ground: seen(d, 1),
    columns: seen(d, OTHERS_OPACITY),
    current: seen(current, 1 - come),
    coming: seen(coming, come),
  };
}

/** A column from the base to its value; nothing for a gap. */
function columnAt({ points, base, column }: Plot, i: number): string {
  const point = points[i];
  if (!point) return '';
  const [x, y] = point;
  return `M${tenth(x - column / 2)} ${base}V${y}h${column}V${base}z`;
}
