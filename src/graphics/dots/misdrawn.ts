import { counted } from '../../data/number.ts';
import { DEFAULT } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { rowsOf, scaleOf } from './rows.ts';

/** By how much the dots of a row may show another share than its own: a twentieth. */
const SLACK = 20;

/** What a dot stands for where it is more than one thing, in the language of messages to authors. */
export const scale = (data: Counts): string | undefined =>
  scaleOf(rowsOf({ ...data, language: DEFAULT }, []));

/**
 * Where a dot stands for many things, the rows with so few dots that these would show another share, each
 * in words.
 */
export function misdrawn(data: Counts): string[] {
  const eachIs = scale(data);
  if (eachIs === undefined) return [];
  return rowsOf(data, [])
    .rows.filter(
      ({ parts, whole, dots }) =>
        dots === 0 ||
        parts.some(
          (part) => SLACK * Math.abs(part.dots * whole - part.count * dots) > whole * dots,
        ),
    )
    .map(
      ({ key, whole }) =>
        `the row "${key}" has ${counted(whole, data.words, DEFAULT)}, too few for its dots to show its share where ${eachIs}: leave it out, or put it into a table of its own`,
    );
}
