import { wholeNumber } from '../../data/written-number.ts';
import { EM, WIDTH } from '../kit/field.ts';
import { round } from '../kit/interpolate.ts';
import { across, down, label } from '../kit/labels.ts';
import type { DotsLayout, GuessScale } from './types.ts';

/** What a label above a block covers above its place, in em: it is half an em up, and its capitals are 0.73 em high. */
const COVERED = [0.3, 1.3] as const;

/** Where the label of a whole is that the tick of a guess does not cross. */
function liftedFrom(y: number, at: number): number {
  const above = (y - at) / EM;
  return above > COVERED[0] && above < COVERED[1] ? at : y;
}

/** The words at a guess. The browser has no other number to format. */
export const guessText = (
  value: number,
  { text, separator }: Pick<GuessScale, 'text' | 'separator'>,
): string => text.replace('#', wholeNumber(value, separator));

/**
 * The layout with the reader's guess.
 *
 * @param layout one without a guess
 * @param value what the reader guessed, in the units of what was asked for
 */
export function withGuess(layout: DotsLayout, value: number): DotsLayout {
  const { guess } = layout;
  if (!guess) return layout;
  const { view, row, direction, nought, unit, most, line, ends, words, beside, clear } = guess;
  const drawn = line === undefined ? value : Math.ceil(value / line) * line;
  // A guess off the scale stands at its end: its words say how much it is.
  const way = Math.min(drawn * unit, most);
  const { mirrored } = layout;
  const right = nought + way;
  const at = round(direction === 'up' ? nought - way : mirrored ? WIDTH - right : right);
  const tick = { key: 'guess', view, row, kind: 'guess' } as const;
  const lines = [
    ...layout.lines,
    direction === 'right'
      ? down({ ...tick, x: at, y1: ends[0], y2: ends[1] })
      : across({ ...tick, y: at, x1: ends[0], x2: ends[1] }),
  ];
  const isClear = clear !== undefined && at <= clear;
  if (beside && !isClear) {
    const x = beside.anchor === 'start' ? ends[0] : ends[1];
    lines.push(down({ ...tick, key: 'guess-leader', kind: 'leader', x, y1: words.y, y2: at }));
  }
  const labels = [
    ...layout.labels.map((one) =>
      one.key === guess.total ? { ...one, y: liftedFrom(one.y, at) } : one,
    ),
    label({
      key: 'guess-text',
      view,
      row,
      text: guessText(value, guess),
      ...words,
      ...(isClear && { y: at }),
      ...(beside ?? { x: at, anchor: right < WIDTH / 2 ? 'start' : 'end' }),
      size: 0.9,
      tone: 'muted',
      ...(mirrored && { rtl: mirrored }),
    }),
  ];
  return { ...layout, lines, labels };
}
