import { nice } from 'd3';
import type { Row } from '../../data/table.ts';
import type { Measure } from './form.ts';

/** How much larger than the largest measure. */
const MORE = 1.1;
/** In how many round steps the scale is cut, about. */
const TICKS = 10;

/**
 * The most that readers may guess of a measure, where the slider ends and the scale of a graphic too: a
 * round number that is larger than the measure of any row, but not by much, since the graphic keeps room
 * for it.
 *
 * @returns a count, or a share in per cent
 */
export function guessEnd(rows: readonly Pick<Row, 'part' | 'whole'>[], measure: Measure): number {
  if (measure === 'share') return 100;
  const counts = rows.map(({ part, whole }) => ({ part, rest: whole - part, whole })[measure]);
  const [, end] = nice(0, MORE * Math.max(1, ...counts), TICKS);
  return Math.ceil(end);
}
