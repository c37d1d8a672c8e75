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
import { partsOf, REST, type Row } from './table.ts';
import { isPercentage } from './unit.ts';
import { comparison } from './value-measures.ts';
import type { ValueMeasure } from './value.ts';

/**
 * The reference that an author should write for a percentage that is typed by hand: to the figure of the data
 * with this number; undefined where none has it.
 *
 * @param typed the percentage as it is typed: `9.6%`, `twelve per cent`
 */
export function referenceFor(typed: string, data: FigureData): string | undefined {
  const number = numberIn(typed);
  if (POINTS.test(typed)) return pointsFor(number, data);
  for (const [name, table] of Object.entries(data)) {
    if (!('measures' in table)) {
      for (const row of table) {
        const part = partsOf(row).find(
          ({ count }) => Number.parseFloat(percent(count, row.whole, DEFAULT)) === number,
        );
        const isFirst = !row.parts && part?.name !== REST;
        if (part) return `${name}/${row.key}/${isFirst ? '' : `${part.name}-`}share`;
      }
      continue;
    }
    for (const measure of table.measures.filter(({ unit }) => isPercentage(unit))) {
      const row = measure.rows.find(({ value }) => value && toNumber(abs(value)) === number);
      if (row?.value)
        return `${name}/${row.key}/${measure.name}${row.value.numerator < 0n ? '/amount' : ''}`;
    }
  }
  return undefined;
}

/** A percentage that is typed in digits, as a number; NaN where it is typed in words, or in percentage points. */
export const percentageIn = (typed: string): number =>
  POINTS.test(typed) ? Number.NaN : numberIn(typed);

/** Three and a half is not three. */
const numberIn = (typed: string): number =>
  /\band\b/.test(typed)
    ? Number.NaN
    : Number.parseFloat(inEuropeanDigits(typed).replace(/^\D+/, ''));

/** The words for percentage points in each language, as far as they differ from those for per cent. */
const POINTS = /point|ppts|pwynt|نق/iu;

/**
 * The reference to a change of a share, or of a value that is a percentage.
 *
 * @param number NaN where it is typed in words
 */
function pointsFor(number: number, data: FigureData): string | undefined {
  for (const [name, table] of Object.entries(data)) {
    const measures =
      'measures' in table
        ? table.measures.filter(({ unit }) => isPercentage(unit)).map(valuesIn)
        : sharesIn(table);
    for (const { measure, rows } of measures)
      for (const [i, { key, value }] of rows.entries())
        for (const later of rows.slice(i + 1))
          if (
            Number(round(multiply(abs(subtract(later.value, value)), 1000n))) ===
            Math.round(number * 10)
          )
            return `${name}/${key}..${later.key}/${measure}/amount`;
  }
  return undefined;
}

/** A measure whose changes are points, and its value in each row that has one, as a fraction of 1. */
interface Compared {
  measure: string;
  rows: { key: string; value: Fraction }[];
}

const sharesIn = (rows: readonly Row[]): Compared[] => {
  const [first] = rows;
  const names = first?.parts?.map(({ name }) => name) ?? [undefined];
  return names.map((name, i) => ({
    measure: name === undefined ? 'points' : `${name}-points`,
    rows: rows.map((row) => ({
      key: row.key,
      value: fraction(partsOf(row)[i]?.count ?? 0, row.whole),
    })),
  }));
};

const valuesIn = ({ name, rows }: ValueMeasure): Compared => ({
  measure: comparison(name, 'change'),
  rows: rows.flatMap(({ key, value }) =>
    value === undefined ? [] : [{ key, value: divide(value, fraction(100)) }],
  ),
});

/** The number as `Number` reads it: Arabic and Persian ones have digits and a decimal separator of their own. */
const inEuropeanDigits = (typed: string): string =>
  typed
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll(/[,٬]/g, '');
