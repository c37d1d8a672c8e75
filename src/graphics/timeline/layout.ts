import { dictionaryOf, type Language } from '../../language/languages.ts';
import { EM, type Sized } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { down, label, type Label, type Line } from '../kit/labels.ts';
import { SPACED, widthOf } from '../kit/measure.ts';
import { wrap } from '../kit/wrap.ts';
import { countBeside } from './count.ts';
import { columnsOf, leaders, markIn } from './columns.ts';
import { lanesOf, legendOf, monthOf, type Event, type Lane } from './lanes.ts';
import { mirrored } from './mirror.ts';
import { NEAR, readingOf, readingsIn, type Reading } from './readings.ts';
import { drawnYears, gapsIn, yearOf } from './scale.ts';
import { spread } from './spread.ts';
import { labelledYears, yearHeight, yearLabels, yearTicks } from './years.ts';

/** An event: its mark, its words, and the line from the one to the other. */
export interface Entry {
  key: string;
  x: number;
  y: number;
  /** Whether the event brought a count of its own. */
  count: boolean;
  labels: Label[];
  lines: Line[];
}

export interface TimelineLayout extends Sized {
  /** The scale of time, and the names of the lanes. */
  labels: Label[];
  lines: Line[];
  readings: Reading[];
  entries: Entry[];
}

/** A line of an event's words, and the gap to the next event's. */
const LINE = 1.2 * EM;
/** How far the middle of a line's letters is below its top, in em. */
const MIDDLE = 0.65;
const GAP = 0.4 * EM;

/**
 * Dated events on a scale of time, from the top, with a lane for what was counted and one for other
 * events.
 */
export function layout(data: Events): TimelineLayout {
  const { language, events, readings } = data;
  const told = (readings?.rows ?? []).map((row) => ({ ...row, year: Number(row.key) }));
  const times = [...told.flatMap(({ year }) => [year, year + 1]), ...events.map(timeOf)].toSorted(
    (a, b) => a - b,
  );
  const start = Math.floor(times[0] ?? 0);
  // The last year is whole, and no year is after it.
  const marked = [...told.map(({ year }) => year), ...events.map(timeOf)].map(Math.floor);
  const end = Math.max(start, ...marked) + 1;
  const gaps = gapsIn(times);
  const legend = legendOf(data);
  const top = legend.height + 0.6 * EM;
  const height = yearHeight(drawnYears(start, end, gaps));
  const at = (time: number) => tenth(top + height * drawnYears(start, time, gaps));
  const marks = [
    ...told.map(({ key, year }) => ({ key: readingOf(key), lane: 'counts', y: at(year + 0.5) })),
    ...events.map((event) => ({
      ...{ key: event.id, lane: event.count === '' ? 'others' : 'counts', y: at(timeOf(event)) },
    })),
  ];
  const columns = { counts: columnsOf(marks, 'counts'), others: columnsOf(marks, 'others') };
  const columnOf = (key: string) => columns.counts.get(key) ?? columns.others.get(key) ?? 0;
  const { years, counts, others } = lanesOf(data, {
    counts: Math.max(0, ...columns.counts.values()) + 1,
    others: Math.max(0, ...columns.others.values()) + 1,
  });
  const edges = [...new Set([counts.edge, others.edge])];
  const laneOf = ({ count }: Event) => (count === '' ? others : counts);
  const labelled = labelledYears({ start, end, gaps, height }, at);
  const place = (dated: boolean) => {
    const wrapped = events.map((event) => wordsOf(event, laneOf(event).room, language, dated));
    const blocks = [
      ...told.map(({ key, year }) => ({
        ...{ key: readingOf(key), lane: counts },
        ...blockAt(at(year + 0.5), 1),
      })),
      ...events.map((event, i) => ({
        ...{ key: event.id, lane: laneOf(event) },
        ...blockAt(at(timeOf(event)), wrapped[i]?.length ?? 1),
      })),
    ].toSorted((a, b) => a.mark - b.mark);
    // At each side, words are in the order of their marks, so that no line from the one to the other
    // crosses another.
    const placed = [...new Set(blocks.map(({ lane }) => lane.words))].flatMap((side) => {
      const there = blocks.filter(({ lane }) => lane.words === side);
      const middles = spread(there, top - 0.4 * EM);
      return there.map((block, i) => ({ ...block, at: middles[i] ?? 0 }));
    });
    return { dated, wrapped, placed };
  };
  // Where the scale names every year, and all words stand beside their marks, dates would only say it again.
  const undated = place(false);
  const isClear =
    marked.every((year) => labelled.includes(year)) &&
    undated.placed.every(({ at, middle }) => Math.abs(at - middle) <= NEAR);
  const { dated, wrapped, placed } = isClear ? undated : place(true);
  const middleOf = (key: string) => placed.find((block) => block.key === key)?.at ?? 0;
  const shares = readingsIn(
    counts,
    told.map(({ year, ...row }) => {
      const key = readingOf(row.key);
      const words = middleOf(key) - GAP / 2;
      return { row, y: at(year + 0.5), column: columnOf(key), words };
    }),
    { language, dated },
  );
  const entries = events.map((event, i) => {
    const words = wrapped[i] ?? [];
    const first = middleOf(event.id) - (words.length * LINE + GAP) / 2;
    return entryOf(event, laneOf(event), columnOf(event.id), at(timeOf(event)), first, words);
  });
  const lowest = Math.max(...placed.map(({ at, height }) => at + height / 2));
  const made: TimelineLayout = {
    height: tenth(Math.max(at(end) + 0.5 * EM, lowest)),
    ...{ readings: shares.readings, entries },
    labels: [...legend.labels, ...yearLabels(labelled, at, years), ...shares.labels],
    lines: [
      ...edges.map((x, i) =>
        down({ key: `scale-${i}`, kind: 'base', x, y1: at(start), y2: at(end) }),
      ),
      ...yearTicks(labelled, at, counts.edge, years.x),
      ...gaps.flatMap(({ from, to }) =>
        edges.flatMap((x, i) => brokenAt(x, at((from + to) / 2), i)),
      ),
    ],
  };
  return dictionaryOf(language).direction === 'rtl' ? mirrored(made) : made;
}

