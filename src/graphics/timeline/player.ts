import type { Player } from '../kit/form.ts';
import { draw } from './draw.ts';
import { pose, type TimelinePose } from './pose.ts';
import type { TimelineLayout } from './types.ts';

export const player: Player<TimelineLayout, TimelinePose> = { pose, draw };
