import type { Player } from '../kit/form.ts';
import { draw } from './draw.ts';
import { pose, type BarsPose } from './pose.ts';
import type { BarsLayout } from './layout.ts';

export const player: Player<BarsLayout, BarsPose> = { pose, draw };
