import type { Row } from '../../data/counts.ts';
import { sharesTogether } from '../../data/number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { down, type Line } from '../kit/labels.ts';
import { entryOf, LINE, placeBlocks } from './blocks.ts';
import { columnsOf, LEVEL } from './columns.ts';
import {
  lanesFor,
  oneSided,
  legendOf,
  type Dated,
  type Dating,
  type Event,
  withDates,
} from './lanes.ts';
import { holdsStems, placeReadings, readingKey } from './readings.ts';
import { drawnUnits, gapsIn, unitFor, YEARS, type Gap, type TimeUnit } from './scale.ts';
import { wordsOf } from './describe.ts';
import { labelledUnits, unitHeight, unitLabels, unitTicks } from './units.ts';
import type { Lanes, TimelineLayout } from './types.ts';

/** How much of the way to the longest scale is tried. */
const TRIES = [1, 0.8, 0.6, 0.4, 0.2];
/** From so many lines of a label on, words are tried at one side of the scale alone. */
const MANY = 3;
/** Between the words of two events: some have several lines where they have dates. */
const [GAP, CLOSE] = [0.4 * EM, 0.2 * EM];

/**
 * Dated events on a scale of time, from the top, with a lane for what was counted and one for other
 * events.
 */
export function layout(data: Events, width = WIDTH): TimelineLayout {
  const scale = scaleOf(data);
  const { unit, start, end } = scale;
  const names = Array.from({ length: end - start }, (_, i) =>
    unit.nameOf(start + i, data.language),
  );
  const events = withDates(data, unit !== YEARS, names, width);
  const units = drawnUnits(start, end, scale.gaps);
  const heightFor = (words: number) => unitHeight(units, words, unit === YEARS);
  const least = arrange(events, scale, heightFor(0));
  // A scale that is shorter than the words beside it has a bundle of lines to them. The longest is drawn that makes
  // the graphic no higher, and its letters no smaller.
  const more = heightFor(least.wordsHeight) - least.height;
  // One after the other, until one fits.
  const longer = (more > 0 ? TRIES : [])
    .values()
    .map((part) => arrange(events, scale, least.height + part * more));
  const best = longer.find(({ total }) => total <= least.total) ?? least;
  return drawn(events, scale, best);
}

/** A scale of time: its unit, the units where it starts and ends, and what is on it. */
interface Scale {
  unit: TimeUnit;
  start: number;
  end: number;
  gaps: Gap[];
  /** When an event happened, or which year its count is about. */
  timeOf: (event: Pick<Event, 'date' | 'counted'>) => number;
  /** The rows that are beside the scale, each at the middle of its year. */
  readings: (Row & { year: number })[];
  /** The units that have something in them. */
  marked: number[];
}

function scaleOf(data: Events): Scale {
  const readings = (data.readings?.rows ?? []).map((row) => ({ ...row, year: Number(row.key) }));
  const { events } = data;
  const years = [
    ...readings.map(({ key }) => key),
    ...events.flatMap(({ counted }) => counted || []),
  ];
  const unit = unitFor([...years, ...events.map(({ date }) => date)]);
  const timeOf: Scale['timeOf'] = ({ date, counted }) => unit.placeOf(counted || date);
  const times = [
    ...readings.flatMap(({ year }) => [year, year + 1]),
    ...events.map(timeOf),
  ].toSorted((a, b) => a - b);
  const start = Math.floor(times[0] ?? 0);
  // The last unit is whole, and none is after it.
  const marked = [...readings.map(({ year }) => year), ...events.map(timeOf)].map(Math.floor);
  const end = Math.max(start, ...marked) + 1;
  // A scale of months or days is short enough as a whole.
  return { unit, start, end, gaps: unit === YEARS ? gapsIn(times) : [], timeOf, readings, marked };
}

/** Where the marks and the words of a timeline are, with units of one height. */
type Arrangement = ReturnType<typeof arrange>;

