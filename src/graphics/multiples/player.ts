import type { Player } from '../kit/form.ts';
import { draw } from './draw.ts';
import type { MultiplesLayout } from './layout.ts';
import { pose, type MultiplesPose } from './pose.ts';

export const player: Player<MultiplesLayout, MultiplesPose> = { pose, draw };
