import { counted } from '../../data/number.ts';
import { DEFAULT } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { rowsOf, scaleOf } from './rows.ts';

/** By how much the dots of a row may show another share than its own: a twentieth. */
const SLACK = 20;

/**
 * Where a dot stands for many things, the rows with so few dots that these would show another share, each
 * in words.
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
  return few.map(
    ({ key, whole }) =>
      `the row "${key}" has ${inWords(whole)}, too few for its dots to show its share where ${scale}: leave it out, or put it into a table of its own`,
  );
}
