import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../../../src/graphics/kit/measure.ts';
import { one as series } from '../../../../src/graphics/series/one.ts';
import type { Shown } from '../../../../src/graphics/series/labels.ts';
import { areaOf, covering, outside, overlaps, type Area } from '../geometry.ts';
import { SIZES, widths } from '../sizes.ts';
import { scenes } from './generated.ts';
import type { SeriesLayout } from '../../../../src/graphics/series/types.ts';

const EM = 43;
/** Points of a line that are nearer to each other than this, along the line, may share a label. */
const BESIDE = 1.5 * EM;

/** A number longer than this may have no room anywhere. */
const WIDE = 8;
/** Labels as long as this, with their dates, may have no room: the check refuses them. */
const LONG = 16;

/** Whether every label has room; one that has none has to be long. */
function isRoomy(layout: SeriesLayout): boolean {
  const crowded = series.crowded(layout);
  for (const { text } of crowded) expect(text.length).toBeGreaterThan(LONG);
  return crowded.length === 0;
}

const inState = ({ shown }: SeriesLayout, state: string) =>
  shown.filter(({ states }) => states.includes(state));

/** The line as many small areas, or the columns. */
function marksIn(layout: SeriesLayout, state: string): Area[] {
  const { points, base, column, ends } = layout;
  const { view, last } = ends[state] ?? { view: 'line', last: 0 };
  const seen = points.slice(0, last + 1);
  const area = (x: number, y: number, r: number): Area => ({
    what: 'a mark',
    x1: x - r,
    x2: x + r,
    y1: y - r,
    y2: y + r,
  });
  return seen.flatMap((to, i): Area[] => {
    if (!to) return [];
    const [x2, y2] = to;
    if (view === 'columns')
      return [{ what: 'a column', x1: x2 - column / 2, x2: x2 + column / 2, y1: y2, y2: base }].map(
        (area) => (area.y1 <= area.y2 ? area : { ...area, y1: base, y2 }),
      );
    const own = area(x2, y2, i === last ? 13 : 2.7);
    const from = seen[i - 1];
    if (!from) return [own];
    const [x1, y1] = from;
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
    return [
      own,
      ...Array.from({ length: steps }, (_, j) =>
        area(x1 + ((x2 - x1) * j) / steps, y1 + ((y2 - y1) * j) / steps, 2.7),
      ),
    ];
  });
}

/**
 * The labels that a reader would take for those of other values: what is nearest to the number is another column, or
 * another point of the line, and no line leads from it to its own.
 */
function misread(
  layout: SeriesLayout,
  view: string,
  last: number,
  shown: readonly Shown[],
): string[] {
  const { points, base, column } = layout;
  const seen = points
    .slice(0, last + 1)
    .flatMap((at, i) => (at ? [{ i, x: at[0], y: at[1] }] : []));
  return shown.flatMap(({ point, label, leader }) => {
    const own = seen.find(({ i }) => i === point);
    if (!own) return [];
    const whole = areaOf(label);
    const { then, ...bare } = label;
    const width = EM * label.size * widthOf(label.text, 700);
    const number = then === undefined ? areaOf(bare) : { ...whole, x2: whole.x1 + width };
    const down = ({ y }: { y: number }) =>
      view === 'columns'
        ? Math.max(Math.min(y, base) - whole.y2, whole.y1 - Math.max(y, base), 0)
        : Math.max(y - whole.y2, whole.y1 - y, 0);
    const text = `${label.text} of the value ${own.i}`;
    const others = seen.filter(({ i }) => i !== own.i);
    const half = view === 'columns' ? column / 2 : 0;
    const under = others.filter(({ x }) => x + half > whole.x1 && x - half < whole.x2);
    if (leader) {
      const words = view === 'columns' ? number : whole;
      const leads = leader.x1 === own.x && leader.x1 >= words.x1 - 20 && leader.x1 <= words.x2 + 20;
      const near = under.filter(
        (at) => down(at) < 0.9 * EM && Math.abs(at.x - own.x) > (view === 'line' ? BESIDE : 0),
      );
      return leads && near.length === 0 ? [] : [`${text} has a line, and is at others`];
    }
    if (view === 'columns') {
      const middle = (number.x1 + number.x2) / 2;
      const nearest = seen.toSorted((a, b) => Math.abs(a.x - middle) - Math.abs(b.x - middle))[0];
      return nearest?.i === own.i ? [] : [`${text} is over ${nearest?.i}`];
    }
    const away = (at: { x: number; y: number }) =>
      Math.hypot(Math.max(whole.x1 - at.x, at.x - whole.x2, 0), down(at));
    const nearer = others.filter(
      (at) =>
        Math.abs(at.x - own.x) > (view === 'line' ? BESIDE : 0) &&
        away(at) < Math.min(0.9 * EM, away(own) - 1),
    );
    return nearer.map(({ i }) => `${text} is nearer to ${i}`);
  });
}

