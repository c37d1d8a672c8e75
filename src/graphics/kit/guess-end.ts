import { nice } from 'd3';
import { partsOf, type Row } from '../../data/counts.ts';
import { separatorIn } from '../../data/number.ts';
import type { Language } from '../../language/languages.ts';
import type { Measure } from './form.ts';
import type { GuessRange } from './guess-range.ts';
import { marksOf } from './mark.ts';

/** How much larger than the largest measure: on a graphic's own scale, and on dots, whose room says nothing of the answer. */
const MORE = { scale: 1.1, dots: 1.5 };
/** In how many round steps the scale is cut, about. */
const TICKS = 10;

type Counted = Pick<Row, 'part' | 'whole' | 'parts'>;

/** How many there are of the part with a mark, or of the whole. */
function countAt(row: Counted, measure: Exclude<Measure, 'share'>): number {
  if (measure === 'whole') return row.whole;
  const parts = partsOf(row);
  return parts[marksOf(parts.length).indexOf(measure)]?.count ?? 0;
}

/**
 * The most that readers may guess of a measure, where the slider ends and the scale of a graphic too: a
 * round number that is larger than the measure of any row, but not by much, since the graphic keeps room
 * for it.
 *
 * @returns a count, or a share in per cent
 */
export function guessEnd(
  rows: readonly Counted[],
  measure: Measure,
  on: keyof typeof MORE = 'scale',
): number {
  if (measure === 'share') return 100;
  const counts = rows.map((row) => countAt(row, measure));
  const [, end] = nice(0, MORE[on] * Math.max(1, ...counts), TICKS);
  return Math.ceil(end);
}

/** What readers may guess of a measure, from nothing upwards, and how it is written. */
export const countRange = (
  rows: readonly Counted[],
  measure: Measure,
  language: Language,
  on: keyof typeof MORE,
): GuessRange => ({
  least: 0,
  most: guessEnd(rows, measure, on),
  step: 1,
  written: { text: measure === 'share' ? '#%' : '#', separator: separatorIn(language) },
});
