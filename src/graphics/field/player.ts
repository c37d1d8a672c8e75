import type { Player } from '../kit/form.ts';
import { draw } from './draw.ts';
import { fit } from './fit.ts';
import type { FieldLayout } from './layout.ts';
import { pose, type FieldPose } from './pose.ts';

export const player: Player<FieldLayout, FieldPose> = { pose, draw, fit };
