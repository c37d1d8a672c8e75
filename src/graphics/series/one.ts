import { WIDTH } from '../kit/field.ts';
import type { FindingForm, Values } from '../kit/form.ts';
import { crowdedIn } from '../kit/room.ts';
import { describe } from './describe.ts';
import { finding } from './finding.ts';
import { layout } from './layout.ts';
import { draw } from './draw.ts';
import { pose, type SeriesPose } from './pose.ts';
import { refuses } from './refuses.ts';
import { complete, states } from './states.ts';
import type { SeriesLayout } from './types.ts';

/** One value at a time, as a line or as columns. */
export const one: FindingForm<Values, SeriesLayout, SeriesPose> = {
  pose,
  draw,
  kind: 'values',
  refuses,
  states,
  complete,
  finding,
  layout: (data, states, width = WIDTH) => layout(data, states, { width }),
  crowded: ({ labels, shown, ends, width }) =>
    Object.keys(ends).flatMap((state) => {
      const here = shown.filter(({ states }) => states.includes(state));
      return crowdedIn([...labels, ...here.map(({ label }) => label)], [], width);
    }),
  describe: (data) => describe(data),
};