function arrange(data: Dated, scale: Scale, height: number) {
  const marks = marksOf(data, scale, height);
  const placed = lowestOf(wordsFor(data, scale, marks));
  const sides = Map.groupBy(placed.blocks, ({ side }) => side);
  const heights = Array.from(sides.values(), (blocks) =>
    blocks.reduce((sum, { top, bottom }) => sum + bottom - top, 0),
  );
  return { ...marks, ...placed, height, wordsHeight: Math.max(0, ...heights) };
}

/** Where the scale and the marks are, whichever lanes the marks have. */
type Marks = ReturnType<typeof marksOf>;

function marksOf(
  data: Dated,
  { unit, start, end, gaps, timeOf, readings, marked }: Scale,
  height: number,
) {
  const legend = legendOf(data);
  const top = legend.height + 0.6 * EM;
  const at = (time: number) => tenth(top + height * drawnUnits(start, time, gaps));
  const marks = [
    ...readings.map(({ key, year }) => ({
      key: readingKey(key),
      lane: 'counts',
      y: at(year + 0.5),
    })),
    ...data.events.map((event) => ({
      key: event.id,
      lane: event.count === '' ? 'others' : 'counts',
      y: at(timeOf(event)),
    })),
  ];
  const columns = { counts: columnsOf(marks, 'counts'), others: columnsOf(marks, 'others') };
  const labelled = labelledUnits({ start, end, gaps, height }, at);
  return {
    legend,
    top,
    at,
    columnOf: (key: string) => columns.counts.get(key) ?? columns.others.get(key) ?? 0,
    howMany: {
      counts: Math.max(0, ...columns.counts.values()) + 1,
      others: Math.max(0, ...columns.others.values()) + 1,
    },
    labelled,
    /** Whether the scale names every year in which there is something. */
    areNamed: unit === YEARS && marked.every((year) => labelled.includes(year)),
  };
}

/** The ways to put words beside marks, one for each place of the lanes. */
function wordsFor(data: Dated, scale: Scale, marks: Marks) {
  const tried = (dating: Dating) => {
    const inLanes = (lanes: Lanes) => withWords(data, scale, marks, lanes, dating);
    const all = lanesFor(data, marks.howMany, dating).map(inLanes);
    // Words of many lines have more of the width where all are at one side. Shares stand at the other.
    if (scale.readings.length === 0 && all.every(({ wrapped }) => wrapped >= MANY))
      return [...all, inLanes(oneSided(marks.howMany, data))];
    const stemmed = all.filter(({ lanes, readingWords }) =>
      holdsStems(lanes.counts, scale.readings, readingWords),
    );
    return stemmed.length > 0 ? stemmed : all;
  };
  // Where the scale names every year, and all words stand beside their marks, no words need dates. Where they
  // stand beside their years at least, none needs its year.
  for (const dating of ['none', 'month'] as const) {
    const clear = tried(dating).filter(({ isClear }) => isClear);
    if (clear.length > 0) return clear;
  }
  return tried('full');
}

