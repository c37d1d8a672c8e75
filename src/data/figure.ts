import { CHANGE_FORMS, changeInCount, changeInPoints, type ChangeWords } from './change.ts';
import { aboutShare, timesAs } from './claim.ts';
import { divide, fraction, subtract } from './fraction.ts';
import { count, percent } from './number.ts';
import { own } from './own.ts';
import { listOf } from './problem.ts';
import { capital, startsSentence } from './sentence.ts';
import type { Row } from './table.ts';

/** A number in words or digits, with the value it stands for. */
export interface Figure {
  text: string;
  /** The unrounded value: a count, a fraction, or a difference in percentage points. */
  value: number;
  /** Whether it measures the part, which has the accent colour wherever it appears. */
  part: boolean;
}

/** Thrown where the data do not have a figure. The message says which figures they have. */
export class FigureError extends Error {
  override name = 'FigureError';
}

const share = (row: Row) => row.part / row.whole;
const exact = (row: Row) => fraction(row.part, row.whole);

/** The measures of one row. */
const OF_ROW: Record<string, (row: Row) => Figure> = {
  part: (row) => ({ text: count(row.part), value: row.part, part: true }),
  whole: (row) => ({ text: count(row.whole), value: row.whole, part: false }),
  rest: (row) => ({
    text: count(row.whole - row.part),
    value: row.whole - row.part,
    part: false,
  }),
  share: (row) => ({ text: percent(row.part, row.whole), value: share(row), part: true }),
  about: (row) => ({ text: aboutShare(row.part, row.whole), value: share(row), part: false }),
};

/** A change between two rows, in words for sentences of different shapes. */
interface Change {
  words: ChangeWords;
  value: number;
}

/** The measures of two rows that are changes, the earlier row first. */
const CHANGES: Record<string, (a: Row, b: Row) => Change> = {
  'part-change': (a, b) => difference(a.part, b.part),
  'rest-change': (a, b) => difference(a.whole - a.part, b.whole - b.part),
  'whole-change': (a, b) => difference(a.whole, b.whole),
  points: (a, b) => ({
    words: changeInPoints(subtract(exact(b), exact(a))),
    value: (share(b) - share(a)) * 100,
  }),
};

/** The measures of two rows, the earlier first. */
const OF_PAIR: Record<string, (a: Row, b: Row) => Figure> = {
  ...Object.fromEntries(
    Object.entries(CHANGES).map(([name, change]) => [name, inForm(change, 'full')]),
  ),
  times: (a, b) => {
    const text = inTimes(a, b);
    if (text === undefined) throw new FigureError(notTimes(a, b));
    return { text, value: share(b) / share(a), part: false };
  },
};

/** Undefined where no wording fits: no share is a multiple of 0. */
function inTimes(a: Row, b: Row): string | undefined {
  return a.part > 0 ? timesAs(divide(exact(b), exact(a))) : undefined;
}

/** Why one share is not so many times as large as another, and what would be right instead. */
function notTimes(a: Row, b: Row): string {
  const [from, to] = [percent(a.part, a.whole), percent(b.part, b.whole)];
  if (a.part === 0)
    return `the share of "${a.key}" is ${from}, and no share is a multiple of that: use "points", or rewrite the sentence`;
  const turned = inTimes(b, a) === undefined ? 'or' : `compare "${b.key}..${a.key}", or`;
  return `the share went from ${from} to ${to}, which is not "times as large": use "points", ${turned} rewrite the sentence`;
}

function difference(a: number, b: number): Change {
  return { words: changeInCount(b - a), value: b - a };
}

/** A change as a figure in one of its forms. */
function inForm(change: (a: Row, b: Row) => Change, form: keyof ChangeWords) {
  return (a: Row, b: Row): Figure => {
    const { words, value } = change(a, b);
    return { text: words[form], value, part: false };
  };
}

/**
 * Resolves a reference to a figure.
 *
 * `table/row/measure` names one row: `pears/spring/share`; the measures are part, whole, rest, share
 * and about. `table/row..row/measure` compares two: `pears/spring..autumn/times`; the measures are
 * part-change, rest-change, whole-change, points and times. All but the last may be followed by a form,
 * `table/row..row/measure/form`: amount, verb or direction. Every wording is true of the exact counts:
 * `claim.ts` and `change.ts` say how far each one goes.
 *
 * @param reference as the author wrote it
 * @param tables the story's rows by the name of their table
 * @throws FigureError where there is no such figure, with advice for authors
 */
export function figure(
  reference: string,
  tables: Readonly<Record<string, readonly Row[]>>,
): Figure {
  const [table = '', keys, measure, form, ...more] = reference.split('/');
  if (keys === undefined || measure === undefined || more.length > 0)
    throw new FigureError(
      `"${reference}" is not a figure: write table/row/measure, or table/row..row/measure to compare`,
    );
  const rows = own(tables, table);
  if (!rows)
    throw new FigureError(
      `there is no table "${table}": the tables are ${listOf(Object.keys(tables))}`,
    );
  const find = (key: string): Row => {
    const row = rows.find((row) => row.key === key);
    if (!row)
      throw new FigureError(
        `the table "${table}" has no row "${key}": its rows are ${listOf(rows.map((row) => row.key))}`,
      );
    return row;
  };
  if (keys.includes('...'))
    throw new FigureError(
      `"${keys}" has too many dots: write two rows with two dots, as first..last`,
    );
  const [from = '', to, ...rest] = keys.split('..');
  if (rest.length > 0)
    throw new FigureError(`"${keys}" names more than two rows: write two, as first..last`);
  if (to === undefined) {
    const ofRow = pick(OF_ROW, measure, 'one row');
    if (form !== undefined) throw withoutForms(reference, measure);
    return ofRow(find(from));
  }
  const ofPair = pick(OF_PAIR, measure, 'two rows');
  const worded = form === undefined ? ofPair : formOf(reference, measure, form);
  return worded(find(from), find(to));
}

/** A measure of two rows in a form that the reference names. */
function formOf(reference: string, measure: string, name: string) {
  const change = own(CHANGES, measure);
  if (!change) throw withoutForms(reference, measure);
  const form = CHANGE_FORMS.find((form) => form === name);
  if (!form)
    throw new FigureError(
      `"${name}" is not a form of "${measure}": the forms are ${listOf(CHANGE_FORMS)}`,
    );
  return inForm(change, form);
}

const withoutForms = (reference: string, measure: string) =>
  new FigureError(
    `"${reference}" is not a figure: "${measure}" has no forms, which only ${listOf(Object.keys(CHANGES))} have`,
  );

function pick<F>(measures: Record<string, F>, name: string, of: string): F {
  const found = own(measures, name);
  const hint = own(OF_PAIR, name) ? `. To compare two rows, write first..last/${name}` : '';
  if (!found)
    throw new FigureError(
      `"${name}" is not a measure of ${of}: the measures are ${listOf(Object.keys(measures))}${hint}`,
    );
  return found;
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
export function fill(text: string, tables: Readonly<Record<string, readonly Row[]>>): string {
  return cut(text)
    .map(({ words, reference, starts }) => {
      if (reference === undefined) return words;
      const { text } = figure(reference, tables);
      return starts ? capital(text) : text;
    })
    .join('');
}
