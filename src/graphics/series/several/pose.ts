import { between, crossfade, ease, mix, round } from '../../kit/interpolate.ts';
import { visibleIn } from '../pose.ts';
import type { SeveralLayout } from './layout.ts';

/** How visible something is: as it is in all lines alike, and as it is where its line is emphasised. */
interface Emphasis {
  plain: number;
  strong: number;
}

export interface SeveralPose {
  layout: SeveralLayout;
  /** Each line and its name, by its key. */
  lines: Map<string, Emphasis>;
  names: Map<string, Emphasis>;
  /** How visible each label is, and its leader, by its key. */
  shown: Map<string, number>;
}

/** How visible the other lines and their names are beside the one that is emphasised. */
const OTHERS = { line: 0.4, name: 0.7 };

/** On the way from one state to another, one line pales while another grows strong. */
export function pose(
  layout: SeveralLayout,
  states: readonly string[],
  position: number,
): SeveralPose {
  const { from, to, way } = between(states, position);
  const keys = layout.several.map(({ key }) => key);
  const paled = (others: number) => {
    const [before, after] = [from, to].map((state) => (keys.includes(state) ? others : 1));
    return mix(before ?? 1, after ?? 1, ease(way));
  };
  return {
    layout,
    lines: new Map(
      keys.map((key) => [
        key,
        {
          plain: round(paled(OTHERS.line)),
          strong: round(mix(Number(from === key), Number(to === key), ease(way))),
        },
      ]),
    ),
    // Nobody reads a name twice.
    names: new Map(
      keys.map((key) => [
        key,
        {
          plain: round(crossfade(from !== key, to !== key, way) * paled(OTHERS.name)),
          strong: crossfade(from === key, to === key, way),
        },
      ]),
    ),
    shown: visibleIn(layout.shown, { from, to, way }),
  };
}