for (const { runs, options } of SIZES)
  describe(`in any series, of ${runs.numRuns}`, options, () => {
    test('no label is over another, over what is drawn or out of the field, in any state', () => {
      fc.assert(
        fc.property(scenes, widths, ({ data, states }, width) => {
          const layout = series.layout(data, states, width);
          fc.pre(isRoomy(layout));
          for (const state of states) {
            const own = inState(layout, state);
            const areas = [...layout.labels, ...own.map(({ label }) => label)].map(areaOf);
            const marks = marksIn(layout, state);
            expect(overlaps(areas)).toEqual([]);
            expect(outside(areas, layout)).toEqual([]);
            expect(covering(areas, marks)).toEqual([]);
            expect(outside(marks, layout)).toEqual([]);
          }
        }),
        runs,
      );
    });

    test('the value of a step has its label in each state, and no leader crosses another label', () => {
      fc.assert(
        fc.property(scenes, widths, ({ data, states }, width) => {
          const layout = series.layout(data, states, width);
          for (const state of states) {
            const own = inState(layout, state);
            const { last = -1 } = layout.ends[state] ?? {};
            const texts = own.filter(({ point }) => point === last).map(({ label }) => label.text);
            expect(texts).toEqual([data.rows[last]?.text.replace(' per 1,000 people', '')]);
            const [values, notes] = [true, false].map((isValue) =>
              own
                .filter(({ point }) => (point !== undefined) === isValue)
                .flatMap(({ leader }) => (leader ? [{ what: 'a leader', ...leader }] : [])),
            );
            const x = (point = -1) => layout.points[point]?.[0];
            const areas = [...layout.labels, ...own.map(({ label }) => label)].map(areaOf);
            expect(covering(values ?? [], areas)).toEqual([]);
            // The value of a step may be behind its note, and the line of a column's note leads through its number.
            const others = own.filter(({ point }) => point !== last);
            for (const note of notes ?? []) {
              const labels = others.filter(({ point }) => x(point) !== note.x1);
              expect(
                covering(
                  [note],
                  [...layout.labels, ...labels.map(({ label }) => label)].map(areaOf),
                ),
              ).toEqual([]);
            }
          }
        }),
        runs,
      );
    });

    test('each label of a value is at its own column or point, or a line leads from it to its own alone', () => {
      fc.assert(
        fc.property(scenes, widths, ({ data, states }, width) => {
          const layout = series.layout(data, states, width);
          fc.pre(isRoomy(layout));
          for (const state of states) {
            const { view, last } = layout.ends[state] ?? { view: 'line', last: 0 };
            expect(misread(layout, view, last, inState(layout, state))).toEqual([]);
          }
        }),
        runs,
      );
    });

    test('a row with a note has its number at its value or in its note, in each state that shows it', () => {
      fc.assert(
        fc.property(scenes, widths, ({ data, states }, width) => {
          const layout = series.layout(data, states, width);
          for (const state of states)
            for (const { row: key } of data.notes ?? []) {
              const row = data.rows.findIndex((row) => row.key === key);
              const { last = -1 } = layout.ends[state] ?? {};
              const number = data.rows[row]?.text.replace(' per 1,000 people', '') ?? '';
              if (row > last || number === '' || number.length > WIDE) continue;
              const own = inState(layout, state);
              const note = own.filter(({ label }) => label.key.startsWith(`note-at-${key}`));
              const words = note.map(({ label }) => label.text).join(' ');
              expect(own.some(({ point }) => point === row) || words.endsWith(number)).toBe(true);
            }
        }),
        runs,
      );
    });
  });
