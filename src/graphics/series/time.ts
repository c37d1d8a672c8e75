import { formatDate, shortDate, timeOf } from '../../data/date.ts';
import type { Language } from '../../language/languages.ts';
import { EM, SMALL } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { down, label, MINOR, type Label, type Line } from '../kit/labels.ts';
import { spacedWidth } from '../kit/measure.ts';
import { centred } from '../kit/placer.ts';
import { roundDates } from '../kit/scale.ts';

type Rows = Values['rows'];

/** A true scale of time: a key's place follows from its date alone. */
export interface PeriodScale {
  at: (time: number) => number;
  /** How wide a column is. */
  column: number;
  /** How wide the field is. */
  field: number;
}

/** A column's share of the way to the next, and how wide it is at most. */
const THICK = 0.75;
const WIDEST = 2.4 * EM;
/** The room at the right end of the scale: half of a mark. */
const END = 0.35 * EM;

/**
 * The scale between two places, beside which the ticks of values have the rest of the field. Columns, where there
 * may be any, have room at both ends.
 *
 * @param rows at least one; their keys are dates
 * @param lines the dates of lines: one may be in the first period before its middle, or in the last one after it
 * @param left in thousandths of the usual width
 * @param field how wide the field is
 */
export function periodScale(
  rows: Rows,
  lines: readonly string[],
  left: number,
  right: number,
  field: number,
  hasColumns = true,
): PeriodScale {
  const times = rows.map(({ key }) => timeOf(key));
  const all = [...times, ...lines.map(timeOf)];
  const [start, end] = [Math.min(...all), Math.max(...all)];
  const span = end - start || 1;
  const near = Math.min(...times.slice(1).map((time, i) => time - (times[i] ?? 0)), span);
  const width = right - END - left;
  const column = hasColumns ? Math.min(WIDEST, (THICK * near * width) / (span + THICK * near)) : 0;
  const room = Math.max(column / 2, END);
  return {
    field,
    column: tenth(column),
    at: (time) => left + room + ((time - start) / span) * (width + END - 2 * room),
  };
}

/** The date of a row: its key, or of one that has a name too its time. */
export const dateOf = ({ key, of }: Rows[number]): string => of?.time ?? key;

/** What readers call a row: its own label, or else its date, short enough for a graphic. */
export const nameOf = (row: Rows[number], language: Language): string =>
  ownLabel(row, language) ?? shortDate(row.key, language);

/** The label of a row that its author has called by another name than its date; undefined for any other row. */
export const ownLabel = ({ key, label }: Rows[number], language: Language): string | undefined =>
  label === key || label === formatDate(key, language) ? undefined : label;

interface Tick {
  time: number;
  text: string;
  /** The year below it: at the first tick of each year, where the text does not have it. */
  year?: string;
}

/** How far apart the labels of ticks are at least, and a line of them. */
const GAP = 0.15 * EM;
const LINE = 1.15 * EM;
/** How many ticks there are at most, where not every row has one. */
const MOST = 10;

/** The ticks of time: their labels and lines. */
export interface TimeAxis {
  labels: Label[];
  lines: Line[];
  /** How high the labels are. */
  height: number;
  /** Whether every row has its tick. */
  all: boolean;
}

/**
 * The ticks of time: one for each row where they have room, and else as many round dates as have.
 *
 * @param y the height of the ticks
 */
export function timeAxis(
  { rows, language }: Pick<Values, 'rows' | 'language'>,
  { at, field }: PeriodScale,
  y: number,
): TimeAxis {
  const own = ticksOf(rows, language).map((tick) => placeOf(tick, { at, field }));
  const all = fits(own);
  const chosen = all ? own : roundTicks(rows, { at, field }, language);
  const years = chosen.filter(({ year }) => year !== undefined);
  const line = ({ time, place }: Placed, text: string, i: number): Label =>
    label({
      ...MINOR,
      ...place,
      key: `time-${i}-${time}`,
      text,
      y: tenth(y + i * LINE),
      dy: 1.35,
    });
  return {
    all,
    height: (years.length > 0 ? 2 : 1) * LINE + 0.5 * EM,
    labels: [
      ...chosen.map((tick) => line(tick, tick.text, 0)),
      ...years.map((tick) => line(tick, tick.year ?? '', 1)),
    ],
    lines: chosen.map(({ time }) =>
      down({
        key: `time-line-${time}`,
        kind: 'leader',
        x: tenth(at(time)),
        y1: y,
        y2: tenth(y + 0.3 * EM),
      }),
    ),
  };
}

/** A tick for each row. */
const ticksOf = (rows: Rows, language: Language): Tick[] =>
  rows.map((row, i) => tickOf(row.key, rows[i - 1]?.key, row, language, timeOf(row.key)));

/**
 * A tick at a date that is as precise as it is written, after another one.
 *
 * @param row the row at that date, where there is one
 * @param time where the tick is
 */
function tickOf(
  date: string,
  before: string | undefined,
  row: Rows[number] | undefined,
  language: Language,
  time: number,
): Tick {
  const own = row && ownLabel(row, language);
  if (own !== undefined) return { time, text: own };
  const [year, ...more] = date.split('-');
  const isNamed = more.length === 0 || before?.startsWith(`${year}-`);
  return {
    time,
    text: shortDate(date, language, false),
    ...(!isNamed && { year: shortDate(year ?? '', language) }),
  };
}

type Place = Pick<PeriodScale, 'at' | 'field'>;
type Placed = Tick & ReturnType<typeof centred>;

/** A tick's label is in the middle below it, or at the field's edge. */
const placeOf = (tick: Tick, { at, field }: Place): Placed => {
  const widths = [tick.text, tick.year ?? ''].map((text) => spacedWidth(text, { size: SMALL }));
  return { ...tick, ...centred(at(tick.time), Math.max(...widths), { left: 0, right: field }) };
};

const fits = (placed: readonly Placed[]): boolean =>
  placed.every(({ left }, i) => left >= (placed[i - 1]?.right ?? -Infinity) + GAP);

/** Round dates, as many as have room; the first and the last date where fewer than two have. */
function roundTicks(rows: Rows, scale: Place, language: Language): Placed[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  for (let most = MOST; most > 1; most -= 1) {
    const dates = roundDates(first.key, last.key, most);
    const placed = dates.map(({ date, time }, i) => {
      const row = rows.find(({ key }) => key === date);
      return placeOf(tickOf(date, dates[i - 1]?.date, row, language, time), scale);
    });
    if (placed.length > 1 && fits(placed)) return placed;
  }
  return ticksOf([first, last], language).map((tick) => placeOf(tick, scale));
}
