import { timeOf } from '../../../data/date.ts';
import { toNumber } from '../../../data/fraction.ts';
import { dictionaryOf } from '../../../language/languages.ts';
import { EM, WIDTH, type Sized } from '../../kit/field.ts';
import type { Values } from '../../kit/form.ts';
import { tenth } from '../../kit/interpolate.ts';
import type { Label, Line } from '../../kit/labels.ts';
import { boxFor } from '../../kit/placer.ts';
import type { Box } from '../../kit/room.ts';
import { axisWidth, valueAxis, valueScale } from '../../kit/value-axis.ts';
import { annotationsOf, bandOf } from '../annotations.ts';
import { linesIn, notesOf, telling, type Shown } from '../labels.ts';
import { placeLabels } from '../place.ts';
import { isMarked, shapesOf, type Plot, type Room, type Shapes } from '../shapes.ts';
import { dateOf, nameOf, timeAxis, periodScale } from '../time.ts';
import { valueLines } from '../value-lines.ts';
import { headLabels, textOf } from '../words.ts';
import { usualHeight } from '../layout.ts';
import { dot } from '../pose.ts';
import { endingEarly, namesAt, namesHeight, namesWidth, VALUE } from './names.ts';
import { ALL, gapsOf, lastOf, linesOf, type OfSeveral } from './lines.ts';

/** One of several lines, as it is drawn: the data of its paths. */
export interface DrawnLine {
  key: string;
  line: string;
  /** Its values, and the last of them. */
  marks: string;
  head: string;
}

export interface SeveralLayout extends Sized {
  several: DrawnLine[];
  /** What is the same in every state. */
  labels: Label[];
  lines: Line[];
  /** The names at the ends of lines. The key of each is its line's. */
  names: Label[];
  /** What belongs to some of the states. */
  shown: Shown[];
}

/** The room above the highest tick, for what is said of a value that is as high. */
const OVER = 1.6 * EM;

/**
 * Several series on one scale of time, each with its name at its end, at the right.
 *
 * @param options how wide the field is, how high the plot is at least, and whether it says which values are missing
 */
export function layout(
  data: Values,
  states: readonly string[],
  {
    width = WIDTH,
    high = usualHeight(width),
    hasGaps = true,
  }: { width?: number; high?: number; hasGaps?: boolean } = {},
): SeveralLayout {
  const { language, unit, rows: all, lines: references = [] } = data;
  const lines = linesOf(data);
  const times = { ...data, rows: lines[0]?.rows ?? [], notes: [] };
  const height = Math.max(high, namesHeight(lines));
  const names = namesWidth(lines, width);
  const numbers = all.flatMap(({ value }) => (value ? [toNumber(value)] : []));
  const marked = references.flatMap(({ at }) => at ?? []);
  const scale = valueScale([...numbers, ...marked], unit, true, language);
  const [left, right] = [tenth(axisWidth(scale)), tenth(width - names)];
  const dates = references.flatMap(({ date }) => date ?? []);
  const time = periodScale(times.rows, dates, left, right, width, false);
  const head = headLabels(data, width);
  const band = bandOf(data, time, []);
  const top = head.height + band.height + OVER;
  const bottom = tenth(top + height);
  const at = (value: number) =>
    tenth(bottom - ((value - scale.low) / (scale.high - scale.low)) * height);
  const base = at(Math.max(0, scale.low));
  const plotOf = (rows: Values['rows']): Plot => ({
    base,
    column: 0,
    points: rows.map((row) =>
      row.value === undefined
        ? null
        : [tenth(time.at(timeOf(dateOf(row)))), at(toNumber(row.value))],
    ),
  });
  const plots = lines.map(({ rows }) => plotOf(rows));
  // No line leads from one to the next.
  const whole = { ...plotOf([]), points: plots.flatMap(({ points }) => [...points, null]) };

  const below = timeAxis(times, time, bottom);
  const beside = valueAxis(scale, { left, right }, at);
  const above = annotationsOf(
    band,
    plotOf(all),
    {
      with: ({ row }) =>
        states.filter((state) => row === undefined || state === ALL || state === all[row]?.of?.key),
      about: () => [],
    },
    head.height,
  );
  const free: Room = {
    left,
    right,
    top: top - OVER,
    bottom,
    labels: [],
    across: marked.map(at),
  };
  const everywhere = { [ALL]: { view: 'line', last: whole.points.length - 1 } } as const;
  const across = valueLines(data, whole, everywhere, at, free, top, above);
  const every = shapesOf(whole, 'line', whole.points.length, -1);
  const inPlot = endingEarly(lines, plots, every, { ...free, labels: across.boxes }, above);
  const isInPlot = (key: string) => inPlot.some((name) => name.key === key);
  const room = { ...free, labels: [...across.boxes, ...inPlot.map(boxFor)] };
  const values = lines.flatMap((line, i) => {
    const plot = plots[i];
    return plot && states.includes(line.key)
      ? valuesOf(line, plot, data, below.all, { every, room, around: linesIn(above, line.key) })
      : [];
  });
  const gaps = hasGaps ? gapsOf(data) : undefined;
  const [lowest] = scale.ticks;
  const { startsAt } = dictionaryOf(language).graphics.series;
  const notes = notesOf(
    times,
    {},
    bottom + below.height,
    [
      ...(scale.low > 0 && lowest ? [startsAt(lowest.text)] : []),
      ...across.notes,
      ...(gaps === undefined ? [] : [gaps]),
    ],
    width,
  );
  const named = namesAt(lines, plots, isInPlot, free);
  return {
    width,
    height: tenth(bottom + below.height + notes.height),
    several: lines.map(({ key }, i) => drawnLine(key, plots[i]?.points ?? [])),
    names: [...inPlot, ...named.names],
    labels: [...head.labels, ...beside.labels, ...below.labels, ...across.labels, ...notes.labels],
    lines: [...beside.lines, ...below.lines, ...across.lines, ...named.leaders],
    shown: [...values, ...above],
  };
}

