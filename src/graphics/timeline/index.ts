import { formatDate } from '../../data/date.ts';
import { labelOf } from '../../data/counts.ts';
import { percent, sharesTogether } from '../../data/number.ts';
import { sentence, uncapital } from '../../data/text.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { EM } from '../kit/field.ts';
import type { Events } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { across, down, label, MINOR, type Line } from '../kit/labels.ts';
import { SPACED, spacedLines, spacedWidth, widthOf } from '../kit/measure.ts';
import { formFrom } from '../kit/film.ts';
import type { Group, Mark, Picture } from '../kit/picture.ts';
import { lanesOf, spread } from '../kit/placer.ts';
import { labelledUnits, placedFrom, scaleOf, type Scale } from './time.ts';
import { figureBeside, namesItsYear, wordsOf, type Words } from './words.ts';

type Event = Events['events'][number];

/** The height of a line of words, of one of the legend, and between the words of two events. */
const [LINE, HEAD, GAP] = [1.2 * EM, 1.4 * EM, 0.4 * EM];
/** How far the middle of a line's letters is below its top, in em. */
const MIDDLE = 0.65;
/** How wide and high a mark is, and from one column of marks to the next. */
const [MARK, STEP] = [0.62 * EM, 0.75 * EM];
/** From a mark to the words beside it: a line leads there, and bends this far before them. */
const [AWAY, BEND] = [0.85 * EM, 0.3 * EM];
/** From a share's mark to its number. */
const BESIDE = 0.35 * EM;
/** What a mark takes before its name in the legend, in em. */
const SIGN = 1.2;
/** How long the line to the mark of the largest share is. */
const STEM = 3.5 * EM;
/** Up to this distance words are level with their mark, and stand beside it. */
const LEVEL = 0.3 * EM;

/** What the kinds of mark are, where there are several. */
function legendOf({ events, words, readings }: Events, width: number) {
  const counts = events.some(({ count }) => count !== '');
  const others = events.some(({ count }) => count === '');
  const named = [
    ...(readings ? [{ sign: 'part' as const, text: readings.text }] : []),
    ...(counts ? [{ sign: 'count' as const, text: words.count ?? '' }] : []),
    ...(others && (counts || readings) ? [{ sign: 'event' as const, text: words.event }] : []),
  ];
  const lines = named.flatMap(({ sign, text }) =>
    spacedLines(text, width - SIGN * SPACED * EM).map((text, i) => ({ sign, text, i })),
  );
  return lines.map(({ sign, text, i }, row) =>
    label({
      key: `legend-${sign}-${i}`,
      text,
      x: i === 0 ? 0 : SIGN * EM,
      y: 0,
      dy: round(1 + (row * HEAD) / EM),
      ...(i === 0 && { sign }),
    }),
  );
}

type WordsIn = (event: Event, room: number) => Words[];

/** One of the two sides of the scale, with the events that stand there. */
interface Side {
  /** The edge of the scale. */
  edge: number;
  /** To the right, or to the left. */
  way: 1 | -1;
  /** From the edge to that of the field. */
  room: number;
  events: Event[];
}

/**
 * The sides of a scale. Shares stand at the left, and counts under them, where all are later and every word has room.
 *
 * @param labels how wide the labels between the scale's edges are
 * @param shares how much room the shares need
 * @param wordsIn an event's words, in lines of that width
 */
function sidesOf(
  data: Events,
  scale: Scale,
  width: number,
  labels: number,
  shares: number,
  wordsIn: WordsIn,
) {
  // Room for the longest word, and for two columns of marks.
  const roomFor = (event: Event) =>
    AWAY + 2 * STEP + Math.max(...wordsIn(event, 0).map((line) => spacedWidth(line.text, line)));
  const counts = data.events.filter(({ count }) => count !== '');
  const others = data.events.filter(({ count }) => count === '');
  const end = Math.max(0, ...(data.readings?.rows ?? []).map(({ key }) => Number(key) + 1));
  const least = Math.max(shares, ...counts.map(roomFor));
  const spare = width - least - labels - Math.max(0, ...others.map(roomFor));
  const isTwoSided =
    Math.min(counts.length, others.length, spare) > 0 &&
    counts.every((event) => scale.timeOf(event) >= end);
  const left = tenth(isTwoSided ? least + 0.5 * spare : shares);
  const edge = tenth(left + labels);
  const sides: Side[] = [
    { edge, way: 1, room: width - edge, events: isTwoSided ? others : [...data.events] },
    { edge: left, way: -1, room: left, events: isTwoSided ? counts : [] },
  ];
  return { left, right: edge, sides };
}

