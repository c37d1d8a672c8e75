import { DEFAULT, type Language } from '../language/languages.ts';
import { changeInCount, changeInPercent, changeInPoints } from './change.ts';
import { aboutShare, timesAs } from './claim.ts';
import { divide, fraction, subtract } from './fraction.ts';
import { FigureError } from './reference.ts';
import type { Change, Figure, Measures } from './measure.ts';
import { count, percent } from './number.ts';
import { countQuantity, shareQuantity } from './quantity.ts';
import { countOf, COUNTED, PARTS, type Part, type Row } from './counts.ts';

/** A measure of shares is named alone for the part, and after the rest for that. */
const called = (name: Part, measure: string) => (name === 'part' ? measure : `${name}-${measure}`);

/** The measures of a table of counts: those of the counts of parts and of the whole, and those of shares. */
export function countMeasures(language: Language): Measures<Row> {
  return {
    ofRow: {
      ...each(COUNTED, (name) => [
        name,
        (row) => counted(countOf(row, name), name === 'part', language),
      ]),
      ...each(PARTS, (name) => [
        called(name, 'share'),
        (row) => ({
          text: percent(countOf(row, name), row.whole, language),
          value: countOf(row, name) / row.whole,
          part: name === 'part',
        }),
      ]),
      ...each(PARTS, (name) => [
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
      ...each(COUNTED, (name) => [name, (row) => countQuantity(countOf(row, name))]),
      ...each(PARTS, (name) => [
        called(name, 'share'),
        (row) => shareQuantity(countOf(row, name), row.whole),
      ]),
    },
    changes: {
      ...each(COUNTED, (name) => [
        `${name}-change`,
        (a, b): Change => {
          const value = countOf(b, name) - countOf(a, name);
          return { words: changeInCount(value, language), value, part: name === 'part' };
        },
      ]),
      ...each(COUNTED, (name) => [
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
      ...each(PARTS, (name) => [
        called(name, 'points'),
        (a, b): Change => ({
          words: changeInPoints(subtract(shareOf(b, name), shareOf(a, name)), language),
          value: (countOf(b, name) / b.whole - countOf(a, name) / a.whole) * 100,
        }),
      ]),
    },
    ofPair: each(PARTS, (name) => [
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
const each = <Name, T>(names: readonly Name[], entry: (name: Name) => [string, T]) =>
  Object.fromEntries(names.map(entry));

const counted = (n: number, part: boolean, language: Language): Figure => ({
  text: count(n, language),
  value: n,
  part,
});

const shareOf = (row: Row, name: Part) => fraction(countOf(row, name), row.whole);

/** Undefined where no wording fits: no share is a multiple of 0. */
function inTimes(a: Row, b: Row, name: Part, language: Language): string | undefined {
  return countOf(a, name) > 0
    ? timesAs(divide(shareOf(b, name), shareOf(a, name)), language)
    : undefined;
}

/** Why one share is not so many times as large as another, and what would be right instead. */
function notTimes(a: Row, b: Row, name: Part, points: string): string {
  const [from, to] = [a, b].map((row) => percent(countOf(row, name), row.whole, DEFAULT));
  if (countOf(a, name) === 0)
    return `the share of "${a.key}" is ${from ?? ''}, and no share is a multiple of that: use "${points}", or rewrite the sentence`;
  const turned =
    inTimes(b, a, name, DEFAULT) === undefined ? 'or' : `compare "${b.key}..${a.key}", or`;
  return `the share went from ${from ?? ''} to ${to ?? ''}, which is not "times as large": use "${points}", ${turned} rewrite the sentence`;
}
