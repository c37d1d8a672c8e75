import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bars } from '../../../src/graphics/bars/index.ts';
import { needleWords } from '../../../src/graphics/dots/drawn-needle.ts';
import { dots } from '../../../src/graphics/dots/index.ts';
import { layout as dotsLayout } from '../../../src/graphics/dots/layout.ts';
import { groupOf } from '../../../src/graphics/dots/note.ts';
import { placesIn, pose } from '../../../src/graphics/dots/pose.ts';
import type { DotsLayout } from '../../../src/graphics/dots/types.ts';
import { VIEWS, type View } from '../../../src/graphics/dots/views.ts';
import { field } from '../../../src/graphics/field/index.ts';
import { placedIn } from '../../../src/graphics/field/pose.ts';
import { isShown, parseState } from '../../../src/graphics/field/when.ts';
import { EM, type Sized } from '../../../src/graphics/kit/field.ts';
import type { Events } from '../../../src/graphics/kit/form.ts';
import type { Label } from '../../../src/graphics/kit/labels.ts';
import { widthOf } from '../../../src/graphics/kit/measure.ts';
import { placedIn as placedInState } from '../../../src/graphics/kit/film.ts';
import type { Film } from '../../../src/graphics/kit/picture.ts';
import type { Crowded } from '../../../src/graphics/kit/room.ts';
import { stateName } from '../../../src/graphics/kit/state-name.ts';
import { multiples } from '../../../src/graphics/multiples/index.ts';
import type { MultiplesLayout } from '../../../src/graphics/multiples/layout.ts';
import type { Shown } from '../../../src/graphics/series/labels.ts';
import { one as series } from '../../../src/graphics/series/one.ts';
import { strongName } from '../../../src/graphics/series/several/draw.ts';
import { several } from '../../../src/graphics/series/several/index.ts';
import type { SeriesLayout } from '../../../src/graphics/series/layout.ts';
import { timeline } from '../../../src/graphics/timeline/index.ts';
import { values } from './bars/generated.ts';
import { any, fields, usual } from './dots/generated.ts';
import { areaOf, covering, outside, overlaps, type Area } from './geometry.ts';
import { scenes } from './series/generated.ts';
import { anyLines } from './series/several-sample.ts';
import { SIZES, widths } from './sizes.ts';
import { timelines } from './timeline/generated.ts';

/** What a state shows. */
interface Seen {
  labels: readonly Label[];
  /** What no label may be over. */
  marks?: readonly Area[];
  /** What else is wrong, in words. */
  faults?: readonly string[];
}

interface Drawn {
  made: Sized;
  /** The labels that the check finds too long. */
  crowded: readonly Crowded[];
  states: readonly Seen[];
}

const around = (what: string, x: number, y: number, r: number): Area => ({
  what,
  x1: x - r,
  x2: x + r,
  y1: y - r,
  y2: y + r,
});

/** The check refuses a graphic that is higher. */
const REFUSED = 1690;

/** What each state of a film shows, were no row hidden. */
function drawnFilm(
  form: typeof bars | typeof timeline,
  made: Film,
  states: readonly string[],
): Drawn {
  const seen = states.map((state) => {
    const { labels, boxes } = placedInState(made, state);
    const marks = boxes.map(({ left, right, top, bottom }) => ({
      what: 'a mark',
      x1: left,
      x2: right,
      y1: top,
      y2: bottom,
    }));
    return { labels, marks, faults: [...outside(marks, made), ...overlaps(marks)] };
  });
  return { made, crowded: form.crowded(made), states: made.height > REFUSED ? [] : seen };
}

/** The dots that a state shows, as they are drawn: discs as wide as nearly all of their pitch. */
const discs = (made: DotsLayout, rows: readonly number[], view: View): Area[] =>
  placesIn(made).flatMap((places, row) =>
    rows[row] === 0
      ? []
      : places[view].map(({ x, y }) => around(`dots of row ${row}`, x, y, 0.37 * made.field.pitch)),
  );