/**
 * Events on a scale of time, from the top, each with its words beside it and a line to them. Shares of years are as far from the
 * scale as they are large.
 */
function picture(data: Events, state: string, width: number): Picture {
  const { language, events, readings } = data;
  const rows = readings?.rows ?? [];
  const legend = legendOf(data, width);
  const scale = scaleOf(data);
  const shareOf = sharesTogether(rows, language);
  const numbers = rows.map((row) => spacedWidth(shareOf(row), { weight: 700 }));
  const shares = rows.length === 0 ? 0 : Math.max(...numbers) + BESIDE + MARK / 2 + STEM;
  const names = scale.units.map((unit) => widthOf(scale.nameOf(unit)));
  const labels = (Math.max(...names) * SPACED + 1.1) * EM;
  const wordsIn: WordsIn = (event, room) => wordsOf(event, room, language, !scale.areYears);
  const { left, right, sides } = sidesOf(data, scale, width, labels, shares, wordsIn);
  const heights = sides.map(({ room, events }) =>
    events.reduce((sum, event) => sum + wordsIn(event, room - AWAY).length * LINE + GAP, 0),
  );
  const top = legend.length * HEAD + 0.6 * EM;
  const at = placedFrom(scale, top, Math.max(...heights), rows.length > 0);
  const placeOf = (event: Event) => at(scale.timeOf(event));
  const under = Math.max(top - GAP, ...rows.map(({ key }) => at(Number(key) + 1)));
  const placed = new Map(
    sides.flatMap((side) => placedOn(side, placeOf, wordsIn, side.way < 0 ? under : top - GAP)),
  );
  const bottoms = Array.from(placed.values(), ({ bottom }) => bottom);
  const largest = Math.max(...rows.map(({ part, whole }) => part / whole)) || 1;
  const until = events.findIndex(({ id }) => id === state);
  return {
    height: tenth(Math.max(at(scale.end) + 0.5 * EM, ...bottoms)),
    marks: [
      ...legend,
      ...drawnScale(scale, at, left > 0 ? [left, right] : [right]),
      ...rows.flatMap((row): Mark[] => {
        const y = at(Number(row.key) + 0.5);
        const cx = tenth(left - (STEM * row.part) / row.whole / largest);
        return [
          across({ key: `stem-${row.key}`, kind: 'stem', x1: cx, x2: left, y }),
          { key: `share-${row.key}`, tone: 'part', cx, cy: y, r: MARK / 2 },
          label({
            key: `number-${row.key}`,
            text: shareOf(row),
            x: tenth(cx - MARK / 2 - BESIDE),
            y,
            dy: 0.35,
            anchor: 'end',
            weight: 700,
            tone: 'part',
          }),
        ];
      }),
      ...events.map((event, i): Group => {
        const marks = placed.get(event)?.marks ?? [];
        return { key: event.id, y: 0, isHidden: i > until, marks };
      }),
    ],
  };
}

/** The marks and the words of one side's events: words are clear of each other, and no line to them crosses another. */
function placedOn(
  { edge, way, room, events }: Side,
  placeOf: (event: Event) => number,
  wordsIn: WordsIn,
  least: number,
): [Event, { marks: Group['marks']; bottom: number }][] {
  const sorted = events.toSorted((a, b) => placeOf(a) - placeOf(b));
  // Marks that would be over each other are side by side.
  const columns = lanesOf(
    sorted.map(placeOf).map((y) => ({ left: y - MARK / 2, right: y + MARK / 2 })),
    0.08 * EM,
  );
  const away = AWAY + STEP * Math.max(0, ...columns);
  const x = tenth(edge + way * away);
  const lines = sorted.map((event) => wordsIn(event, room - away));
  const wanted = sorted.map((event, i) => {
    const height = (lines[i]?.length ?? 0) * LINE + GAP;
    return { height, middle: placeOf(event) - MIDDLE * EM + height / 2 };
  });
  const middles = spread(wanted, least);
  return sorted.map((event, i) => {
    const [y, { height } = { height: 0 }, middle = 0] = [placeOf(event), wanted[i], middles[i]];
    const words = tenth(middle - height / 2 + MIDDLE * EM);
    const from = tenth(edge + way * STEP * (columns[i] ?? 0));
    const corner = { x: tenth(from - MARK / 2), y: tenth(y - MARK / 2) };
    const marks: Group['marks'] = [
      ...leader({ x: from, y }, { x: tenth(x - way * BEND), y: words }, tenth(x - 2 * way * BEND)),
      event.count === ''
        ? { key: 'mark', tone: 'ink', cx: from, cy: y, r: MARK / 2 }
        : { key: 'mark', tone: 'open', ...corner, width: MARK, height: MARK },
      // The lines hang from the first, which the leader points to, and stay near it where the type is smaller.
      ...(lines[i] ?? []).map((line, j) =>
        label({
          ...line,
          key: `words-${j}`,
          anchor: way > 0 ? 'start' : 'end',
          x,
          y: words,
          dy: round(1 - MIDDLE + (j * LINE) / EM),
        }),
      ),
    ];
    return [event, { marks, bottom: middle + height / 2 }];
  });
}

