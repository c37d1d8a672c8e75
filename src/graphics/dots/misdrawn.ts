import { counted } from '../../data/number.ts';
import { someOf } from '../../data/problem.ts';
import { likelyTotal } from '../../data/total.ts';
import { DEFAULT } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { rowsOf, scaleOf } from './rows.ts';

/** By how much the dots of a row may show another share than its own: a twentieth. */
const SLACK = 20;

/**
 * Where a dot stands for many things, the rows with so few dots that these would show another share, each
 * in words. A total among the rows may be why: one message then names all of them.
 */
export function misdrawn(data: Counts): string[] {
  // In the language of messages to authors.
  const made = rowsOf({ ...data, language: DEFAULT }, []);
  const scale = scaleOf(made);
  if (scale === undefined) return [];
  const inWords = (whole: number) => counted(whole, data.words, DEFAULT);
  const few = made.rows.filter(
    ({ part, whole, dots, solid }) =>
      dots === 0 || SLACK * Math.abs(solid * whole - part * dots) > whole * dots,
  );
  const total = likelyTotal(data.rows);
  if (few.length > 0 && total)
    return [
      `the row "${total.key}" has ${inWords(total.whole)} and looks like a total of the others: remove it if it is one. If it is not, the dots of ${someOf(few.map(({ key }) => key))} are too few to show shares where ${scale}: leave these rows out, or put them into a table of their own`,
    ];
  return few.map(
    ({ key, whole }) =>
      `the row "${key}" has ${inWords(whole)}, too few for its dots to show its share where ${scale}: leave it out, or put it into a table of its own`,
  );
}
