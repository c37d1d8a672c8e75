import type { Form, Refusal, Values } from '../kit/form.ts';
import { describe } from '../series/several/index.ts';
import { isSeveral, refuses as refusesSeveral, states } from '../series/several/lines.ts';
import { crowded, layout, type MultiplesLayout } from './layout.ts';
import { player } from './player.ts';
import type { MultiplesPose } from './pose.ts';

/** The most panels: a phone has no room for more whose lines can be seen. */
const MOST = 12;

function refuses(data: Values): Refusal | undefined {
  if (!isSeveral(data))
    return {
      reason:
        'draws a line for each of several names, and the file has one value in each row: name the column of the times, as columns: { key: area, time: year }',
    };
  return refusesSeveral(data, MOST, 'draw them with a form of the story’s own');
}

/** Small multiples: several values at a time, each name in a panel of its own. */
export const multiples: Form<Values, MultiplesLayout, MultiplesPose> = {
  ...player,
  kind: 'values',
  refuses,
  states,
  layout: (data, _, width) => layout(data, width),
  crowded,
  describe,
};