interface Place {
  x: number;
  y: number;
}

/** The line from a mark to its words, which bends where they are not level with it. */
function leader(mark: Place, words: Place, bend: number): Line[] {
  const on = { key: 'on', kind: 'leader', x1: mark.x, y: mark.y } as const;
  if (Math.abs(words.y - mark.y) <= LEVEL) return [across({ ...on, x2: words.x })];
  const to = {
    key: 'leader',
    kind: 'leader',
    x1: bend,
    y1: mark.y,
    x2: words.x,
    y2: words.y,
  } as const;
  return [across({ ...on, x2: bend }), to];
}

/** The edges of a scale, with two strokes over each where time is left out, and the names of its units. */
function drawnScale(scale: Scale, at: (time: number) => number, edges: readonly number[]): Mark[] {
  const labelled = labelledUnits(scale, at);
  const edge = Math.max(...edges);
  return [
    ...edges.map((x, i) =>
      down({ key: `scale-${i}`, kind: 'base', x, y1: at(scale.start), y2: at(scale.end) }),
    ),
    ...labelled.map((unit) => {
      const x2 = tenth(edge - 0.4 * EM);
      return across({ key: `tick-${unit}`, kind: 'base', y: at(unit), x1: edge, x2 });
    }),
    ...scale.gaps.flatMap(({ from, to }) =>
      edges.flatMap((x, i) =>
        [-0.12, 0.12].map((by, j) => ({
          key: `gap-${from}-${i}-${j}`,
          kind: 'end' as const,
          x1: tenth(x - 0.4 * EM),
          x2: tenth(x + 0.4 * EM),
          y1: tenth(at((from + to) / 2) + (by + 0.15) * EM),
          y2: tenth(at((from + to) / 2) + (by - 0.15) * EM),
        })),
      ),
    ),
    ...labelled.map((unit) =>
      label({
        ...MINOR,
        key: `unit-${unit}`,
        text: scale.nameOf(unit),
        x: tenth(edge - 0.55 * EM),
        y: at(unit + 0.5),
        dy: 0.35,
        anchor: 'end',
      }),
    ),
  ];
}

/** Every event in its order; those that brought a count are named as counts. */
function describe({ language, events, words, readings }: Events): string {
  const { graphics } = dictionaryOf(language);
  const told = events.map((event) => {
    const { date, label, count, counted } = event;
    const kind = count === '' ? '' : `, ${uncapital(words.count ?? '')}`;
    const beside = figureBeside(event, language);
    const isOfYear = counted !== '' && beside === undefined && !namesItsYear(event);
    const said = isOfYear ? graphics.inRow(label, counted) : label;
    return `${formatDate(date, language)}${kind}: ${said}${beside === undefined ? '' : `, ${beside}`}`;
  });
  const shares = (readings?.rows ?? []).map(
    (row) => `${labelOf(row)}: ${percent(row.part, row.whole, language)}`,
  );
  const measured = shares.length === 0 ? '' : ` ${readings?.text ?? ''}: ${shares.join('; ')}.`;
  return `${graphics.timeline}${measured} ${sentence(told.join('; '))}`;
}

/** Dated events on a scale of time. */
export const timeline = formFrom<Events>({
  kind: 'events',
  states: ({ events }) => events.map(({ id }) => id),
  complete: ({ events }) => events.slice(-1).map(({ id }) => id),
  picture,
  describe,
});
