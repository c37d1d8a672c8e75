import type { Player } from '../kit/form.ts';
import { draw } from './draw.ts';
import { pose, type SeriesPose } from './pose.ts';
import { draw as drawSeveral } from './several/draw.ts';
import type { SeveralLayout } from './several/layout.ts';
import { pose as poseSeveral, type SeveralPose } from './several/pose.ts';
import type { SeriesLayout } from './layout.ts';

/** One series, or several. */
export type AnyLayout = SeriesLayout | SeveralLayout;
export type AnyPose = SeriesPose | SeveralPose;

const poseAny: Player<AnyLayout, AnyPose>['pose'] = (layout, states, position) =>
  'several' in layout ? poseSeveral(layout, states, position) : pose(layout, states, position);

function drawAny(svg: SVGSVGElement, pose: AnyPose): void {
  if ('names' in pose) drawSeveral(svg, pose);
  else draw(svg, pose);
}

export const player: Player<AnyLayout, AnyPose> = { pose: poseAny, draw: drawAny };
