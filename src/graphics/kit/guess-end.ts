import { nice } from 'd3';
import type { Row } from '../../data/table.ts';
import type { Measure } from './form.ts';

/**
 * The most that readers may guess of a measure, where the slider ends and the scale of a graphic too: a
 * round number, no smaller than the measure of any row.
 *
 * @returns a count, or a share in per cent
 */
export function guessEnd(rows: readonly Pick<Row, 'part' | 'whole'>[], measure: Measure): number {
  if (measure === 'share') return 100;
  const counts = rows.map(({ part, whole }) => ({ part, rest: whole - part, whole })[measure]);
  const [, end] = nice(0, Math.max(1, ...counts), 5);
  return end;
}
