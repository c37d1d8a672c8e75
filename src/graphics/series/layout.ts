import { timeOf } from '../../data/date.ts';
import { toNumber } from '../../data/fraction.ts';
import { EM, WIDE, WIDTH, type Sized } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { annotationsOf, bandOf, reaching } from './annotations.ts';
import { boxFor, meet } from '../kit/placer.ts';
import { axisWidth, valueAxis, valueScale } from '../kit/value-axis.ts';
import { lastWidth, linesIn, notesOf, valueLabels, type Shown } from './labels.ts';
import type { Plot, Room } from './shapes.ts';
import { endOf, type End } from './states.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { timeAxis, periodScale } from './time.ts';
import { valueLines } from './value-lines.ts';
import { headLabels } from './words.ts';
import type { Label, Line } from '../kit/labels.ts';

export interface SeriesLayout extends Sized, Plot {
  ends: Record<string, End>;
  /** What is the same in every state: the axes, and what the values are. */
  labels: Label[];
  lines: Line[];
  /** What belongs to some of the states: labels of values with their leaders, and of gaps. */
  shown: Shown[];
}

/** The room above the highest tick, for the label of a value that is as high. */
const OVER = 2.3 * EM;

/** The most of the width that the last number may take at the right of its mark. */
const mostAtEnd = (width: number): number => width / (width === WIDE ? 4 : 5);

/** What is not the same in every graphic of a series. */
interface Options {
  /** The rows that have a label, with the first and the last; without any, those that say most of the series. */
  named: readonly string[];
  /** How high the plot is. */
  high: number;
  /** How wide the field is. */
  width: number;
}

/** How high a plot usually is: higher in a wide field, whose curves would be flat otherwise. */
export const usualHeight = (width: number): number => (width === WIDE ? 18 : 14) * EM;

/**
 * A series on a true scale of time, and a scale of values that is the same in every state.
 */
export function layout(
  data: Values,
  states: readonly string[],
  { named = [], width = WIDTH, high = usualHeight(width) }: Partial<Options> = {},
): SeriesLayout {
  const options = { named, width, high };
  const first = layoutWith(data, states, options, { numbered: [], end: 0 });
  const last = lastWidth(data);
  const end = last < mostAtEnd(width) && hasNoRoom(data, first) ? last : 0;
  const made = end === 0 ? first : layoutWith(data, states, options, { numbered: [], end });
  const bare = withoutNumber(data, made);
  return bare.length === 0 ? made : layoutWith(data, states, options, { numbered: bare, end });
}

/**
 * Whether the last number has no room but on a line down from a note or a date: it needs some at its right. A wide field
 * has some for a number, too, that would be far from the end of its line.
 */
const hasNoRoom = ({ rows }: Values, { ends, shown, width }: SeriesLayout): boolean =>
  shown.some(
    ({ point, label, leader, states }) =>
      point === rows.length - 1 &&
      states.some((state) => {
        const { view, last } = ends[state] ?? {};
        const isFar = width === WIDE && view === 'line' && leader !== undefined;
        const isOn = linesIn(shown, state).some((line) => meet(boxFor(label), line));
        return last === point && (isFar || isOn);
      }),
  );

/** The rows with a note whose number has no room in the plot, in one state or another that shows them. */
const withoutNumber = ({ rows, notes = [] }: Values, { ends, shown }: SeriesLayout): number[] =>
  notes
    .map(({ row }) => rows.findIndex(({ key }) => key === row))
    .filter(
      (row) =>
        rows[row]?.value !== undefined &&
        Object.entries(ends).some(
          ([state, { last }]) =>
            last >= row &&
            !shown.some(({ point, states }) => point === row && states.includes(state)),
        ),
    );

/**
 * @param numbered the rows whose notes say their numbers
 * @param end the room after the last value
 */
function layoutWith(
  data: Values,
  states: readonly string[],
  { named, high, width }: Options,
  { numbered, end }: { numbered: readonly number[]; end: number },
): SeriesLayout {
  const { language, rows, unit } = data;
  const { graphics } = dictionaryOf(language);
  const ends = Object.fromEntries(states.map((state) => [state, endOf(state, rows)]));
  const views = new Set(Object.values(ends).map(({ view }) => view));
  const numbers = rows.map(({ value }) => (value === undefined ? undefined : toNumber(value)));
  const values = numbers.filter((value) => value !== undefined);
  const { lines = [] } = data;
  const marked = lines.flatMap(({ at }) => at ?? []);
  const scale = valueScale([...values, ...marked], unit, !views.has('columns'), language);
  const head = headLabels(data, width);
  const [left, right] = [tenth(axisWidth(scale)), width];
  const dates = lines.flatMap(({ date }) => date ?? []);
  const time = periodScale(rows, dates, left, right - end, width);
  const band = bandOf(data, time, numbered);
  const top = head.height + band.height + OVER;
  const bottom = tenth(top + high);
  const at = (value: number) =>
    tenth(bottom - ((value - scale.low) / (scale.high - scale.low)) * high);
  const below = timeAxis(data, time, bottom);
  const beside = valueAxis(scale, { left, right }, at);
  const plot: Plot = {
    points: rows.map(({ key }, i) => {
      const value = numbers[i];
      return value === undefined ? null : [tenth(time.at(timeOf(key))), at(value)];
    }),
    base: at(Math.max(0, scale.low)),
    column: time.column,
  };
  const above = annotationsOf(band, plot, reaching(rows, ends), head.height);
  const free: Room = {
    left,
    right,
    top: top - OVER,
    bottom,
    labels: [],
    across: marked.map(at),
  };
  const across = valueLines(data, plot, ends, at, free, top, above);
  const room = { ...free, labels: across.boxes };
  const [lowest] = scale.ticks;
  const elsewhere = scale.low > 0 && lowest ? [graphics.series.startsAt(lowest.text)] : [];
  const always = [...elsewhere, ...across.notes];
  const notes = notesOf(data, ends, bottom + below.height, always, width);
  const inPlot = [
    ...valueLabels(data, plot, ends, room, { dated: below.all, named, numbered }, above),
    ...above,
  ];
  return {
    ...plot,
    width,
    height: tenth(bottom + below.height + notes.height),
    ends,
    labels: [...head.labels, ...beside.labels, ...below.labels, ...across.labels, ...notes.labels],
    lines: [...beside.lines, ...below.lines, ...across.lines],
    shown: [...inPlot, ...notes.shown],
  };
}