/** The lines at the ends of the solid dots that are over one, but for those that have no room above their strip. */
function strokes(made: DotsLayout, dots: readonly Area[]): string[] {
  const ends = made.lines
    .filter(({ key }) => key.startsWith('share-end-'))
    .flatMap(({ key, row, x1: x, y1, y2 }) => {
      const own = made.field.piles.findIndex((pile) => pile.row === row);
      const tops = dots.filter(({ what }) => what === `dots of row ${own}`).map((dot) => dot.y1);
      return Math.min(...tops) - y1 < EM / 2 ? [] : [{ what: key, x1: x, x2: x + 1, y1, y2 }];
    });
  return covering(ends, dots);
}

function drawnDots(made: DotsLayout): Drawn {
  // The state that shows all of the rows: what others show is among it.
  const states = VIEWS.map((view): Seen => {
    const { notes, rows } = pose(made, [stateName(view, made.keys.at(-1))], 0);
    const labels = made.labels.filter((label) => notes.get(groupOf(label, made.keys)) !== 0);
    const marks = discs(made, rows, view);
    if (view !== 'share') return { labels, marks };
    const beside = needleWords(made).filter(({ text }) => text !== '');
    // The needle has the words of one row at a time.
    const needle = beside
      .map(areaOf)
      .flatMap((words) => [
        ...covering([words], [...labels.map(areaOf), ...marks]),
        ...outside([words], made),
      ]);
    const ends = strokes(
      made,
      discs(
        made,
        made.field.piles.map(() => 1),
        'share',
      ),
    );
    return { labels, marks, faults: [...needle, ...ends] };
  });
  return { made, crowded: dots.crowded(made), states };
}

const inState = ({ shown }: SeriesLayout, state: string) =>
  shown.filter(({ states }) => states.includes(state));

/** The line as many small areas, or the columns. */
function marksIn({ points, base, column, ends }: SeriesLayout, state: string): Area[] {
  const { view, last } = ends[state] ?? { view: 'line', last: 0 };
  const seen = points.slice(0, last + 1);
  return seen.flatMap((to, i): Area[] => {
    if (!to) return [];
    const [x, y] = to;
    if (view === 'columns') {
      const [y1, y2] = [Math.min(y, base), Math.max(y, base)];
      return [{ what: 'a column', x1: x - column / 2, x2: x + column / 2, y1, y2 }];
    }
    const own = around('a mark', x, y, i === last ? 13 : 2.7);
    const from = seen[i - 1];
    if (!from) return [own];
    const [x1, y1] = from;
    const steps = Math.ceil(Math.hypot(x - x1, y - y1) / 4);
    const between = Array.from({ length: steps }, (_, j) =>
      around('the line', x1 + ((x - x1) * j) / steps, y1 + ((y - y1) * j) / steps, 2.7),
    );
    return [own, ...between];
  });
}

const WIDEST = 43;
/** Points of a line that are nearer to each other than this, along the line, may share a label. */
const BESIDE = 1.5 * WIDEST;

/**
 * The labels that a reader would take for those of other values: what is nearest to the number is another column, or
 * another point of the line, and no line leads from it to its own.
 */
