import { timeOf } from '../../data/date.ts';
import { toNumber } from '../../data/fraction.ts';
import { EM, WIDE } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, down, type Label, type Line } from '../kit/labels.ts';
import { boxFor, meet } from '../kit/placer.ts';
import { axisWidth, valueAxis, valueScale, type ValueScale } from '../kit/value-axis.ts';
import { lastOf, linesOf, type OfSeveral } from '../series/several/lines.ts';
import { drawnLine, valuesOf, type DrawnLine } from '../series/several/layout.ts';
import { VALUE } from '../series/several/names.ts';
import type { Shown } from '../series/labels.ts';
import { shapesOf, type Plot, type Room } from '../series/shapes.ts';
import { timeAxis, timeScale, type TimeAxis } from '../series/time.ts';
import { textOf } from '../series/words.ts';

// Everything here starts at the corner of a panel's plot.

/** Between two panels beside each other. */
export const ASIDE = 1.2 * EM;
/** From a panel's name to its plot, and how high that is, in em by the number of rows: a phone has room for all of them. */
const OVER = [1.6, 1.6, 1.6, 1];
const HIGH = [10, 7.5, 5.5, 4.5, 3.5];
/** The same of more rows. */
const LOW = { over: 0.6, high: 2.8 };
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
export function frameOf(data: Values, columns: number, width: number, isRtl: boolean): Frame {
  const { language, unit, rows: all, lines: references = [] } = data;
  const lines = linesOf(data);
  const rows = Math.ceil(lines.length / columns);
  const [over, high] = [
    (OVER[rows - 1] ?? LOW.over) * EM,
    // Beside its steps, a graphic is seen in a window that is wide rather than high.
    tenth((HIGH[width === WIDE ? rows : rows - 1] ?? LOW.high) * EM),
  ];
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
  const time = timeScale(times.rows, dated, 0, wide, wide, false);
  const xOf = (date: string) => tenth(time.at(timeOf(date)));
  const beside = valueAxis(scale, { left: 0, right: wide, isRight: isRtl }, at);
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

/** As many ticks as have room, from the lowest up. */
const thinned = ({ low, high, ticks }: ValueScale, height: number): ValueScale['ticks'] =>
  ticks.reduce<ValueScale['ticks']>((kept, tick) => {
    const before = kept.at(-1);
    const away = before ? ((tick.value - before.value) / (high - low)) * height : Infinity;
    return away < TICK ? kept : [...kept, tick];
  }, []);

/** What is drawn of one line in its panel. */
interface Own {
  paths: DrawnLine;
  /** Its last value. */
  last: Label;
  /** Its other values, which its own state shows. */
  shown: Shown[];
}

/** What each panel has of its own. */
export function ownOf(data: Values, frame: Frame, isRtl: boolean): Own[] {
  const { wide, high, over, plots } = frame;
  // No line leads from one to the next.
  const points = plots.flatMap(({ points }) => [...points, null]);
  const every = shapesOf({ base: 0, column: 0, points }, 'line', points.length, -1);
  const across = frame.lines.flatMap(({ y1, y2, kind }) =>
    kind === 'reference' && y1 === y2 ? [y1] : [],
  );
  const room = { left: 0, right: wide, top: -over, bottom: high, rtl: isRtl, labels: [], across };
  return linesOf(data).flatMap((line, i) => {
    const plot = plots[i];
    if (!plot) return [];
    const values = valuesOf(line, plot, data, true, { every, room, around: [] });
    const over = lastLabel(line, plot, data.unit, room);
    const last = values.find(({ label: { key } }) => key === over.key)?.label ?? over;
    const shown = values.filter(
      ({ label }) => label !== last && !meet(boxFor(label), boxFor(last)),
    );
    return [{ paths: drawnLine(line.key, plot.points), last, shown }];
  });
}

/** The last value of a line at the end of its panel, over the line: for one that has no room beside that. */
function lastLabel(line: OfSeveral, { points }: Plot, unit: Values['unit'], room: Room): Label {
  const point = lastOf(line);
  const row = line.rows[point];
  const y = (points[point]?.[1] ?? 0) - 0.5 * EM;
  return {
    ...VALUE,
    key: `value-${line.key}-${point}`,
    text: row ? textOf(row, unit) : '',
    x: room.right,
    y: tenth(Math.max(y, room.top + 0.76 * EM)),
    dy: 0,
    anchor: 'end',
  };
}
