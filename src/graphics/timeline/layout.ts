import { formatDate } from '../../data/date.ts';
import { percent } from '../../data/number.ts';
import { EM, SMALL, WIDTH, type Sized } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, down, label, type Label, type Line } from '../kit/labels.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import { wrap } from '../kit/wrap.ts';
import { drawnYears, gapsIn, yearOf, type Gap } from './scale.ts';
import { spread } from './spread.ts';

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

/** A share of a year, at the middle of that year. */
export interface Reading {
  key: string;
  x: number;
  y: number;
  /** From its mark to its words. */
  lines: Line[];
}

export interface TimelineLayout extends Sized {
  /** The scale of time, and the names of the lanes. */
  labels: Label[];
  lines: Line[];
  readings: Reading[];
  entries: Entry[];
}

/** Where the scale, the two lanes and the words are. */
const SCALE = 2.8 * EM;
const COUNTS = 3.6 * EM;
const EVENTS = 4.7 * EM;
const WORDS = 6 * EM;
/** How high a year is drawn. */
const YEAR = 2.2 * EM;
const HEAD = 1.4 * EM;
/** What a lane's mark takes before its name, in em. */
const SIGN = 1.2;
/** A line of an event's words, and the gap to the next event's. */
const LINE = 1.2 * EM;
const GAP = 0.45 * EM;

/** Dated events on a scale of time, from the top, with a lane for counts and one for other events. */
export function layout({ events, words, readings }: Events): TimelineLayout {
  const told = (readings?.rows ?? []).map((row) => ({ ...row, year: Number(row.key) }));
  const times = [...told.flatMap(({ year }) => [year, year + 1]), ...events.map(timeOf)].toSorted(
    (a, b) => a - b,
  );
  const start = Math.floor(times[0] ?? 0);
  const end = Math.ceil((times.at(-1) ?? start) + 0.25);
  const gaps = gapsIn(times);
  const legend = legendOf(words, readings?.text);
  const top = legend.height + 0.8 * EM;
  const at = (time: number) => tenth(top + YEAR * drawnYears(start, time, gaps));
  const wrapped = events.map(wordsOf);
  // Words are in the order of their marks, so that no line from the one to the other crosses another.
  const blocks = [
    ...told.map(({ key, year }) => ({
      ...{ key: readingOf(key), middle: at(year + 0.5), height: LINE + GAP },
    })),
    ...events.map((event, i) => ({
      ...{ key: event.id, middle: at(timeOf(event)) },
      height: (wrapped[i]?.length ?? 1) * LINE + GAP,
    })),
  ].toSorted((a, b) => a.middle - b.middle);
  const middles = spread(blocks, top - 0.4 * EM);
  const middleOf = (key: string) => middles[blocks.findIndex((block) => block.key === key)] ?? 0;
  const shares = told.map(({ key, year }) => {
    const y = at(year + 0.5);
    return { key, x: COUNTS, y, lines: leaders(y, middleOf(readingOf(key)) - GAP / 2) };
  });
  const entries = events.map((event, i) => {
    const words = wrapped[i] ?? [];
    const first = middleOf(event.id) - (words.length * LINE + GAP) / 2;
    return entryOf(event, at(timeOf(event)), first, words);
  });
  const lowest = (middles.at(-1) ?? 0) + (blocks.at(-1)?.height ?? 0) / 2;
  return {
    height: tenth(Math.max(at(end) + 0.6 * EM, lowest)),
    ...{ readings: shares, entries },
    labels: [
      ...legend.labels,
      ...yearsOf(start, end, gaps, at),
      ...told.map(({ key, part, whole }) =>
        label({
          ...{
            key: readingOf(key),
            x: WORDS,
            y: tenth(middleOf(readingOf(key)) - GAP / 2),
            dy: 0.35,
          },
          ...{ text: percent(part, whole), then: key, weight: 700, tone: 'part' },
        }),
      ),
    ],
    lines: [
      down({ key: 'scale', kind: 'base', x: SCALE, y1: top, y2: at(end) }),
      ...gaps.flatMap((gap) => brokenAt(at((gap.from + gap.to) / 2))),
    ],
  };
}