/** Puts words beside marks in lanes. */
function withWords(
  { events, language }: Dated,
  { timeOf, readings, end }: Scale,
  { at, top, areNamed }: Marks,
  lanes: Lanes,
  dating: Dating,
) {
  const laneOf = ({ count }: Event) => (count === '' ? lanes.others : lanes.counts);
  const wordLines = events.map((event) => wordsOf(event, laneOf(event).room, dating));
  const ofReadings = readings.map(({ key, year }) => ({
    key: readingKey(key),
    side: lanes.counts.words,
    mark: at(year + 0.5),
    lines: 1,
  }));
  const ofEvents = events.map((event, i) => ({
    key: event.id,
    side: laneOf(event).words,
    mark: at(timeOf(event)),
    lines: wordLines[i]?.length ?? 1,
  }));
  const gap = dating === 'none' ? CLOSE : GAP;
  const blocks = placeBlocks([...ofReadings, ...ofEvents], gap, top - GAP);
  const areLevel = (some: typeof ofReadings) =>
    some.every(({ key }) => blocks.some((block) => block.key === key && block.moved <= LEVEL));
  // The first line and the last, which has the date.
  const areInYears = events.every((event) => {
    const { top = 0, lines = 1 } = blocks.find(({ key }) => key === event.id) ?? {};
    const year = Math.floor(timeOf(event));
    return at(year) <= top + LINE / 2 && top + (lines - 0.5) * LINE <= at(year + 1);
  });
  return {
    lanes,
    laneOf,
    wordLines,
    blocks,
    // Readings are of years: beside the names of theirs, dates would only say it again.
    readingWords: {
      isDated: dating === 'full' && !(areNamed && areLevel(ofReadings)),
      shareOf: sharesTogether(readings, language),
    },
    isClear:
      areNamed && areLevel(ofReadings) && (dating === 'none' ? areLevel(ofEvents) : areInYears),
    wrapped: Math.max(
      ...wordLines.map((lines) => lines.filter(({ weight }) => weight !== undefined).length),
    ),
    longest: Math.max(...wordLines.map(({ length }) => length)),
    count: wordLines.reduce((sum, { length }) => sum + length, 0),
    total: Math.max(at(end) + 0.5 * EM, ...blocks.map(({ bottom }) => bottom)),
  };
}

/** How much room words take: how high the graphic is, the lines of the event that has most, and all lines. */
interface Extent {
  total: number;
  longest: number;
  count: number;
}

/** The lowest, and of these the one with the fewest lines: each side has the room that its words need. */
const lowestOf = <Placed extends Extent>(all: readonly Placed[]): Placed =>
  all.reduce((best, next) =>
    (next.total - best.total || next.longest - best.longest || next.count - best.count) < 0
      ? next
      : best,
  );

function drawn(
  { language, events, field }: Dated,
  { unit, start, end, gaps, timeOf, readings }: Scale,
  {
    lanes,
    laneOf,
    readingWords,
    wordLines,
    blocks,
    legend,
    at,
    columnOf,
    labelled,
    total,
  }: Arrangement,
): TimelineLayout {
  const { units, counts, others } = lanes;
  const edges = [...new Set([counts.edge, others.edge])];
  const topOf = (key: string) => blocks.find((block) => block.key === key)?.top ?? 0;
  const placed = placeReadings(
    counts,
    readings.map(({ year, ...row }) => {
      const key = readingKey(row.key);
      return { row, y: at(year + 0.5), column: columnOf(key), words: topOf(key) + LINE / 2 };
    }),
    readingWords,
  );
  const entries = events.map((event, i) =>
    entryOf(
      event,
      laneOf(event),
      columnOf(event.id),
      at(timeOf(event)),
      topOf(event.id),
      wordLines[i] ?? [],
    ),
  );
  const nameOf = (index: number) => unit.nameOf(index, language);
  return {
    width: field,
    height: tenth(total),
    readings: placed.marks,
    entries,
    labels: [...legend.labels, ...unitLabels(labelled, nameOf, at, units), ...placed.labels],
    lines: [
      ...edges.map((x, i) =>
        down({ key: `scale-${i}`, kind: 'base', x, y1: at(start), y2: at(end) }),
      ),
      ...unitTicks(labelled, at, counts.edge, units.x),
      ...gaps.flatMap(({ from, to }) =>
        edges.flatMap((x, i) => brokenAt(x, at((from + to) / 2), i)),
      ),
    ],
  };
}

/** Two strokes over an edge of the scale: time is left out here. */
const brokenAt = (x: number, y: number, edge: number): Line[] =>
  [-0.12, 0.12].map((by, i) => ({
    key: `gap-${y}-${edge}-${i}`,
    kind: 'end' as const,
    x1: tenth(x - 0.4 * EM),
    x2: tenth(x + 0.4 * EM),
    y1: tenth(y + (by + 0.15) * EM),
    y2: tenth(y + (by - 0.15) * EM),
  }));
