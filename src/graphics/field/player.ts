import type { Player } from '../kit/form.ts';
import { draw } from './draw.ts';
import { fit } from './fit.ts';
import type { FieldLayout } from './layout.ts';
import { placedIn, pose, type FieldPose } from './pose.ts';
import { isShown, parseState } from './when.ts';

/** Over the solid dots, where the scale stands, and undefined where it lies. */
function open(layout: FieldLayout, name: string): number | undefined {
  const state = parseState(name, layout.words.keys);
  const blocks = placedIn(layout).blocks.filter(({ when }) => isShown(when, state));
  return layout.room.wide
    ? undefined
    : Math.min(...blocks.flatMap(({ solid, dot }) => solid.map(({ y }) => y - dot)));
}

export const player: Player<FieldLayout, FieldPose> = { pose, draw, fit, open };