/** No event has a slash in its id. */
const readingOf = (key: string) => `reading/${key}`;

const timeOf = ({ date }: { date: string }) => yearOf(date);

/** A line at each year, and the year beside it, except within a gap. */
function yearsOf(
  start: number,
  end: number,
  gaps: readonly Gap[],
  at: (time: number) => number,
): Label[] {
  const years = Array.from({ length: end - start }, (_, i) => start + i);
  return years
    .filter((year) => !gaps.some(({ from, to }) => year >= from && year < to))
    .map((year) =>
      label({
        ...{ key: `year-${year}`, text: String(year), x: SCALE - 0.5 * EM, y: at(year), dy: 0.35 },
        ...{ anchor: 'end', size: SMALL, tone: 'muted' },
      }),
    );
}

/** Two strokes over the scale: time is left out here. */
const brokenAt = (y: number): Line[] =>
  [-0.12, 0.12].map((by, i) => ({
    ...{ key: `gap-${y}-${i}`, kind: 'end' as const },
    ...{ x1: SCALE - 0.4 * EM, x2: SCALE + 0.4 * EM },
    ...{ y1: tenth(y + (by + 0.15) * EM), y2: tenth(y + (by - 0.15) * EM) },
  }));

/** The names of the lanes, one under the other, each with its mark, in as many lines as it needs. */
function legendOf(words: Events['words'], readings: string | undefined) {
  const lines = [
    ...(readings === undefined ? [] : [{ sign: 'part' as const, text: readings }]),
    { sign: 'count' as const, text: words.count },
    { sign: 'event' as const, text: words.event },
  ].flatMap(({ sign, text }) =>
    wrapTo(text, WIDTH / EM / SPACED - SIGN).map((line, i) => ({ sign, text: line, i })),
  );
  return {
    height: lines.length * HEAD,
    labels: lines.map(({ sign, text, i }, row) =>
      label({
        ...{ key: `lane-${sign}-${i}`, text, x: i === 0 ? 0 : SIGN * EM, y: row * HEAD, dy: 1 },
        ...{ tone: 'muted' as const, ...(i === 0 && { sign }) },
      }),
    ),
  };
}

/** An event's words in lines: its label, and then its date. */
function wordsOf({ label, date }: Events['events'][number]): { text: string; then?: string }[] {
  const fits = (text: string, then = '') =>
    WORDS + (widthOf(text, 700) + widthOf(then)) * SPACED * EM <= WIDTH;
  const lines = wrap(label, (line) => fits(line)).map((text) => ({ text }));
  const last = lines.at(-1);
  const when = formatDate(date.slice(0, 'yyyy-mm'.length));
  if (last && fits(last.text, ` ${when}`)) return [...lines.slice(0, -1), { ...last, then: when }];
  return [...lines, { text: '', then: when }];
}

function entryOf(
  { id, count }: Events['events'][number],
  y: number,
  top: number,
  words: ReturnType<typeof wordsOf>,
): Entry {
  const counts = count !== '';
  return {
    ...{ key: id, x: counts ? COUNTS : EVENTS, y, count: counts },
    labels: words.map(({ text, then }, i) =>
      label({
        ...{ key: `words-${i}`, text, x: WORDS, y: tenth(top + i * LINE), dy: 1, weight: 700 },
        ...(then !== undefined && { then }),
      }),
    ),
    lines: leaders(y, top + 0.65 * EM),
  };
}

/** The lines from a place on the scale through both lanes to the middle of the words. */
const leaders = (y: number, words: number): Line[] => [
  across({ key: 'on', kind: 'leader', x1: SCALE, x2: EVENTS + 0.5 * EM, y }),
  {
    ...{ key: 'leader', kind: 'leader', x1: EVENTS + 0.5 * EM, x2: WORDS - 0.3 * EM },
    ...{ y1: y, y2: tenth(words) },
  },
];
