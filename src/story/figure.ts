import { aboutShare, moreOrFewer, timesAs } from './claim.ts';
import { count, percent } from './number.ts';
import { listOf } from './problem.ts';
import type { Row } from './table.ts';

/** A number in words or digits, with the value it stands for. */
export interface Figure {
  text: string;
  /** The unrounded value: a count, a fraction, or a difference in percentage points. */
  value: number;
  /** Whether it measures the part, which has the accent colour wherever it appears. */
  part: boolean;
}

/** Thrown where the data cannot give what a reference asks for; the message says what it could. */
export class FigureError extends Error {
  override name = 'FigureError';
}

const share = (row: Row) => row.part / row.whole;

/** What can be said of one row. */
const OF_ROW: Record<string, (row: Row) => Figure> = {
  part: (row) => ({ text: count(row.part), value: row.part, part: true }),
  whole: (row) => ({ text: count(row.whole), value: row.whole, part: false }),
  rest: (row) => ({
    text: count(row.whole - row.part),
    value: row.whole - row.part,
    part: false,
  }),
  share: (row) => ({ text: percent(row.part, row.whole), value: share(row), part: true }),
  about: (row) => ({ text: aboutShare(share(row)), value: share(row), part: false }),
};

/** What can be said of two rows, the earlier first. */
const OF_PAIR: Record<string, (a: Row, b: Row) => Figure> = {
  'part-change': (a, b) => difference(a.part, b.part),
  'whole-change': (a, b) => difference(a.whole, b.whole),
  points: (a, b) => {
    const points = (share(b) - share(a)) * 100;
    const size = Math.abs(points).toFixed(1);
    return {
      text: `${size} percentage ${size === '1.0' ? 'point' : 'points'} ${points < 0 ? 'lower' : 'higher'}`,
      value: points,
      part: false,
    };
  },
  times: (a, b) => {
    const ratio = share(b) / share(a);
    const text = timesAs(ratio);
    if (text === undefined)
      throw new FigureError(
        `the share went from ${percent(a.part, a.whole)} to ${percent(b.part, b.whole)}, which is not "times as large": use "points", or rewrite the sentence`,
      );
    return { text, value: ratio, part: false };
  },
};

function difference(a: number, b: number): Figure {
  return { text: moreOrFewer(b - a), value: b - a, part: false };
}

/**
 * Resolves a reference to a figure.
 *
 * `table/row/measure` names one row: `pears/spring/share`; the measures are part, whole, rest, share
 * and about. `table/row..row/measure` compares two: `pears/spring..autumn/times`; the measures are
 * part-change, whole-change, points and times.
 *
 * @param reference as the author wrote it
 * @param tables the story's rows by the name of their table
 * @throws FigureError with what would be right, where there is no such figure
 */
export function figure(
  reference: string,
  tables: Readonly<Record<string, readonly Row[]>>,
): Figure {
  const [table = '', keys, measure, ...more] = reference.split('/');
  if (keys === undefined || measure === undefined || more.length > 0)
    throw new FigureError(
      `"${reference}" is no figure: write table/row/measure, or table/row..row/measure to compare`,
    );
  const rows = Object.hasOwn(tables, table) ? tables[table] : undefined;
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
  const [from = '', to, ...rest] = keys.split('..');
  if (rest.length > 0)
    throw new FigureError(`"${keys}" names more than two rows: write two, as first..last`);
  if (to === undefined) return pick(OF_ROW, measure, 'one row')(find(from));
  return pick(OF_PAIR, measure, 'two rows')(find(from), find(to));
}

function pick<F>(measures: Record<string, F>, name: string, of: string): F {
  const found = Object.hasOwn(measures, name) ? measures[name] : undefined;
  if (!found)
    throw new FigureError(
      `"${name}" cannot be told of ${of}: what can is ${listOf(Object.keys(measures))}`,
    );
  return found;
}

/**
 * Front matter's text, cut where it names figures in braces: `In spring, {pears/spring/share} of pears`
 * gives the words before, the reference, and the words after.
 */
export function cut(text: string): { words: string; reference?: string }[] {
  const pieces = text.split(/\{([^{}]*)\}/);
  return pieces.flatMap((piece, i) => {
    if (i % 2 === 1) return [{ words: `{${piece}}`, reference: piece.trim() }];
    return piece === '' ? [] : [{ words: piece }];
  });
}

/**
 * Front matter's text with its figures filled in.
 *
 * @throws FigureError as `figure` does
 */
export function fill(text: string, tables: Readonly<Record<string, readonly Row[]>>): string {
  return cut(text)
    .map(({ words, reference }) =>
      reference === undefined ? words : figure(reference, tables).text,
    )
    .join('');
}
