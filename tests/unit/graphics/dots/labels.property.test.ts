import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dots } from '../../../../src/graphics/dots/index.ts';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { needleWords } from '../../../../src/graphics/dots/drawn-needle.ts';
import { groupOf } from '../../../../src/graphics/dots/note.ts';
import { placesIn, pose } from '../../../../src/graphics/dots/pose.ts';
import { VIEWS, type View } from '../../../../src/graphics/dots/views.ts';
import { stateName } from '../../../../src/graphics/kit/state-name.ts';
import type { Counts } from '../../../../src/graphics/kit/form.ts';
import { EM } from '../../../../src/graphics/kit/field.ts';
import { areaOf, covering, outside, overlaps, type Area } from '../geometry.ts';
import { SIZES } from '../sizes.ts';
import { any, usual } from './generated.ts';
import type { DotsLayout } from '../../../../src/graphics/dots/types.ts';

/** The dots that a state shows, as they are drawn: discs as wide as nearly all of their pitch. */
function dotAreas(made: DotsLayout, rows: readonly number[], view: View): Area[] {
  const { pitch } = made.field;
  const r = 0.37 * pitch;
  return placesIn(made).flatMap((places, row) =>
    rows[row] === 0
      ? []
      : places[view].map(({ x, y }) => ({
          what: `dots of row ${row}`,
          x1: x - r,
          x2: x + r,
          y1: y - r,
          y2: y + r,
        })),
  );
}

/** The lines at the ends of the solid dots, but for those that have no room above their strip. */
function shareEnds(made: DotsLayout): Area[] {
  const rows = made.field.piles.map(() => 1);
  const dots = dotAreas(made, rows, 'share');
  return made.lines
    .filter(({ key }) => key.startsWith('share-end-'))
    .flatMap(({ key, row, x1: x, y1, y2 }) => {
      const own = made.field.piles.findIndex((pile) => pile.row === row);
      const tops = dots.filter(({ what }) => what === `dots of row ${own}`).map((dot) => dot.y1);
      return Math.min(...tops) - y1 < EM / 2 ? [] : [{ what: key, x1: x, x2: x + 1, y1, y2 }];
    });
}

/** The states that show all of the rows: what others show is among it. */
const fullStates = ({ rows }: Counts) =>
  VIEWS.map((view) => stateName(view, rows.at(-1)?.key ?? ''));

/** What is wrong with the labels of any state, in words. */
function faultsIn(data: Counts): string[] {
  const made = layout(data);
  return fullStates(data).flatMap((state) => {
    const { notes, rows } = pose(made, [state], 0);
    const view = state.slice(0, state.indexOf('/')) as View;
    const areas = made.labels
      .filter((label) => notes.get(groupOf(label, made.keys)) !== 0)
      .map(areaOf);
    const marks = dotAreas(made, rows, view);
    // The needle has the words of one row at a time.
    const words = view === 'share' ? needleWords(made) : [];
    const beside = words.filter(({ text }) => text !== '').map(areaOf);
    return [
      ...beside.flatMap((words) => covering([words], [...areas, ...marks])),
      ...outside(beside, made),
      ...(view === 'share' ? covering(shareEnds(made), marks) : []),
      ...overlaps(areas),
      ...covering(areas, marks),
      ...outside(areas, made),
    ].map((fault) => `${state}: ${fault}`);
  });
}

for (const { runs, options } of SIZES)
  describe(
    `no label is over another or over dots, or leaves the field, in any state, in ${runs.numRuns} tables`,
    options,
    () => {
      const RUNS = { ...runs, endOnFailure: true };
      test('of any table that the check accepts', () => {
        let accepted = 0;
        fc.assert(
          fc.property(any, (data) => {
            fc.pre(dots.crowded(layout(data)).length === 0);
            accepted++;
            expect(faultsIn(data)).toEqual([]);
          }),
          { ...RUNS, maxSkipsPerRun: 4 },
        );
        expect(accepted).toBeGreaterThanOrEqual(RUNS.numRuns);
      });

      test('of a table as stories have them, which the check accepts', () => {
        fc.assert(
          fc.property(usual, (data) => {
            expect(dots.crowded(layout(data))).toEqual([]);
            expect(faultsIn(data)).toEqual([]);
          }),
          RUNS,
        );
      });

      test('of a finding in some rows', () => {
        fc.assert(
          fc.property(usual, fc.array(fc.boolean()), (data, picked) => {
            const keys = data.rows.filter((_, i) => i === 0 || picked[i]).map(({ key }) => key);
            const made = layout(data, ['share'], { keys, alone: true });
            const areas = made.labels.map(areaOf);
            expect(dots.crowded(made)).toEqual([]);
            expect(overlaps(areas)).toEqual([]);
            expect(covering(areas, dotAreas(made, [], 'share'))).toEqual([]);
            expect(outside(areas, made)).toEqual([]);
          }),
          RUNS,
        );
      });
    },
  );
