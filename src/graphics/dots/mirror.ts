import { mirrored as mirroredParts, mirroredX } from '../kit/mirror.ts';
import type { DotsLayout } from './types.ts';

/**
 * The layout from right to left. The dots stay where they are: they are drawn in a mirror. Mirrored
 * again, a layout is as before.
 */
export function mirrored(layout: DotsLayout): DotsLayout {
  const made = mirroredParts(layout);
  const { guess } = made;
  // Across a scale that grows to the right, the ends of a guess are heights.
  if (guess?.direction !== 'up') return made;
  const [start, end] = guess.ends;
  return { ...made, guess: { ...guess, ends: [mirroredX(start), mirroredX(end)] } };
}
