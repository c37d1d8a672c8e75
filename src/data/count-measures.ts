import { DEFAULT, type Language } from '../language/languages.ts';
import { changeInCount, changeInPercent, changeInPoints } from './change.ts';
import { aboutShare, timesAs } from './claim.ts';
import { divide, fraction, subtract } from './fraction.ts';
import { FigureError } from './reference.ts';
import type { Change, Figure, Measures } from './measure.ts';
import { count, percent } from './number.ts';
import { countQuantity, shareQuantity } from './quantity.ts';
import { partsOf, type Row } from './counts.ts';

/** How many there are of a part, by its name, or of the whole. */
const countOf = (row: Row, name: string): number =>
  partsOf(row).find((part) => part.name === name)?.count ?? row.whole;

/** The names of the parts of a table's rows, the finding's first. */
export const partNames = ([row]: readonly Row[]): string[] =>
  row ? partsOf(row).map(({ name }) => name) : [];

/**
 * The measures of a table of counts: those of the counts of parts and of the whole, and those of shares. Where
 * there are two parts, the share is the first one's, `share`, and the other is the rest's: `rest-share`. Where there are
 * more, each share names its part: `women-share`.
 */
export function countMeasures(rows: readonly Row[], language: Language): Measures<Row> {
  const names = partNames(rows);
  const counts = [...names, 'whole'];
  const isNamed = rows[0]?.parts !== undefined;
  const isPart = (name: string) => name === names[0];
  const called = (name: string, measure: string) =>
    isNamed || !isPart(name) ? `${name}-${measure}` : measure;
  return {
    ofRow: {
      ...each(counts, (name) => [
        name,
        (row) => counted(countOf(row, name), isPart(name), language),
      ]),
      ...each(names, (name) => [
        called(name, 'share'),
        (row) => ({
          text: percent(countOf(row, name), row.whole, language),
          value: countOf(row, name) / row.whole,
          part: isPart(name),
        }),
      ]),
      ...each(names, (name) => [
        called(name, 'about'),
        (row) => ({
          text: aboutShare(countOf(row, name), row.whole, language),
          value: countOf(row, name) / row.whole,
          part: false,
        }),
      ]),
    },
    rowChanges: {},
    quantities: {
      ...each(counts, (name) => [name, (row) => countQuantity(countOf(row, name))]),
      ...each(names, (name) => [
        called(name, 'share'),
        (row) => shareQuantity(countOf(row, name), row.whole),
      ]),
    },
    changes: {
      ...each(counts, (name) => [
        `${name}-change`,
        (a, b): Change => {
          const value = countOf(b, name) - countOf(a, name);
          return { words: changeInCount(value, language), value, part: isPart(name) };
        },
      ]),
      ...each(counts, (name) => [
        `${name}-percent`,
        (a, b): Change => {
          const [from, to] = [countOf(a, name), countOf(b, name)];
          if (from === 0)
            throw new FigureError(
              `"${name}" is 0 in "${a.key}", and no change is a percentage of 0: use "${name}-change", or rewrite the sentence`,
            );
          const words = changeInPercent(fraction(from), fraction(to), language);
          return { words, value: (100 * (to - from)) / from };
        },
      ]),
      ...each(names, (name) => [
        called(name, 'points'),
        (a, b): Change => ({
          words: changeInPoints(subtract(shareOf(b, name), shareOf(a, name)), language),
          value: (countOf(b, name) / b.whole - countOf(a, name) / a.whole) * 100,
        }),
      ]),
    },
    ofPair: each(names, (name) => [
      called(name, 'times'),
      (a, b): Figure => {
        const text = inTimes(a, b, name, language);
        if (text === undefined) throw new FigureError(notTimes(a, b, name, called(name, 'points')));
        const [from, to] = [countOf(a, name) / a.whole, countOf(b, name) / b.whole];
        return { text, value: to / from, part: false };
      },
    ]),
  };
}

/** A record of what there is under each of the names. */
const each = <T>(names: readonly string[], entry: (name: string) => [string, T]) =>
  Object.fromEntries(names.map(entry));

const counted = (n: number, part: boolean, language: Language): Figure => ({
  text: count(n, language),
  value: n,
  part,
});

const shareOf = (row: Row, name: string) => fraction(countOf(row, name), row.whole);

/** Undefined where no wording fits: no share is a multiple of 0. */
function inTimes(a: Row, b: Row, name: string, language: Language): string | undefined {
  return countOf(a, name) > 0
    ? timesAs(divide(shareOf(b, name), shareOf(a, name)), language)
    : undefined;
}

/** Why one share is not so many times as large as another, and what would be right instead. */
function notTimes(a: Row, b: Row, name: string, points: string): string {
  const [from, to] = [a, b].map((row) => percent(countOf(row, name), row.whole, DEFAULT));
  if (countOf(a, name) === 0)
    return `the share of "${a.key}" is ${from ?? ''}, and no share is a multiple of that: use "${points}", or rewrite the sentence`;
  const turned =
    inTimes(b, a, name, DEFAULT) === undefined ? 'or' : `compare "${b.key}..${a.key}", or`;
  return `the share went from ${from ?? ''} to ${to ?? ''}, which is not "times as large": use "${points}", ${turned} rewrite the sentence`;
}
