import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dots } from '../../../../src/graphics/dots/index.ts';
import { layout, type DotsLayout } from '../../../../src/graphics/dots/layout.ts';
import { withGuess } from '../../../../src/graphics/dots/guess.ts';
import { groupOf } from '../../../../src/graphics/dots/note.ts';
import { pose, runsIn } from '../../../../src/graphics/dots/pose.ts';
import { stateOf, VIEWS, type View } from '../../../../src/graphics/dots/views.ts';
import type { Counts, Measure } from '../../../../src/graphics/kit/form.ts';
import { areaOf, covering, outside, overlaps, type Area } from '../geometry.ts';
import { SIZES } from '../sizes.ts';
import { divide, NAMES } from './divide.ts';

const MEASURES: readonly Measure[] = ['part', 'rest', 'whole', 'share'];
const MORE: readonly Measure[] = ['second', 'third'];

/** What readers may guess of so many parts. */
const measuresOf = (parts: number) => [...MEASURES, ...MORE.slice(0, parts - 2)];

const WORDS = [
  ...['a', 'of', 'pond', 'WITH', 'without', 'evidence', 'Mitverantwortung', 'März', '2014–15'],
  ...['tŷ', 'Llanfairpwllgwyngyll', 'cynghorwyr', 'البلديات', 'من', '有池塘的', '花园'],
];

/** A text of words, of up to so many characters. */
const wordsUpTo = (most: number) =>
  fc
    .array(fc.constantFrom(...WORDS.filter((word) => word.length <= most)), {
      ...{ minLength: 1, maxLength: 12 },
    })
    .map((words) =>
      words.reduce((text, word) =>
        text.length + 1 + word.length > most ? text : `${text} ${word}`,
      ),
    );

interface Made {
  /** How long keys, the words for dots and the things counted, and notes are at most. */
  key: fc.Arbitrary<string>;
  words: number;
  noun: number;
  label: number;
  rows: number;
  whole: number;
}

/** A share of what there is, or of what is left of it. */
const shareOf = fc.oneof(
  fc.constantFrom(0, 1, 0.0001, 0.9999),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

/** Tables of two to four parts, with breaks and notes at some rows, and with a guess or none. */
function tables({ key, words, noun, label, rows, whole }: Made): fc.Arbitrary<Counts> {
  const text = wordsUpTo(label);
  const row = fc.record({
    key,
    // As many small wholes as large ones.
    whole: fc
      .integer({ min: 0, max: Math.floor(Math.log2(whole)) })
      .chain((power) =>
        fc.integer({ min: Math.max(1, 2 ** power), max: Math.min(2 ** (power + 1), whole) }),
      ),
    share: shareOf,
    further: fc.tuple(shareOf, shareOf),
    name: fc.option(key, { nil: undefined, freq: 3 }),
    note: fc.option(text, { nil: undefined }),
    change: fc.option(text, { nil: undefined, freq: 3 }),
  });
  return fc
    .record({
      rows: fc.uniqueArray(row, { minLength: 1, maxLength: rows, selector: ({ key }) => key }),
      one: wordsUpTo(noun),
      many: wordsUpTo(noun),
      kinds: fc.tuple(wordsUpTo(words), wordsUpTo(words), wordsUpTo(words), wordsUpTo(words)),
      parts: fc.constantFrom(2, 2, 3, 4),
      lines: fc.array(fc.record({ at: fc.integer({ min: 1, max: 99 }), label: text }), {
        maxLength: 3,
      }),
      guess: fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined }),
    })
    .map(({ rows, one, many, kinds, parts, lines, guess }) => ({
      kind: 'counts',
      language: 'en-GB',
      rows: rows.map(({ key, name, whole, share, further }) => ({
        ...{
          key,
          whole,
          part: Math.round(share * whole),
          ...(name !== undefined && { label: name }),
          ...(parts > 2 && { parts: divide(whole, [share, ...further].slice(0, parts - 1)) }),
        },
      })),
      words: {
        ...{ key: 'Year', one, many },
        ...(parts > 2
          ? { parts: Object.fromEntries(NAMES.map((name, i) => [name, kinds[i] ?? ''])) }
          : { part: kinds[0], rest: kinds[1] }),
      },
      breaks: rows
        .slice(1)
        .flatMap(({ key, change }) =>
          change === undefined ? [] : [{ before: key, label: change, note: '' }],
        ),
      notes: rows.flatMap(({ key, note }) =>
        note === undefined ? [] : [{ row: key, text: note }],
      ),
      lines,
      guess: guess && {
        row: rows[guess[0] % rows.length]?.key ?? '',
        measure: measuresOf(parts)[guess[1] % measuresOf(parts).length] ?? 'share',
      },
    }));
}

/** Tables of every kind, a few of which no phone has room for. */
const any = tables({
  key: fc.oneof(fc.integer({ min: 1900, max: 2100 }).map(String), wordsUpTo(60)),
  ...{ words: 60, noun: 60, label: 34, rows: 12, whole: 20_000_000 },
});

/** Tables as stories have them: these all have to have room. */
const usual = tables({
  key: fc.oneof(fc.integer({ min: 1900, max: 2100 }).map(String), wordsUpTo(16)),
  ...{ words: 60, noun: 60, label: 34, rows: 12, whole: 999_999 },
});

/** The dots that a state shows, as they are drawn: discs as wide as nearly all of their pitch. */
function dotAreas(made: DotsLayout, rows: readonly number[], view: View): Area[] {
  const { pitch } = made.field;
  return runsIn(made).flatMap((runs, row) =>
    rows[row] === 0
      ? []
      : runs.flatMap(({ length, places }) => {
          const { x, y, turn } = places[view];
          const [first, last] = [-0.37 * pitch, (length - 1 + 0.37) * pitch];
          const what = `dots of row ${row}`;
          return turn === 0
            ? { what, x1: x + first, x2: x + last, y1: y - 0.37 * pitch, y2: y + 0.37 * pitch }
            : { what, x1: x - 0.37 * pitch, x2: x + 0.37 * pitch, y1: y - last, y2: y - first };
        }),
  );
}

/** The states that show all of the rows: what others show is among it. */
const fullStates = ({ rows }: Counts) => VIEWS.map((view) => stateOf(view, rows.at(-1)?.key ?? ''));

/** What is wrong with the labels of any state, in words. */
function faultsIn(data: Counts): string[] {
  const bare = layout(data);
  const made = bare.guess ? withGuess(bare, bare.guess.longest) : bare;
  return fullStates(data).flatMap((state) => {
    const { notes, rows } = pose(made, [state], 0);
    const view = state.slice(0, state.indexOf('/')) as View;
    const areas = made.labels
      .filter((label) => notes.get(groupOf(label, made.keys)) !== 0)
      .map(areaOf);
    return [
      ...overlaps(areas),
      ...covering(areas, dotAreas(made, rows, view)),
      ...outside(areas, made.height),
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
            const made = layout({ ...data, guess: undefined }, ['share'], keys);
            const areas = made.labels.map(areaOf);
            expect(dots.crowded(made)).toEqual([]);
            expect(overlaps(areas)).toEqual([]);
            expect(covering(areas, dotAreas(made, [], 'share'))).toEqual([]);
            expect(outside(areas, made.height)).toEqual([]);
          }),
          RUNS,
        );
      });
    },
  );
