import { toNumber } from '../../data/fraction.ts';
import { EM, SMALL, WIDTH, type Sized } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { label, type Label, type Line } from '../kit/labels.ts';
import { SPACED, wrapTo } from '../kit/measure.ts';
import { axisWidth, valueAxis, valueScale } from '../kit/value-axis.ts';
import { notesOf, valueLabels, type Shown } from './labels.ts';
import type { Room } from './place.ts';
import type { Plot } from './shapes.ts';
import { endOf, type End } from './states.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { timeAxis, timeOf, timeScale } from './time.ts';
import { headOf } from './words.ts';

export interface SeriesLayout extends Sized, Plot {
  ends: Record<string, End>;
  /** What is the same in every state: the axes, and what the values are. */
  labels: Label[];
  lines: Line[];
  /** What belongs to some of the states: labels of values with their leaders, and of gaps. */
  shown: Shown[];
  /** Where labels of values may stand. */
  room: Room;
}

/** A line of words above or below the plot. */
const HEAD_LINE = 1.25 * EM;
/** The room above the highest tick, for the label of a value that is as high. */
const OVER = 1.75 * EM;
/** How high the plot is. */
const HIGH = 14 * EM;

/** A series on a true scale of time, and a scale of values that is the same in every state. */
export function layout(data: Values, states: readonly string[]): SeriesLayout {
  const { language, rows, unit } = data;
  const { startsAt } = dictionaryOf(language).graphics.series;
  const ends = Object.fromEntries(states.map((state) => [state, endOf(state, rows)]));
  const views = new Set(Object.values(ends).map(({ view }) => view));
  const numbers = rows.map(({ value }) => (value === undefined ? undefined : toNumber(value)));
  const values = numbers.filter((value) => value !== undefined);
  const scale = valueScale(values, unit, !views.has('columns'), language);
  const head = wrapTo(headOf(data), WIDTH / EM / SMALL / SPACED);
  const top = head.length * HEAD_LINE + OVER;
  const bottom = tenth(top + HIGH);
  const at = (value: number) =>
    tenth(bottom - ((value - scale.low) / (scale.high - scale.low)) * HIGH);
  const left = tenth(axisWidth(scale));
  const time = timeScale(rows, left);
  const below = timeAxis(data, time, bottom);
  const beside = valueAxis(scale, left, at);
  const plot: Plot = {
    points: rows.map(({ key }, i) => {
      const value = numbers[i];
      return value === undefined ? null : [tenth(time.at(timeOf(key))), at(value)];
    }),
    base: at(Math.max(0, scale.low)),
    column: time.column,
  };
  const room: Room = { left, top: top - OVER, bottom };
  const [lowest] = scale.ticks;
  const elsewhere = scale.low > 0 && lowest ? [startsAt(lowest.text)] : [];
  const notes = notesOf(data, ends, bottom + below.height, elsewhere);
  return {
    ...plot,
    height: tenth(bottom + below.height + notes.height),
    ends,
    labels: [
      ...head.map((text, i) =>
        label({
          ...{ key: `head-${i}`, text, x: 0, y: tenth(i * HEAD_LINE), dy: 0.9 },
          ...{ size: SMALL, tone: 'muted' as const },
        }),
      ),
      ...beside.labels,
      ...below.labels,
      ...notes.labels,
    ],
    lines: [...beside.lines, ...below.lines],
    shown: [...valueLabels(data, plot, ends, room, below.all), ...notes.shown],
    room,
  };
}