function misread(
  { points, base, column }: SeriesLayout,
  view: string,
  last: number,
  shown: readonly Shown[],
): string[] {
  const seen = points
    .slice(0, last + 1)
    .flatMap((at, i) => (at ? [{ i, x: at[0], y: at[1] }] : []));
  const isLine = view === 'line';
  return shown.flatMap(({ point, label, leader }) => {
    const own = seen.find(({ i }) => i === point);
    if (!own) return [];
    const whole = areaOf(label);
    const { then, ...bare } = label;
    const width = WIDEST * label.size * widthOf(label.text, 700);
    const number = then === undefined ? areaOf(bare) : { ...whole, x2: whole.x1 + width };
    const down = ({ y }: { y: number }) =>
      isLine
        ? Math.max(y - whole.y2, whole.y1 - y, 0)
        : Math.max(Math.min(y, base) - whole.y2, whole.y1 - Math.max(y, base), 0);
    const others = seen.filter(({ i }) => i !== own.i);
    const apart = others.filter(({ x }) => Math.abs(x - own.x) > (isLine ? BESIDE : 0));
    if (leader) {
      const { x1, x2 } = isLine ? whole : number;
      const half = isLine ? 0 : column / 2;
      const leads = leader.x1 === own.x && leader.x1 >= x1 - 20 && leader.x1 <= x2 + 20;
      const near = apart.filter(
        (at) => at.x + half > whole.x1 && at.x - half < whole.x2 && down(at) < 0.9 * WIDEST,
      );
      return leads && near.length === 0 ? [] : [`${label.text} has a line, and is at others`];
    }
    if (!isLine) {
      const middle = (number.x1 + number.x2) / 2;
      const nearest = seen.toSorted((a, b) => Math.abs(a.x - middle) - Math.abs(b.x - middle))[0];
      return nearest?.i === own.i ? [] : [`${label.text} of ${own.i} is over ${nearest?.i}`];
    }
    const away = (at: { x: number; y: number }) =>
      Math.hypot(Math.max(whole.x1 - at.x, at.x - whole.x2, 0), down(at));
    return apart
      .filter((at) => away(at) < Math.min(0.9 * WIDEST, away(own) - 1))
      .map(({ i }) => `${label.text} of ${own.i} is nearer to ${i}`);
  });
}

function drawnSeries(made: SeriesLayout, states: readonly string[]): Drawn {
  return {
    made,
    crowded: series.crowded(made),
    states: states.map((state) => {
      const own = inState(made, state);
      const labels = [...made.labels, ...own.map(({ label }) => label)];
      const { view, last } = made.ends[state] ?? { view: 'line', last: 0 };
      const leaders = own.flatMap(({ point, leader }) =>
        leader && point !== undefined ? [{ what: 'a leader', ...leader }] : [],
      );
      const marks = marksIn(made, state);
      return {
        labels,
        marks,
        faults: [
          ...outside(marks, made),
          ...covering(leaders, labels.map(areaOf)),
          ...misread(made, view, last, own),
          ...(own.some(({ point }) => point === last) ? [] : ['the last value has no label']),
        ],
      };
    }),
  };
}

/** The last value of a panel, where a reader would not take it for that of the mark at the line's end. */
function awayFromLast({ x, y, head, labels }: MultiplesLayout['panels'][number]): string[] {
  const [, right = '', down = ''] = /^M([\d.]+) ([\d.]+)/.exec(head) ?? [];
  const value = labels.at(-1);
  if (!value) return ['no value'];
  const at = { x: x + Number(right), y: y + Number(down) };
  const { x1, x2, y1, y2 } = areaOf(value);
  const away = Math.hypot(Math.max(x1 - at.x, at.x - x2, 0), Math.max(y1 - at.y, at.y - y2, 0));
  return away < 1.2 * WIDEST ? [] : [`${value.text} is ${away} from its mark`];
}

/** Timelines with many events within two years. */
const near = timelines.map((data): Events => ({
  ...data,
  events: data.events.map((event, i) => ({
    ...event,
    date: `20${i < 6 ? '20' : '21'}-0${(i % 3) + 1}-1${i % 2}`,
    counted: '',
  })),
}));

const drawnTimeline = (data: Events, width: number): Drawn => {
  const states = timeline.states(data);
  return drawnFilm(timeline, timeline.layout(data, states, width), states.slice(-1));
};

/** What the check may find too long: nothing, or some labels, how much of which it tells, or which are long. */
type Crowds = 'none' | 'some' | 'told' | 'long';

/** Any data of a form, and what is drawn of it. */
const caseOf = <Data>(
  what: string,
  crowds: Crowds,
  data: fc.Arbitrary<Data>,
  draw: (data: Data) => Drawn,
) => ({
  what,
  check: (runs: fc.Parameters<[Data]>) => {
    fc.assert(
      fc.property(data, (data) => {
        judge(draw(data), crowds);
      }),
      runs,
    );
  },
});

