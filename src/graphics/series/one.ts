import { WIDTH } from '../kit/field.ts';
import type { FindingForm, Values } from '../kit/form.ts';
import { turned } from '../kit/mirror.ts';
import { crowdedIn, crowdedTo, labelWidth } from '../kit/room.ts';
import { describe } from './describe.ts';
import { emphasise } from './emphasise.ts';
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
  emphasise,
  kind: 'values',
  refuses,
  states,
  complete,
  showsLines: () => true,
  finding,
  layout: (data, states, width = WIDTH) => layout(data, states, { width }),
  crowded: ({ labels, shown, ends, mirrored, room, width }) =>
    Object.keys(ends).flatMap((state) => {
      const here = shown.filter(({ states }) => states.includes(state));
      const all = [...labels, ...here.map(({ label }) => label)];
      // Beside the ticks' labels: a picture of one step has the value's own at another height.
      const plot = room.right - room.left;
      const wide = here.filter(
        ({ point, label }) => point !== undefined && labelWidth(label) > plot,
      );
      return [
        ...crowdedIn(mirrored ? all.map(turned) : all, [], width),
        ...wide.map(({ label }) => crowdedTo(label, plot)),
      ];
    }),
  describe: (data) => describe(data),
};
