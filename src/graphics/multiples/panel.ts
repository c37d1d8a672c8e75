import { timeOf } from '../../data/date.ts';
import { toNumber } from '../../data/fraction.ts';
import { EM, WIDE } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, down, type Label, type Line } from '../kit/labels.ts';
import { spacedWidth } from '../kit/measure.ts';
import { boxFor, centred, meet } from '../kit/placer.ts';
import { axisWidth, valueAxis, valueScale, type ValueScale } from '../kit/value-axis.ts';
import { lastOf, linesOf, type OfSeveral } from '../series/several/lines.ts';
import { drawnLine, valuesOf, type DrawnLine } from '../series/several/layout.ts';
import { VALUE } from '../series/several/names.ts';
import type { Shown } from '../series/labels.ts';
import { shapesOf, type Plot, type Room } from '../series/shapes.ts';
import { timeAxis, periodScale, type TimeAxis } from '../series/time.ts';
import { textOf } from '../series/words.ts';

// Everything here starts at the corner of a panel's plot.

/** Between two panels beside each other. */
export const ASIDE = 1.2 * EM;
/**
 * How high a plot is, in em, by the number of rows: a phone has room for all of them, and so has a window, in which a graphic
 * beside its steps is wide rather than high.
 */
const HIGH = { usual: [10, 7.5, 5.5, 4.5, 3.5], wide: [7.5, 5.5, 4.5, 3.5] };
/** From a panel's name to its plot, in em: values at the ends of lines have room there in a few rows. */
const OVER = [1.6, 1.6, 1.6];
/** The same of more rows. */
const LOW = { high: 2.8, over: 0.6 };
/** From a mark to the foot of its value, over it and under it. */
const NEAR = { over: 0.5 * EM, under: 1.2 * EM };
/** From one tick to the next at least: each has its number. */
const TICK = 1.2 * EM;

/** What all panels of a graphic share. */
export interface Frame {
  /** How wide and how high each plot is, and the room above it. */
  wide: number;
  high: number;
  over: number;
  /** The room that the numbers of the scale take beside the first plot. */
  axis: number;
  /** Where its lowest tick is, if that is above zero. */
  lowest: string | undefined;
  /** The lines across each plot and down it. */
  lines: Line[];
  /** The numbers of the scale. */
  ticks: Label[];
  /** What is under the lowest plots. */
  dates: TimeAxis;
  /** The values of each line, in the order of lines. */
  plots: Plot[];
}

/** The scales of a graphic with so many panels beside each other, and what is drawn of them. */
export function frameOf(data: Values, columns: number, width: number): Frame {
  const { language, unit, rows: all, lines: references = [] } = data;
  const lines = linesOf(data);
  const rows = Math.ceil(lines.length / columns);
  const over = (OVER[rows - 1] ?? LOW.over) * EM;
  const high = tenth((HIGH[width === WIDE ? 'wide' : 'usual'][rows - 1] ?? LOW.high) * EM);
  const numbers = all.flatMap(({ value }) => (value ? [toNumber(value)] : []));
  const marked = references.flatMap(({ at }) => at ?? []);
  const whole = valueScale([...numbers, ...marked], unit, true, language);
  const scale = { ...whole, ticks: thinned(whole, high) };
  const axis = tenth(axisWidth(scale));
  const wide = tenth((width - axis - (columns - 1) * ASIDE) / columns);
  const at = (value: number) =>
    tenth(high - ((value - scale.low) / (scale.high - scale.low)) * high);
  const times = { language, rows: lines[0]?.rows ?? [] };
  const dated = references.flatMap(({ date }) => date ?? []);
  const time = periodScale(times.rows, dated, 0, wide, wide, false);
  const xOf = (date: string) => tenth(time.at(timeOf(date)));
  const beside = valueAxis(scale, { left: 0, right: wide }, at);
  const dates = timeAxis(times, time, high);
  const [lowest] = scale.ticks;
  return {
    wide,
    high,
    over,
    axis,
    lowest: scale.low > 0 ? lowest?.text : undefined,
    lines: [
      ...beside.lines,
      ...dates.lines,
      ...references.map(({ at: value, date = '' }): Line => {
        const kind = 'reference';
        return value === undefined
          ? down({ key: `date-${date}`, kind, x: xOf(date), y1: 0, y2: high })
          : across({ key: `line-${value}`, kind, x1: 0, x2: wide, y: at(value) });
      }),
    ],
    ticks: beside.labels,
    dates,
    plots: lines.map(({ rows }) => ({
      base: at(Math.max(0, scale.low)),
      column: 0,
      points: rows.map(({ key, value }) =>
        value === undefined ? null : [xOf(key), at(toNumber(value))],
      ),
    })),
  };
}

/** All ticks, or every second or third, as they have room: zero is among them. */
function thinned({ low, high, ticks }: ValueScale, height: number): ValueScale['ticks'] {
  const [first, second] = ticks;
  if (!first || !second) return ticks;
  const every = Math.ceil(TICK / (((second.value - first.value) / (high - low)) * height));
  const zero = Math.max(
    0,
    ticks.findIndex(({ value }) => value === 0),
  );
  return ticks.filter((_, i) => (i - zero) % every === 0);
}

/** What is drawn of one line in its panel. */
interface Own {
  paths: DrawnLine;
  /** Its last value. */
  last: Label;
  /** Its other values, which its own state shows. */
  shown: Shown[];
}

/** What each panel has of its own. */
export function ownOf(data: Values, { wide, high, over, plots, lines }: Frame): Own[] {
  // No line leads from one to the next.
  const points = plots.flatMap(({ points }) => [...points, null]);
  const every = shapesOf({ base: 0, column: 0, points }, 'line', points.length, -1);
  const across = lines.flatMap(({ y1, y2, kind }) =>
    kind === 'reference' && y1 === y2 ? [y1] : [],
  );
  const room = { left: 0, right: wide, top: -over, bottom: high, labels: [], across };
  return linesOf(data).flatMap((line, i) => {
    const plot = plots[i];
    if (!plot) return [];
    const values = valuesOf(line, plot, data, true, { every, room, around: [] });
    const near = lastNear(line, plot, data.unit, room);
    const isLast = ({ label: { key } }: Shown) => key === near.key;
    const found = values.find(isLast);
    const last = found && !found.leader ? found.label : near;
    const shown = values.filter((one) => !isLast(one) && !meet(boxFor(one.label), boxFor(last)));
    return [{ paths: drawnLine(line.key, plot.points), last, shown }];
  });
}

/** The last value of a line close to its mark, over it or else under it: for one that has no room clear of the line. */
function lastNear(line: OfSeveral, { points }: Plot, unit: Values['unit'], room: Room): Label {
  const point = lastOf(line);
  const row = line.rows[point];
  const [x, y] = points[point] ?? [0, 0];
  const text = row ? textOf(row, unit) : '';
  const isOver = y - NEAR.over - EM >= room.top;
  return {
    ...VALUE,
    ...centred(x, spacedWidth(text, VALUE), room).place,
    key: `value-${line.key}-${point}`,
    text,
    y: tenth(isOver ? y - NEAR.over : y + NEAR.under),
    dy: 0,
  };
}
