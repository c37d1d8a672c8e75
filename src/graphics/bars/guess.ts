import { written } from '../../data/written-number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { down, label, MINOR } from '../kit/labels.ts';
import { mirrored } from './types.ts';
import { LABEL_GAP } from './scale.ts';
import type { BarRow, BarsGuess, BarsLayout } from './types.ts';

/** How far a tick reaches over its bar. */
const OVER = 0.15 * EM;

/**
 * The layout with the reader's guess.
 *
 * @param layout one without a guess
 */
export function withGuess(layout: BarsLayout, value: number): BarsLayout {
  const { guess } = layout;
  if (!guess) return layout;
  // Lengths of a guess are those of a layout from the left.
  if (layout.mirrored) return mirrored(withGuess(mirrored(layout), value));
  const x = tenth(layout.zero + value * guess.unit);
  return {
    ...layout,
    rows: layout.rows.map((row) =>
      row.key === guess.row
        ? marked(row, guess, { x, zero: layout.zero, value, field: layout.width ?? WIDTH })
        : row,
    ),
  };
}

function marked(
  row: BarRow,
  { number, words, width, y }: BarsGuess,
  { x, zero, value, field }: { x: number; zero: number; value: number; field: number },
): BarRow {
  const { bar, notches, notes } = row;
  const [start, end] = [row.number.x - LABEL_GAP, row.number.x + number + LABEL_GAP];
  return {
    ...row,
    // A tick does not strike out the number.
    number:
      number > 0 && x > start && x < end ? { ...row.number, x: tenth(x + LABEL_GAP) } : row.number,
    notches: [
      ...notches,
      down({
        key: 'guess',
        kind: 'guess',
        x,
        y1: tenth(bar.top - OVER),
        y2: tenth(bar.bottom + OVER),
      }),
    ],
    notes: [
      ...notes,
      label({
        key: 'guess-text',
        text: written(value, words),
        // At the tick, or as near to it as they have room at the right of zero.
        x: tenth(Math.max(zero + LABEL_GAP, Math.min(x, field - width))),
        y,
        dy: 0.7,
        ...MINOR,
      }),
    ],
  };
}
