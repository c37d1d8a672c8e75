// What an author's words say of a number, `is="above 43"`, worked out on exact fractions. The words are the author's,
// in any language; this is what they mean.

import {
  abs,
  atMost,
  divide,
  exactly,
  fraction,
  subtract,
  type Fraction,
  toNumber,
} from './fraction.ts';
import type { Quantity } from './measures.ts';
import { FigureError } from './reference.ts';
import { isDegrees } from './unit.ts';

/** Of one row, its number; of two, the earlier and the later. */
export type Compared = readonly [Quantity] | readonly [Quantity, Quantity];

const NUMBER = String.raw`[-−]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,9})?`;
const CLAUSE = new RegExp(
  String.raw`(?:(?<way>up|down|same)|(?<times>times\s+)?(?<how>above|below|about|is)?\s*(?<n>${NUMBER})%?(?:\s*±\s*(?<off>${NUMBER}))?)(?=[\s,]|$)[\s,]*(?:and\s+)?`,
  'y',
);
const WAYS = 'above 43, below 43, about 44, about 44 ± 1, is 44, up, down, same or times 4';

/** A number as messages give it, with up to four decimals. */
const shown = (value: Fraction): string => String(Number(toNumber(value).toFixed(4)));
const isLess = (a: Fraction, b: Fraction): boolean => !atMost(b, a);

/**
 * Checks that what some words say is true of a number. “About” is within a twentieth, or within what `±` says.
 *
 * @param is up to two of `above 43`, `below 43`, `about 44`, `about 44 ± 1`, `is 44`; of two rows, these are about the
 *   size of the difference, and there are `up`, `down`, `same` and `times 4`, `times above 4`
 * @throws FigureError where it is not true, with what is; or where it says nothing that can be checked
 */
export function checkIs(is: string, compared: Compared): void {
  const clauses = clausesIn(is);
  for (const { way, times, how = 'is', n, off } of clauses) {
    if (way !== undefined) {
      checkWay(way, compared);
      continue;
    }
    const value = times === undefined ? sizeOf(compared) : ratioOf(compared);
    const at = exactly(n ?? '0');
    const most = off === undefined ? abs(divide(at, fraction(20))) : abs(exactly(off));
    const isTrue = {
      above: isLess(at, value),
      below: isLess(value, at),
      about: atMost(abs(subtract(value, at)), most),
      is: atMost(value, at) && atMost(at, value),
    }[how as 'above' | 'below' | 'about' | 'is'];
    if (!isTrue) {
      const claim = `${how === 'is' ? '' : `${how} `}${n ?? ''}${off === undefined ? '' : ` ± ${off}`}`;
      const what =
        times === undefined ? (compared[1] ? 'the difference' : 'the number') : 'the ratio';
      const fine = n?.split('.')[1]?.length ?? 0;
      const half = fraction(5, 10n ** BigInt(fine + 1));
      const rounds = how === 'is' && atMost(abs(subtract(value, at)), half);
      throw new FigureError(
        `${what} is ${shown(value)}, which is not ${claim}: rewrite the words and their "is"${rounds ? `, or write ${times ?? ''}about ${claim} ± ${shown(half)}` : ''}`,
      );
    }
  }
}

/** Whether it says which way a number went. */
export const saysWay = (is: string): boolean => /\b(?:up|down|same)\b/.test(is);

function clausesIn(is: string): Partial<Record<string, string>>[] {
  const text = is.trim();
  const found: Partial<Record<string, string>>[] = [];
  CLAUSE.lastIndex = 0;
  for (let at = 0; at < text.length; at = CLAUSE.lastIndex) {
    const groups = CLAUSE.exec(text)?.groups;
    if (!groups || (groups.off !== undefined && groups.how !== 'about'))
      throw new FigureError(
        `"is" should say what can be checked, and not "${is}": ${WAYS}, or two of them`,
      );
    found.push(groups);
  }
  if (found.length === 0 || found.length > 2)
    throw new FigureError(`"is" should say one thing or two, and not "${is}": ${WAYS}`);
  return found;
}

function pairOf(compared: Compared): readonly [Quantity, Quantity] {
  const [from, to] = compared;
  if (to) return [from, to];
  throw new FigureError(
    'up, down, same, times and ratio compare two rows: write table/row..row/measure',
  );
}

/** Which way a number went. */
export const wayOf = ({ value: from }: Quantity, { value: to }: Quantity): string =>
  isLess(from, to) ? 'up' : isLess(to, from) ? 'down' : 'same';

function checkWay(way: string, compared: Compared): void {
  const [from, to] = pairOf(compared);
  const is = wayOf(from, to);
  if (is !== way)
    throw new FigureError(
      `the number went from ${shown(from.value)} to ${shown(to.value)}, which is not "${way}" but "${is}": rewrite the words and their "is"`,
    );
}

const sizeOf = (compared: Compared): Fraction =>
  compared[1] ? abs(subtract(compared[1].value, compared[0].value)) : compared[0].value;

/** How many times as large the second number is. @throws FigureError where that cannot be said */
export function ratioOf(compared: Compared): Fraction {
  const [from, to] = pairOf(compared);
  if (isDegrees(to.unit))
    throw new FigureError('degrees are not multiples of each other: rewrite the sentence');
  if (from.value.numerator <= 0n || to.value.numerator < 0n)
    throw new FigureError(
      `the number went from ${shown(from.value)} to ${shown(to.value)}, and only numbers above 0 can be compared as “times”: rewrite the sentence`,
    );
  return divide(to.value, from.value);
}
