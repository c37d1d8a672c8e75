import { reached } from '../travel.ts';
import type { PartsLayout } from './layout.ts';

export interface PartsFrame {
  layout: PartsLayout;
  /** How visible each row's bars are, 0 to 1, in the table's order. */
  pairs: { key: string; opacity: number }[];
}

/** A row shows once its state is reached, and stays. Nothing moves. */
export function frame(
  layout: PartsLayout,
  states: readonly string[],
  position: number,
): PartsFrame {
  return {
    layout,
    pairs: layout.pairs.map(({ key }) => {
      const first = states.indexOf(key);
      return { key, opacity: first < 0 ? 0 : reached(first, position) };
    }),
  };
}
