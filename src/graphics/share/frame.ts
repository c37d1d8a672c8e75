import { between, mix, reached, round } from '../travel.ts';
import type { ShareLayout } from './layout.ts';

export interface ShareFrame {
  layout: ShareLayout;
  /** The mark that travels along the axis. */
  mark: { x: number; y: number };
  /** How visible each reading is, 0 to 1, in the table's order. */
  readings: { key: string; opacity: number }[];
}

/** At rest the mark is on the state's reading; on the way it glides in a straight line to the next. */
export function frame(
  layout: ShareLayout,
  states: readonly string[],
  position: number,
): ShareFrame {
  const { readings } = layout;
  const { from, to, way } = between(states, position);
  const place = (key: string) => {
    const reading = readings.find((reading) => reading.key === key);
    if (!reading) throw new RangeError(`there is no reading "${key}"`);
    return reading;
  };
  const [start, end] = [place(from), place(to)];
  return {
    layout,
    mark: {
      x: round(mix(start.x, end.x, way)),
      y: round(mix(start.y, end.y, way)),
    },
    readings: readings.map(({ key }) => {
      const first = states.indexOf(key);
      return { key, opacity: first < 0 ? 0 : reached(first, position) };
    }),
  };
}