const CASES = [
  caseOf('bars', 'told', fc.tuple(values, widths), ([data, width]) =>
    drawnFilm(bars, bars.layout(data, ['listed', 'sorted'], width), ['listed', 'sorted']),
  ),
  caseOf('dots of any table', 'some', any, (data) => drawnDots(dotsLayout(data))),
  caseOf('dots of a table as stories have them', 'none', usual, (data) =>
    drawnDots(dotsLayout(data)),
  ),
  caseOf('a finding of dots', 'none', fc.tuple(usual, fc.array(fc.boolean())), ([data, picked]) => {
    const keys = data.rows.filter((_, i) => i === 0 || picked[i]).map(({ key }) => key);
    const made = dotsLayout(data, ['share'], { keys, alone: true });
    const states = [{ labels: made.labels, marks: discs(made, [], 'share') }];
    return { made, crowded: dots.crowded(made), states };
  }),
  caseOf('a field in its fixed shape', 'some', fields, (data) => {
    const made = field.layout(data, []);
    const { labels } = placedIn(made);
    const keys = data.rows.map(({ key }) => key);
    const states = field.states(data).map((name) => {
      const state = parseState(name, keys);
      return { labels: labels.filter(({ when }) => isShown(when, state)) };
    });
    return { made, crowded: field.crowded(made), states };
  }),
  caseOf('a series', 'long', fc.tuple(scenes, widths), ([{ data, states }, width]) =>
    drawnSeries(series.layout(data, states, width), states),
  ),
  caseOf('several lines', 'none', fc.tuple(anyLines(8), widths), ([data, width]) => {
    const states = several.states(data);
    const made = several.layout(data, states, width);
    const { labels, names, shown } = made;
    const seen = states.map((state) => ({
      labels: [
        ...labels,
        ...names.map((name) => (name.key === state ? strongName(name) : name)),
        ...shown.filter(({ states }) => states.includes(state)).map(({ label }) => label),
      ],
      faults: names.length === states.length - 1 ? [] : ['a name is missing'],
    }));
    return { made, crowded: several.crowded(made), states: seen };
  }),
  caseOf('small multiples', 'none', fc.tuple(anyLines(12), widths), ([data, width]) => {
    const states = multiples.states(data);
    const made = multiples.layout(data, states, width);
    const { panels, labels, shown } = made;
    const faults = [
      ...panels.flatMap(awayFromLast),
      ...(panels.length === states.length - 1 ? [] : ['a panel is missing']),
    ];
    const seen = states.map((state) => ({
      labels: [
        ...labels,
        ...panels.flatMap(({ labels }) => labels),
        ...shown.filter(({ states }) => states.includes(state)).map(({ label }) => label),
      ],
      faults,
    }));
    return { made, crowded: multiples.crowded(made), states: seen };
  }),
  caseOf('a timeline', 'told', fc.tuple(timelines, widths), ([data, width]) =>
    drawnTimeline(data, width),
  ),
  caseOf('a timeline of days near to each other', 'told', fc.tuple(near, widths), ([data, width]) =>
    drawnTimeline(data, width),
  ),
];

/** A label of a series that has no room is longer than this. */
const LONG = 16;

function judge({ made, crowded, states }: Drawn, crowds: Crowds) {
  if (crowds === 'none') expect(crowded).toEqual([]);
  for (const { text, most } of crowded) {
    if (crowds === 'long') expect(text.length).toBeGreaterThan(LONG);
    expect(most, text).toBeLessThan(text.length);
    if (crowds === 'told') expect(most).toBeGreaterThan(0);
  }
  fc.pre(crowded.length === 0 && states.length > 0);
  for (const { labels, marks = [], faults = [] } of states) {
    const areas = labels.map(areaOf);
    expect(overlaps(areas)).toEqual([]);
    expect(covering(areas, marks)).toEqual([]);
    expect(outside(areas, made)).toEqual([]);
    expect(faults).toEqual([]);
  }
}

for (const { runs, options } of SIZES)
  describe(`in ${runs.numRuns} graphics`, options, () => {
    test.each(CASES)(
      'no label is over another or a mark, or leaves the field, in any state: $what',
      ({ check }) => {
        check({ ...runs, endOnFailure: true, maxSkipsPerRun: 6 });
      },
    );
  });
