import { abs } from '../../data/fraction.ts';
import { rowsInFile, type FigureData } from '../../data/figure.ts';
import { isShare, measuresOf, type Quantity } from '../../data/measures.ts';
import { decimal } from '../../data/number.ts';
import { FigureError } from '../../data/reference.ts';
import { capital, escapedPattern } from '../../data/text.ts';
import { isPercentage } from '../../data/unit.ts';
import { DEFAULT } from '../../language/languages.ts';
import type { TypedNumber } from './typography.ts';

/** A number of a row of the data. */
export interface KnownNumber extends Quantity {
  /** The reference to it. */
  of: string;
  row: KnownRow;
  measure: string;
  isPercent: boolean;
}

/** A row, and what a sentence may call it. */
export interface KnownRow {
  table: string;
  key: string;
  /** By its key and its label; where it has a time, by its name, and by that. Apostrophes are straight. */
  names: readonly (readonly string[])[];
  numbers: KnownNumber[];
  /** Whether no row of its table is later: what a sentence says of no time is of now. */
  isLast: boolean;
}

/** The rows of a story's data, each with its numbers. */
export function knownRows(data: FigureData): KnownRow[] {
  const known = cache.get(data) ?? Object.keys(data).flatMap((table) => rowsOf(table, data));
  cache.set(data, known);
  return known;
}
/** Each text of a story is compared with the same rows. */
const cache = new WeakMap<FigureData, KnownRow[]>();

function rowsOf(table: string, data: FigureData): KnownRow[] {
  const file = data[table] ?? [];
  const measures = Object.entries(measuresOf(table, file));
  const rows = rowsInFile(file);
  const last = rows.at(-1);
  return rows.map((row) => {
    const { key, label = key } = row;
    const of = 'of' in row ? row.of : undefined;
    const lastTime = last && 'of' in last ? last.of.time : undefined;
    const known: KnownRow = {
      table,
      key,
      names: (of ? [[of.key, of.label], [of.time]] : [[key, label]]).map((some) =>
        some.map(straight),
      ),
      numbers: [],
      isLast: row === last || (of !== undefined && of.time === lastTime),
    };
    for (const [measure, number] of measures) {
      const found = unlessGap(() => number(key));
      if (found)
        known.numbers.push({
          of: `${table}/${key}/${measure}`,
          row: known,
          measure,
          ...found,
          isPercent: isShare(found) || isPercentage(found.unit),
        });
    }
    return known;
  });
}

function unlessGap(number: () => Quantity): Quantity | undefined {
  try {
    return number();
  } catch (error) {
    if (error instanceof FigureError) return undefined;
    throw error;
  }
}

/** A number without its sign, rounded once to as many places as one is typed with, in digits. A fall has no sign in words. */
export const typedAs = ({ value }: Pick<Quantity, 'value'>, { places }: TypedNumber): string =>
  decimal(abs(value), places, DEFAULT, true).replaceAll(',', '');

/** What is no name in a sentence: a letter alone, or a number that may be one of anything. */
const NO_NAME = /^(?:.|\d{1,3})$/u;

/** A name in a sentence, and where it stands. */
export interface Named {
  name: string;
  index: number;
}

/** The names of rows that a sentence has in it: of two that start at one place, the longer. */
export function namesIn(sentence: string, rows: readonly KnownRow[]): Named[] {
  const pattern = patterns.get(rows) ?? patternOf(rows);
  patterns.set(rows, pattern);
  return Array.from(straight(sentence).matchAll(pattern), ({ 0: name, index }) => ({
    name,
    index,
  }));
}
const patterns = new WeakMap<readonly KnownRow[], RegExp>();

function patternOf(rows: readonly KnownRow[]): RegExp {
  const names = new Set(rows.flatMap((row) => row.names.flat()));
  const longestFirst = Array.from(names)
    .filter((name) => !NO_NAME.test(name))
    .sort((a, b) => b.length - a.length)
    .flatMap((name) => [name, capital(name), small(name)].map(escapedPattern));
  // Without a name, it finds none.
  const any = longestFirst.join('|') || '(?!)';
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
}

/** A label has curly apostrophes, and a text may have any. */
const straight = (text: string): string => text.replaceAll('’', "'");

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Whether one of some names is said, with a capital or without: “Pay” may be “pay” in a sentence. */
const isCalled = (names: readonly string[], said: readonly Named[]): boolean =>
  names.some((one) => said.some(({ name }) => capital(name) === capital(one)));

/** Whether a name is sure to be one: “all” may not be the row “All”, and nor may “All” that starts a sentence. */
export const isSure = ({ name, index }: Named, rows: readonly KnownRow[]): boolean =>
  (index > 0 || /[\d\s]/.test(name)) && rows.some(({ names }) => names.flat().includes(name));

/** Whether a row is called by that name: by any, or by one of its name or of its time. */
export const hasName = ({ names }: KnownRow, name: Named, side?: number): boolean =>
  names.some((some, i) => (side === undefined || side === i) && isCalled(some, [name]));

/** The rows that names stand for. Where a table has names and times, and both are said, these are the rows of both. */
export function rowsNamed(said: readonly Named[], rows: readonly KnownRow[]): KnownRow[] {
  return Array.from(Map.groupBy(rows, ({ table }) => table).values()).flatMap((rows) => {
    const sides = [0, 1].filter((side) =>
      rows.some(({ names }) => isCalled(names[side] ?? [], said)),
    );
    return sides.length === 0
      ? []
      : rows.filter(({ names }) => sides.every((side) => isCalled(names[side] ?? [], said)));
  });
}
