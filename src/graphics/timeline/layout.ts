import { dictionaryOf } from '../../language/languages.ts';
import { EM, type Sized } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { down, label, type Label, type Line } from '../kit/labels.ts';
import { LINE, MIDDLE, placeBlocks } from './blocks.ts';
import { columnsOf, leaders, LEVEL, markIn } from './columns.ts';
import { lanesOf, legendOf, middleFor, type Event, type Lane, type Lanes } from './lanes.ts';
import { mirrored } from './mirror.ts';
import { readingOf, readingsIn, type Reading } from './readings.ts';
import { drawnYears, gapsIn, yearOf } from './scale.ts';
import { wordsOf, type Words } from './words.ts';
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

/** Between the words of two events: some have several lines where they have dates. */
const [GAP, CLOSE] = [0.4 * EM, 0.2 * EM];

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
  const howMany = {
    counts: Math.max(0, ...columns.counts.values()) + 1,
    others: Math.max(0, ...columns.others.values()) + 1,
  };
  const labelled = labelledYears({ start, end, gaps, height }, at);
  const arrange = (lanes: Lanes, dated: boolean) => {
    const laneOf = ({ count }: Event) => (count === '' ? lanes.others : lanes.counts);
    const words = events.map((event) => wordsOf(event, laneOf(event).room, language, dated));
    const blocks = [
      ...told.map(({ key, year }) => ({
        ...{ key: readingOf(key), side: lanes.counts.words, mark: at(year + 0.5), lines: 1 },
      })),
      ...events.map((event, i) => ({
        ...{ key: event.id, side: laneOf(event).words, mark: at(timeOf(event)) },
        lines: words[i]?.length ?? 1,
      })),
    ];
    const placed = placeBlocks(blocks, dated ? GAP : CLOSE, top - GAP);
    return { lanes, laneOf, dated, words, blocks: placed };
  };
  // Where the scale names every year, and all words stand beside their marks, dates would only say it again.
  const undated = arrange(lanesOf(data, howMany, middleFor(data, howMany)), false);
  const isClear =
    marked.every((year) => labelled.includes(year)) &&
    undated.blocks.every(({ moved }) => moved <= LEVEL);
  const { lanes, laneOf, dated, words, blocks } = isClear
    ? undated
    : arrange(lanesOf(data, howMany), true);
  const { years, counts, others } = lanes;
  const edges = [...new Set([counts.edge, others.edge])];
  const topOf = (key: string) => blocks.find((block) => block.key === key)?.top ?? 0;
  const shares = readingsIn(
    counts,
    told.map(({ year, ...row }) => {
      const key = readingOf(row.key);
      return { row, y: at(year + 0.5), column: columnOf(key), words: topOf(key) + LINE / 2 };
    }),
    { language, dated },
  );
  const entries = events.map((event, i) =>
    entryOf(
      event,
      laneOf(event),
      columnOf(event.id),
      at(timeOf(event)),
      topOf(event.id),
      words[i] ?? [],
    ),
  );
  const lowest = Math.max(...blocks.map(({ bottom }) => bottom));
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

/** When it happened. What is known by its year alone, and the count of a year, is in the middle of that year. */
function timeOf({ date, counted }: Event): number {
  const year = counted || (isYear(date) ? date : '');
  return year === '' ? yearOf(date) : Number(year) + 0.5;
}

const isYear = (date: string) => /^\d{4}$/.test(date);

/** Two strokes over an edge of the scale: time is left out here. */
const brokenAt = (x: number, y: number, edge: number): Line[] =>
  [-0.12, 0.12].map((by, i) => ({
    ...{ key: `gap-${y}-${edge}-${i}`, kind: 'end' as const },
    ...{ x1: tenth(x - 0.4 * EM), x2: tenth(x + 0.4 * EM) },
    ...{ y1: tenth(y + (by + 0.15) * EM), y2: tenth(y + (by - 0.15) * EM) },
  }));

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
