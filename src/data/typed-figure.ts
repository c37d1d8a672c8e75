import { DEFAULT } from '../language/languages.ts';
import type { FigureData } from './figure.ts';
import {
  abs,
  divide,
  fraction,
  multiply,
  round,
  subtract,
  toNumber,
  type Fraction,
} from './fraction.ts';
import { percent } from './number.ts';
import { countOf, PARTS, type Row } from './counts.ts';
import { isNamed } from './text.ts';
import { isPercentage } from './unit.ts';
import { comparison } from './value-measures.ts';
import type { ValueMeasure } from './value.ts';

/** What authors call a row: its key, and what readers see for that. */
type Named = Pick<Row, 'key' | 'label'>;

/** A figure that may be the one that was typed, and the rows that it is of. */
interface Candidate {
  reference: string;
  rows: Named[];
  /** How many rows lie between the two of a change. */
  apart: number;
}

/** As many figures as a message offers. */
const MOST = 3;

/**
 * The references that an author may write for a percentage that is typed by hand: to the figures of the data with this
 * number, or else to those that are this number when they are rounded. Where several rows have it, those that the
 * sentence names come before all others, and of changes those between the nearest rows.
 *
 * @param typed the percentage as it is typed: `9.6%`, `twelve per cent`
 * @param sentence the words around it
 */
export function referencesFor(typed: string, sentence: string, data: FigureData): string[] {
  const number = numberIn(typed);
  const found = POINTS.test(typed) ? pointsFor(number, data) : percentagesFor(number, data);
  const named = ({ rows }: Candidate) => rows.filter((row) => isRowNamed(row, sentence)).length;
  const most = Math.max(...found.map(named));
  const best = found.filter((one) => named(one) === most);
  const nearest = Math.min(...best.map(({ apart }) => apart));
  /** The table and the rows: of these, one measure is enough. */
  const rowsOf = ({ reference }: Candidate) => reference.split('/', 2).join('/');
  return best
    .filter(
      (one, i) =>
        one.apart === nearest && best.findIndex((other) => rowsOf(other) === rowsOf(one)) === i,
    )
    .slice(0, MOST)
    .map(({ reference }) => reference);
}

/** Whether a row's key, or the name and the time that it is made of, or its label, stands in a sentence as whole words. */
const isRowNamed = ({ key, label = key }: Named, sentence: string): boolean =>
  isNamed(label, sentence) || key.split('@').every((name) => isNamed(name, sentence));

function percentagesFor(number: number, data: FigureData): Candidate[] {
  const exact: Candidate[] = [];
  const rounded: Candidate[] = [];
  const add = (reference: string, row: Named, value: number, form = '') => {
    const one = { rows: [row], apart: 0 };
    if (value === number) exact.push({ ...one, reference: reference + form });
    // A number has one form: that of its size leaves no room for another.
    else if (Math.round(value) === number && form === '')
      rounded.push({ ...one, reference: `${reference}/nearest` });
  };
  for (const [name, table] of Object.entries(data))
    if (!('measures' in table))
      for (const row of table)
        for (const part of PARTS) {
          const share = Number.parseFloat(percent(countOf(row, part), row.whole, DEFAULT));
          add(`${name}/${row.key}/${part === 'rest' ? 'rest-' : ''}share`, row, share);
        }
    else
      for (const { name: measure, unit, rows } of table.measures)
        for (const row of isPercentage(unit) ? rows : []) {
          const { key, value } = row;
          if (!value) continue;
          const form = value.numerator < 0n ? '/amount' : '';
          add(`${name}/${key}/${measure}`, row, toNumber(abs(value)), form);
        }
  return exact.length > 0 ? exact : rounded;
}

/** A percentage that is typed in digits, as a number; NaN where it is typed in words, or in percentage points. */
export const percentageIn = (typed: string): number =>
  POINTS.test(typed) ? Number.NaN : numberIn(typed);

/** Three and a half is not three. */
const numberIn = (typed: string): number =>
  /\band\b/.test(typed)
    ? Number.NaN
    : Number.parseFloat(typed.replaceAll(',', '').replace(/^\D+/, ''));

/** The words for percentage points in each language, as far as they differ from those for per cent. */
const POINTS = /point|ppts|pwynt/iu;

/**
 * The references to a change of a share, or of a value that is a percentage.
 *
 * @param number NaN where it is typed in words
 */
function pointsFor(number: number, data: FigureData): Candidate[] {
  const found: Candidate[] = [];
  for (const [name, table] of Object.entries(data)) {
    const measures =
      'measures' in table
        ? table.measures.filter(({ unit }) => isPercentage(unit)).map(valuesIn)
        : [{ measure: 'points', rows: table.map(shareIn) }];
    for (const { measure, rows } of measures)
      for (const [i, row] of rows.entries())
        for (const [apart, later] of rows.slice(i + 1).entries())
          if (
            Number(round(multiply(abs(subtract(later.value, row.value)), 1000n))) ===
            Math.round(number * 10)
          )
            found.push({
              reference: `${name}/${row.key}..${later.key}/${measure}/amount`,
              rows: [row, later],
              apart,
            });
  }
  return found;
}

/** A measure whose changes are points, and its value in each row that has one, as a fraction of 1. */
interface Compared {
  measure: string;
  rows: (Named & { value: Fraction })[];
}

const shareIn = (row: Row) => ({ ...row, value: fraction(row.part, row.whole) });

const valuesIn = ({ name, rows }: ValueMeasure): Compared => ({
  measure: comparison(name, 'change'),
  rows: rows.flatMap(({ key, label, value }) =>
    value === undefined ? [] : [{ key, label, value: divide(value, fraction(100)) }],
  ),
});
