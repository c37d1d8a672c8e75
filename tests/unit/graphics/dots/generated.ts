// Any data that a table of counts can have.
import fc from 'fast-check';
import type { Counts } from '../../../../src/graphics/kit/form.ts';
import { textOf } from '../texts.ts';

const WORDS = [
  'a',
  'of',
  'pond',
  'WITH',
  'without',
  'evidence',
  'Mitverantwortung',
  'März',
  '2014–15',
  'tŷ',
  'Llanfairpwllgwyngyll',
  'cynghorwyr',
  '有池塘的',
  '花园',
];

const wordsUpTo = textOf(WORDS);

interface Made {
  /** How long keys, the words for dots and the things counted, and notes are at most. */
  key: fc.Arbitrary<string>;
  words: number;
  noun: number;
  label: number;
  rows: number;
  whole: number;
}

/** A share of what there is. */
const shareOf = fc.oneof(
  fc.constantFrom(0, 1, 0.0001, 0.9999),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

/** Tables with breaks and notes at some rows. */
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
    name: fc.option(key, { nil: undefined, freq: 3 }),
    note: fc.option(text, { nil: undefined }),
    change: fc.option(text, { nil: undefined, freq: 3 }),
  });
  return fc
    .record({
      rows: fc.uniqueArray(row, { minLength: 1, maxLength: rows, selector: ({ key }) => key }),
      one: wordsUpTo(noun),
      many: wordsUpTo(noun),
      kinds: fc.tuple(wordsUpTo(words), wordsUpTo(words)),
      lines: fc.array(fc.record({ at: fc.integer({ min: 1, max: 99 }), label: text }), {
        maxLength: 3,
      }),
    })
    .map(({ rows, one, many, kinds, lines }) => ({
      kind: 'counts',
      language: 'en-GB',
      rows: rows.map(({ key, name, whole, share }) => ({
        key,
        whole,
        part: Math.round(share * whole),
        ...(name !== undefined && { label: name }),
      })),
      words: {
        key: 'Year',
        one,
        many,
        part: kinds[0],
        rest: kinds[1],
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
    }));
}

/** Tables of every kind, a few of which no phone has room for. */
export const any = tables({
  key: fc.oneof(fc.integer({ min: 1900, max: 2100 }).map(String), wordsUpTo(60)),
  words: 60,
  noun: 60,
  label: 34,
  rows: 12,
  whole: 20_000_000,
});

/** Tables as stories have them: these all have to have room. */
export const usual = tables({
  key: fc.integer({ min: 1900, max: 2100 }).map(String),
  words: 60,
  noun: 24,
  label: 18,
  rows: 4,
  whole: 99_999,
}).map((data) => ({ ...data, breaks: data.breaks.slice(0, 1) }));

/** Tables for the form `field`, many of which a small phone has no room for. */
export const fields = tables({
  key: fc.integer({ min: 1900, max: 2100 }).map(String),
  words: 24,
  noun: 6,
  label: 20,
  rows: 5,
  whole: 1200,
}).filter(({ rows }) => rows.length > 1 && rows.every(({ whole }) => whole >= 20));