/** Lines of words, of which the first should be level with its mark. */
function blockAt(mark: number, lines: number) {
  const height = lines * LINE + GAP;
  return { mark, middle: mark - MIDDLE * EM + height / 2, height };
}

/** When it happened. What is known by its year alone, and the count of a year, is in the middle of that year. */
function timeOf({ date, counted }: Event): number {
  const year = counted || (isYear(date) ? date : '');
  return year === '' ? yearOf(date) : Number(year) + 0.5;
}

const isYear = (date: string) => /^\d{4}$/.test(date);

/** A count of its own stands back beside the shares, which it does not continue. */
const weightOf = ({ count }: Event): 400 | 700 => (count === '' ? 700 : 400);

/** Two strokes over an edge of the scale: time is left out here. */
const brokenAt = (x: number, y: number, edge: number): Line[] =>
  [-0.12, 0.12].map((by, i) => ({
    ...{ key: `gap-${y}-${edge}-${i}`, kind: 'end' as const },
    ...{ x1: tenth(x - 0.4 * EM), x2: tenth(x + 0.4 * EM) },
    ...{ y1: tenth(y + (by + 0.15) * EM), y2: tenth(y + (by - 0.15) * EM) },
  }));

/** A line of an event's words: what is told, or what dates it, or both. */
type Words = Pick<Label, 'text' | 'then'> & Partial<Pick<Label, 'weight'>>;

/**
 * An event's words in lines: its label, its count where the label has none, and then when it was.
 *
 * @param dated whether the words say when it was
 */
function wordsOf(event: Event, room: number, language: Language, dated: boolean): Words[] {
  const { label, date, counted } = event;
  const weight = weightOf(event);
  const fits = (text: string, weight: 400 | 700, then = '') =>
    (widthOf(text, weight) + widthOf(then)) * SPACED * EM <= room;
  const lines: Words[] = [
    ...wrap(label, (line) => fits(line, weight)).map((text) => ({ text, weight })),
    ...wrap(countBeside(event) ?? '', (line) => fits(line, 400)).map((text) => ({ text })),
  ];
  const when = counted || monthOf(date, language);
  // The label of a year's count may name the year.
  if (!dated || label.split(' ').includes(counted)) return lines;
  const last = lines.at(-1);
  if (last?.weight !== undefined && fits(last.text, last.weight, ` ${when}`))
    return [...lines.slice(0, -1), { ...last, then: when }];
  return [...lines, { text: when }];
}

function entryOf(
  event: Event,
  lane: Lane,
  column: number,
  y: number,
  top: number,
  words: readonly Words[],
): Entry {
  return {
    ...{ key: event.id, x: markIn(lane, column), y, count: event.count !== '' },
    // The lines hang from the first, which the leader points to, and stay near it where the type is smaller.
    labels: words.map((line, i) =>
      label({
        ...{ ...line, key: `words-${i}`, anchor: lane.anchor },
        ...{ x: lane.words, y: tenth(top + MIDDLE * EM), dy: round(1 - MIDDLE + (i * LINE) / EM) },
      }),
    ),
    lines: leaders(lane, column, y, top + MIDDLE * EM),
  };
}
