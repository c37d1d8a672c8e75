import { EM, SMALL, WIDTH } from '../kit/field.ts';
import { widthOf } from '../kit/measure.ts';
import { guessText, type GuessScale } from './guess.ts';
import type { DottedRow, DottedRows } from './rows.ts';

/** Where the views stand that a guess can be marked on. */
interface Bases {
  counts: { base: number; top: number; guessed: number };
  share: { bottoms: readonly number[] };
  parts: { open: number; solid: number; openTop: number; solidTop: number; guessed: number };
}

/** The room that the words of a guess take, below the words of its row. */
export const GUESS = 1.2 * EM;

/** A slider of counts ends at a round number, below ten times the largest count. */
const longestIn = ({ rows }: DottedRows) => 10 * Math.max(...rows.map(({ whole }) => whole));

/** The words start or end with the block. */
function wordsAt(rows: DottedRows, { left }: DottedRow): Pick<GuessScale['words'], 'x' | 'anchor'> {
  const width = widthOf(guessText(longestIn(rows), '')) * SMALL * EM;
  return left + width <= WIDTH
    ? { x: left, anchor: 'start' }
    : { x: left + rows.block, anchor: 'end' };
}

/** Where a reader's guess goes: on the view that shows what was asked for. */
export function guessScale(rows: DottedRows, bases: Bases): GuessScale | undefined {
  const { guess } = rows;
  const found = guess && rows.rows[guess.row];
  if (!found) return undefined;
  const { row, measure } = guess;
  const { left, strip } = found;
  if (measure === 'share') {
    const bottom = bases.share.bottoms[row] ?? 0;
    const ends: [number, number] = [
      bottom - strip.thick * rows.pitch - 0.15 * EM,
      bottom + 0.15 * EM,
    ];
    return {
      ...{ view: 'share', row, direction: 'right', nought: 0, unit: WIDTH / 100, most: WIDTH },
      ...{ ends, words: { x: 0, y: bottom, dy: 1.1, anchor: 'start' }, longest: 100, sign: '%' },
    };
  }
  const block = { row, direction: 'up', unit: rows.pitch / rows.columns / rows.each } as const;
  const ends: [number, number] = [left - 0.2 * EM, left + rows.block + 0.2 * EM];
  const scaleFrom = (nought: number, top: number, dy: number) => ({
    ...{
      ...block,
      nought,
      most: nought - top,
      ends,
      words: { ...wordsAt(rows, found), y: nought, dy },
      ...{ longest: longestIn(rows), sign: '' },
    },
  });
  if (measure === 'whole') {
    const { base, top, guessed } = bases.counts;
    return { view: 'counts', ...scaleFrom(base, top, guessed) };
  }
  const { open, solid, openTop, solidTop, guessed } = bases.parts;
  return measure === 'rest'
    ? { view: 'parts', ...scaleFrom(open, openTop, guessed) }
    : { view: 'parts', ...scaleFrom(solid, solidTop, guessed) };
}
