import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Label } from '../../../../src/graphics/kit/labels.ts';
import { turned } from '../../../../src/graphics/kit/mirror.ts';
import { emphasise } from '../../../../src/graphics/series/emphasise.ts';
import { series } from '../../../../src/graphics/series/index.ts';
import type { SeriesLayout } from '../../../../src/graphics/series/layout.ts';
import { areaOf, covering, outside, overlaps, type Area } from '../geometry.ts';
import { SIZES } from '../sizes.ts';
import { scenes } from './generated.ts';

/** Labels as long as this, with their dates, may have no room: the check refuses them. */
const LONG = 22;

/** Whether every label has room; one that has none has to be long. */
function isRoomy(layout: SeriesLayout): boolean {
  const crowded = series.crowded(layout);
  for (const { text } of crowded) expect(text.length).toBeGreaterThan(LONG);
  return crowded.length === 0;
}

/** What a label covers; in a language from right to left, a text starts at its right end. */
const areaIn =
  ({ mirrored }: SeriesLayout) =>
  (label: Label): Area =>
    areaOf(mirrored ? turned(label) : label);

const inState = ({ shown }: SeriesLayout, state: string) =>
  shown.filter(({ states }) => states.includes(state));

/** The line as many small areas, or the columns. */
function marksIn(layout: SeriesLayout, state: string, whole = false): Area[] {
  const { points, base, column, ends } = layout;
  const { view, last } = ends[state] ?? { view: 'line', last: 0 };
  const seen = points.slice(0, whole ? undefined : last + 1);
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

for (const { runs, options } of SIZES)
  describe(`in any series, of ${runs.numRuns}`, options, () => {
    test('no label is over another, over what is drawn or out of the field, in any state', () => {
      fc.assert(
        fc.property(scenes, ({ data, states }) => {
          const layout = series.layout(data, states);
          fc.pre(isRoomy(layout));
          for (const state of states) {
            const own = inState(layout, state);
            const areas = [...layout.labels, ...own.map(({ label }) => label)].map(areaIn(layout));
            const marks = marksIn(layout, state);
            expect(overlaps(areas)).toEqual([]);
            expect(outside(areas, layout.height)).toEqual([]);
            expect(covering(areas, marks)).toEqual([]);
            expect(outside(marks, layout.height)).toEqual([]);
          }
        }),
        runs,
      );
    });

    test('the value of a step has its label in each state, and no leader crosses another label', () => {
      fc.assert(
        fc.property(scenes, ({ data, states }) => {
          const layout = series.layout(data, states);
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
            const areas = [...layout.labels, ...own.map(({ label }) => label)].map(areaIn(layout));
            expect(covering(values ?? [], areas)).toEqual([]);
            // The value of a step may be behind its note.
            const dates = layout.lines.filter(({ key }) => key.startsWith('date-'));
            const others = own.filter(({ point }) => point !== last).map(({ label }) => label);
            expect(
              covering(
                [...(notes ?? []), ...dates.map((line) => ({ what: 'a date', ...line }))],
                [...layout.labels, ...others].map(areaIn(layout)),
              ),
            ).toEqual([]);
          }
        }),
        runs,
      );
    });

    test('nor where the value of a step is emphasised in the whole series', () => {
      fc.assert(
        fc.property(scenes, ({ data, states }) => {
          const layout = series.layout(data, states);
          fc.pre(isRoomy(layout));
          states.forEach((state, i) => {
            const made = emphasise(layout, states, i);
            const labels = made.layout.shown.map(({ label }) => label);
            const areas = [...layout.labels, ...labels].map(areaIn(layout));
            expect(overlaps(areas)).toEqual([]);
            expect(outside(areas, layout.height)).toEqual([]);
            expect(covering(areas, marksIn(made.layout, state, true))).toEqual([]);
          });
        }),
        runs,
      );
    });
  });
