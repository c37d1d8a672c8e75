import { written } from '../../data/written-number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { across, label, type Line } from '../kit/labels.ts';
import type { SeriesLayout } from './types.ts';

/** How far a tick reaches to either side of its place, at least. */
export const HALF = 0.6 * EM;

/**
 * The layout with the reader's guess.
 *
 * @param layout one without a guess
 */
export function withGuess(layout: SeriesLayout, value: number): SeriesLayout {
  const { guess } = layout;
  if (!guess) return layout;
  const { words, x, half, least, unit } = guess;
  const y = tenth(guess.y - (value - least) * unit);
  const key = 'guess-tick';
  const tick: Line = across({
    key,
    kind: 'guess',
    x1: tenth(x - half),
    x2: tenth(Math.min(x + half, layout.width ?? WIDTH)),
    y,
  });
  return {
    ...layout,
    shown: [
      ...layout.shown,
      ...guess.shown.map(({ label, leader, ...one }) => ({
        ...one,
        label: { ...label, text: written(value, words) },
        ...(leader && { leader: { ...leader, y2: y } }),
      })),
      // Lines come and go with a label of their key.
      {
        states: guess.shown[0]?.states ?? [],
        label: label({ key, text: '', x, y, dy: 0 }),
        leader: tick,
      },
    ],
  };
}
