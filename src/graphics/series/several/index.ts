import type { FindingForm, Values } from '../../kit/form.ts';
import { crowded } from './crowded.ts';
import { describe } from './describe.ts';
import { finding } from './finding.ts';
import { layout, type SeveralLayout } from './layout.ts';
import { refuses, states } from './lines.ts';
import { draw } from './draw.ts';
import { pose, type SeveralPose } from './pose.ts';

/** Several values at a time: a line for each name, of which a state may emphasise one. */
export const several: FindingForm<Values, SeveralLayout, SeveralPose> = {
  pose,
  draw,
  kind: 'values',
  refuses,
  states,
  finding,
  layout: (data, states) => layout(data, states),
  crowded,
  describe,
};
