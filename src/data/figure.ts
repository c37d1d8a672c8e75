import { DEFAULT, type Language } from '../language/languages.ts';
import { changeInCount, changeInPoints } from './change.ts';
import { aboutShare, timesAs } from './claim.ts';
import { divide, fraction, subtract } from './fraction.ts';
import { FigureError, measured, type Change, type Figure, type Measures } from './measure.ts';
import { count, percent } from './number.ts';
import { own } from './own.ts';
import { listOf } from './problem.ts';
import { capital, startsSentence } from './sentence.ts';
import type { Row } from './table.ts';
import type { Unit, ValueRow } from './value.ts';
import { valueMeasures } from './value-measures.ts';

/**
 * The data that figures are taken from, by the names of their files: the rows of a table of counts, or
 * values and their unit.
 */
export type FigureData = Readonly<
  Record<string, readonly Row[] | { rows: readonly ValueRow[]; unit: Unit }>
>;

const share = (row: Row) => row.part / row.whole;
const exact = (row: Row) => fraction(row.part, row.whole);

/** The measures of counts. */
const countMeasures = (language: Language): Measures<Row> => ({
  ofRow: {
    part: (row) => ({ text: count(row.part, language), value: row.part, part: true }),
    whole: (row) => ({ text: count(row.whole, language), value: row.whole, part: false }),
    rest: (row) => ({
      text: count(row.whole - row.part, language),
      value: row.whole - row.part,
      part: false,
    }),
    share: (row) => ({
      text: percent(row.part, row.whole, language),
      value: share(row),
      part: true,
    }),
    about: (row) => ({
      text: aboutShare(row.part, row.whole, language),
      value: share(row),
      part: false,
    }),
  },
  rowChanges: {},
  changes: {
    'part-change': (a, b) => difference(a.part, b.part, language),
    'rest-change': (a, b) => difference(a.whole - a.part, b.whole - b.part, language),
    'whole-change': (a, b) => difference(a.whole, b.whole, language),
    points: (a, b) => ({
      words: changeInPoints(subtract(exact(b), exact(a)), language),
      value: (share(b) - share(a)) * 100,
    }),
  },
  ofPair: {
    times: (a, b) => {
      const text = inTimes(a, b, language);
      if (text === undefined) throw new FigureError(notTimes(a, b));
      return { text, value: share(b) / share(a), part: false };
    },
  },
});

/** Undefined where no wording fits: no share is a multiple of 0. */
function inTimes(a: Row, b: Row, language: Language): string | undefined {
  return a.part > 0 ? timesAs(divide(exact(b), exact(a)), language) : undefined;
}

/** Why one share is not so many times as large as another, and what would be right instead. */
function notTimes(a: Row, b: Row): string {
  const [from, to] = [percent(a.part, a.whole, DEFAULT), percent(b.part, b.whole, DEFAULT)];
  if (a.part === 0)
    return `the share of "${a.key}" is ${from}, and no share is a multiple of that: use "points", or rewrite the sentence`;
  const turned = inTimes(b, a, DEFAULT) === undefined ? 'or' : `compare "${b.key}..${a.key}", or`;
  return `the share went from ${from} to ${to}, which is not "times as large": use "points", ${turned} rewrite the sentence`;
}

function difference(a: number, b: number, language: Language): Change {
  return { words: changeInCount(b - a, language), value: b - a };
}

/**
 * Resolves a reference to a figure.
 *
 * `table/row/measure` names one row: `pears/spring/share`. Of counts, the measures are part, whole,
 * rest, share and about; of values, there is value. `table/row..row/measure` compares two:
 * `pears/spring..autumn/times`. Of counts, the measures are part-change, rest-change, whole-change,
 * points and times; of values, change and times. All of these but times, and value, may be followed by a
 * form, `table/row..row/measure/form`: amount, verb or direction. Every wording is true of the exact numbers:
 * `claim.ts` and `change.ts` say how far each one goes.
 *
 * @param reference as the author wrote it
 * @param language the story's, which the words are in
 * @throws FigureError where there is no such figure, with advice for authors
 */
export function figure(reference: string, data: FigureData, language: Language): Figure {
  const [name = '', keys, measure, form, ...more] = reference.split('/');
  if (keys === undefined || measure === undefined || more.length > 0)
    throw new FigureError(
      `"${reference}" is not a figure: write table/row/measure, or table/row..row/measure to compare`,
    );
  const table = own(data, name);
  if (!table)
    throw new FigureError(
      `there is no table "${name}": the tables are ${listOf(Object.keys(data))}`,
    );
  const parts = { whole: reference, table: name, keys, measure, form };
  return 'unit' in table
    ? measured(parts, table.rows, valueMeasures(table.unit, language))
    : measured(parts, table, countMeasures(language));
}

/** A piece of the front matter's text: a figure, where it has a reference, and words otherwise. */
interface Piece {
  words: string;
  reference?: string;
  /** Whether the figure starts a sentence. */
  starts?: boolean;
}

/**
 * Front matter's text, cut where it names figures in braces: `In spring, {pears/spring/share} of pears`
 * gives the words before, the reference, and the words after.
 */
export function cut(text: string): Piece[] {
  const pieces = text.split(/\{([^{}]*)\}/);
  return pieces.flatMap((piece, i) => {
    if (i % 2 === 0) return piece === '' ? [] : [{ words: piece }];
    const starts = startsSentence(pieces.slice(0, i).join(''));
    return [{ words: `{${piece}}`, reference: piece.trim(), starts }];
  });
}

/**
 * Front matter's text with its figures filled in.
 *
 * @throws FigureError as `figure` does
 */
export function fill(text: string, data: FigureData, language: Language): string {
  return cut(text)
    .map(({ words, reference, starts }) => {
      if (reference === undefined) return words;
      const { text } = figure(reference, data, language);
      return starts ? capital(text) : text;
    })
    .join('');
}
