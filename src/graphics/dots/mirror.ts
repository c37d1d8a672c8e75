import { mirroredLabels, mirroredLines, mirroredX } from '../kit/mirror.ts';
import type { DotsLayout } from './types.ts';

/**
 * The layout from right to left. The dots stay where they are: they are drawn in a mirror. Mirrored
 * again, a layout is as before.
 */
export function mirrored(layout: DotsLayout): DotsLayout {
  const { guess } = layout;
  return {
    ...layout,
    mirrored: layout.mirrored ? undefined : true,
    labels: mirroredLabels(layout.labels),
    lines: mirroredLines(layout.lines),
    guess: guess && {
      ...guess,
      // Across a scale that grows to the right, the ends are heights.
      ends:
        guess.direction === 'right'
          ? guess.ends
          : [mirroredX(guess.ends[0]), mirroredX(guess.ends[1])],
      beside: guess.beside && { ...guess.beside, x: mirroredX(guess.beside.x) },
    },
  };
}
