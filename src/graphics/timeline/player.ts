import type { Player } from '../kit/form.ts';
import { draw } from './draw.ts';
import type { TimelineLayout } from './layout.ts';
import { pose, type TimelinePose } from './pose.ts';

export const player: Player<TimelineLayout, TimelinePose> = { pose, draw };
