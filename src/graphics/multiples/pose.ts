import { between, ease, mix, round } from '../kit/interpolate.ts';
import { visibleIn } from '../series/pose.ts';
import type { MultiplesLayout } from './layout.ts';

export interface MultiplesPose {
  layout: MultiplesLayout;
  /** How visible each panel is, and its words, by its key. */
  panels: Map<string, { drawn: number; words: number }>;
  /** How visible the other values are, and their leaders, by the keys of their labels. */
  shown: Map<string, number>;
}

/** How visible the other panels are beside the one that is emphasised. */
const OTHERS = { drawn: 0.4, words: 0.7 };

/** On the way from one state to another, one panel pales while another comes back. */
export function pose(
  layout: MultiplesLayout,
  states: readonly string[],
  position: number,
): MultiplesPose {
  const { from, to, way } = between(states, position);
  const keys = layout.panels.map(({ key }) => key);
  const visible = (key: string, others: number) => {
    const [before = 1, after = 1] = [from, to].map((state) =>
      state !== key && keys.includes(state) ? others : 1,
    );
    return round(mix(before, after, ease(way)));
  };
  return {
    layout,
    panels: new Map(
      keys.map((key) => [
        key,
        { drawn: visible(key, OTHERS.drawn), words: visible(key, OTHERS.words) },
      ]),
    ),
    shown: visibleIn(layout.shown, { from, to, way }),
  };
}
