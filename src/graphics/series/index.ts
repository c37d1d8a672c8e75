import type { FindingForm, Values } from '../kit/form.ts';
import { one } from './one.ts';
import { player, type AnyLayout, type AnyPose } from './player.ts';
import { several } from './several/index.ts';
import { isSeveral } from './several/lines.ts';

const formFor = (data: Values) => (isSeveral(data) ? several : one);

/** Values over time: one series, or several where the values have names, too. */
export const series: FindingForm<Values, AnyLayout, AnyPose> = {
  ...player,
  kind: 'values',
  refuses: (data) => formFor(data).refuses?.(data),
  states: (data) => formFor(data).states(data),
  complete: (data) => formFor(data).complete?.(data) ?? several.states(data),
  finding: (data, keys, alone) => formFor(data).finding(data, keys, alone),
  layout: (data, states, width) => formFor(data).layout(data, states, width),
  crowded: (layout) => ('several' in layout ? several.crowded(layout) : one.crowded(layout)),
  describe: (data, states) => formFor(data).describe(data, states),
};
