import type { Player } from '../kit/form.ts';
import { draw } from './draw.ts';
import { pose, type DotsPose } from './pose.ts';
import type { DotsLayout } from './types.ts';

export const player: Player<DotsLayout, DotsPose> = { pose, draw };
