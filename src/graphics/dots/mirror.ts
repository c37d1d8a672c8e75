import { mirrored as mirroredParts } from '../kit/mirror.ts';
import type { DotsLayout } from './types.ts';

/**
 * The layout from right to left. The dots stay where they are: they are drawn in a mirror. Mirrored
 * again, a layout is as before.
 */
export const mirrored = (layout: DotsLayout): DotsLayout => mirroredParts(layout);