/** What labels in the plot keep clear of: all lines, other labels, and the lines down from what stands above the plot. */
interface Around {
  every: Shapes;
  room: Room;
  around: readonly Box[];
}

/**
 * The values of a line that is emphasised: its last one, and its highest, lowest and first as they have room.
 *
 * @param dated whether each value has its date on the axis
 */
export function valuesOf(
  line: OfSeveral,
  plot: Plot,
  { unit, language }: Values,
  dated: boolean,
  { every, room, around }: Around,
): Shown[] {
  const { key, rows } = line;
  const last = lastOf(line);
  const wanted = [...new Set([last, ...telling(rows, last)])].flatMap((point) => {
    const row = rows[point];
    if (!row) return [];
    const then = dated ? {} : { then: nameOf(row, language) };
    const text = textOf(row, unit);
    return [{ point, label: { ...VALUE, ...then, key: `value-${key}-${point}`, text } }];
  });
  const own = shapesOf(plot, 'line', last);
  const clear = { ...own, segments: every.segments, boxes: [...every.boxes, ...own.boxes] };
  const free = placeLabels(wanted, plot.points, clear, room, around, false);
  const left = wanted.filter(({ point }) => free.every((one) => one.point !== point));
  // Over the other lines, which are pale, a value is easier to read than not at all.
  const labels = [...room.labels, ...free.map(({ label }) => boxFor(label))];
  const hasLast = left[0]?.point === last;
  const over = placeLabels(left, plot.points, own, { ...room, labels }, around, hasLast);
  return [...free, ...over]
    .filter(({ label }) => isInside(boxFor(label), room))
    .map(({ label, leader }) => ({ states: [key], label, ...(leader && { leader }) }));
}

/** Whether what a label covers is in the plot: beside that are the names. */
const isInside = (box: Box, { left, right, top, bottom }: Room): boolean =>
  box.left >= left - 0.1 && box.right <= right + 0.1 && box.top >= top && box.bottom <= bottom;

/** The paths of a line. A value between two gaps is a dot. */
export function drawnLine(key: string, points: Plot['points']): DrawnLine {
  let [line, marks, head] = ['', '', ''];
  points.forEach((point, i) => {
    if (!point) return;
    const [x, y] = point;
    const isAlone = !points[i - 1] && !points[i + 1];
    line += isAlone ? dot(x, y) : `${points[i - 1] ? 'L' : 'M'}${x} ${y}`;
    if (isMarked(points, i)) marks += dot(x, y);
    head = dot(x, y);
  });
  return { key, line, marks, head };
}
