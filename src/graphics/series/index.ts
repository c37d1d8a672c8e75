import type { Form, Values } from '../kit/form.ts';
import { turned } from '../kit/mirror.ts';
import { crowdedIn } from '../kit/room.ts';
import { describe } from './describe.ts';
import { emphasise } from './emphasise.ts';
import { layout, type SeriesLayout } from './layout.ts';
import { player } from './player.ts';
import type { SeriesPose } from './pose.ts';
import { refuses } from './refuses.ts';
import { complete, states } from './states.ts';

/** Values over time, as a line or as columns. */
export const series: Form<Values, SeriesLayout, SeriesPose> = {
  ...player,
  emphasise,
  kind: 'values',
  refuses,
  states,
  complete,
  showsLines: () => true,
  layout,
  crowded: ({ labels, shown, ends, mirrored }) =>
    Object.keys(ends).flatMap((state) => {
      const here = shown.filter(({ states }) => states.includes(state)).map(({ label }) => label);
      const all = [...labels, ...here];
      return crowdedIn(mirrored ? all.map(turned) : all, []);
    }),
  describe,
};
