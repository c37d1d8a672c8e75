// The one place where the content's words for what a table counts become parts of sentences: for graphics,
// text alternatives and tables.

import type { CountedNoun } from '../language/dictionary.ts';
import { dictionaryOf, type Language } from '../language/languages.ts';
import { abs } from './fraction.ts';
import { count, counted, hundredths, inPoints, outOf } from './number.ts';
import { differenceOf, type Row } from './counts.ts';

/** A noun, for one thing and for several: `pear`, `pears`. */
export type Noun = CountedNoun;

/** What sets a kind apart from the rest: a phrase after the noun of all, or a noun of its own. */
export type Kind = string | Noun;

/** The content's own words for what a table counts. */
export interface CountWords extends Noun {
  /** The heading of the column that sets the rows apart: `Year`. */
  key: string;
  /** The things of the part: `that were ripe`, or a noun: `woman`, `women`. */
  part: Kind;
  /** The others: `not yet ripe`, or a noun: `man`, `men`. */
  rest: Kind;
}

/** A kind beside its dots, or as a line of a table under the noun of all: `that were ripe`, `women`. */
export const kindName = (kind: Kind): string => (typeof kind === 'string' ? kind : kind.many);

/** The things of a kind: `pears that were ripe`, `women`. */
export const thingsOf = ({ many }: Noun, kind: Kind): string =>
  typeof kind === 'string' ? `${many} ${kind}` : kind.many;

/** A part of a row in words: `5 of 50 pears`, `220 women out of 650 members`. */
export function partOf(
  { part, whole }: Pick<Row, 'part' | 'whole'>,
  kind: Kind,
  words: CountWords,
  language: Language,
): string {
  if (typeof kind === 'string') return outOf(part, whole, language, words);
  const { among } = dictionaryOf(language).numbers;
  return among(counted(part, kind, language), counted(whole, words, language));
}

/** A difference between two counts: `4 more`, `3 fewer`. */
export const moreOrFewer = (change: number, language: Language): string =>
  dictionaryOf(language).changes.counts(count(Math.abs(change), language), Math.sign(change));

/** A difference between the shares of two rows, later less earlier. It is rounded last: `12.5 percentage points higher`. */
export function higherOrLower(later: Row, earlier: Row, language: Language): string {
  const change = differenceOf(later, earlier);
  const size = inPoints(hundredths(abs(change), language).text, language);
  return dictionaryOf(language).changes.shares(size, Number(change.numerator));
}

/** Another part of a row, after the first has been told: `45 not yet ripe`, `430 men`. */
export const otherPart = (n: number, kind: Kind, language: Language): string =>
  typeof kind === 'string'
    ? `${count(n, language)} ${n === 1 ? dictionaryOf(language).numbers.ofOne(kind) : kind}`
    : counted(n, kind, language);
