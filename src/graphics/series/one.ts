import { WIDTH } from '../kit/field.ts';
import type { FindingForm, Values } from '../kit/form.ts';
import { turned } from '../kit/mirror.ts';
import { crowdedIn, crowdedTo, labelWidth } from '../kit/room.ts';
import { describe } from './describe.ts';
import { emphasise } from './emphasise.ts';
import { finding } from './finding.ts';
import { withGuess } from './guess.ts';
import { layout } from './layout.ts';
import { draw } from './draw.ts';
import { pose, type SeriesPose } from './pose.ts';
import { refuses } from './refuses.ts';
import { complete, states, VIEWS } from './states.ts';
import type { SeriesLayout } from './types.ts';

/** One value at a time, as a line or as columns. */
export const one: FindingForm<Values, SeriesLayout, SeriesPose> = {
  pose,
  draw,
  withGuess,
  emphasise,
  kind: 'values',
  refuses,
  states,
  complete,
  showsLines: () => true,
  answers: () => VIEWS,
  labelled: () => ['value'],
  finding,
  layout: (data, states, width = WIDTH) => layout(data, states, { width }),
  crowded: (bare) => {
    const { labels, shown, ends, mirrored, room, width } = withGuess(
      bare,
      bare.guess?.longest ?? 0,
    );
    return Object.keys(ends).flatMap((state) => {
      // The tick of a guess has a label without words.
      const here = shown.filter(({ states, label }) => states.includes(state) && label.text !== '');
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
    });
  },
  describe: (data) => describe(data),
};
