import { interpolateNumber, scaleLinear } from 'd3';
import { count, percent, tick } from '../../story/number.ts';
import type { GraphicData } from '../form.ts';
import { between, ease, round } from '../travel.ts';

/** A published share and where it stands, in per cent of the graphic's width and height. */
export interface Reading {
  key: string;
  x: number;
  y: number;
  /** The share as published, and the counts behind it. */
  value: string;
  counts: string;
  anchor: 'start' | 'middle' | 'end';
}

export interface Tick {
  key: string;
  x: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

export interface ShareFrame {
  data: GraphicData;
  /** The mark that travels along the axis. */
  mark: { x: number; y: number };
  /** How visible each reading is, 0 to 1, in the table's order. */
  readings: { key: string; opacity: number }[];
}

/** The plot's edges, in per cent of the width and the height. */
export const PLOT = { left: 2, right: 94, top: 2, bottom: 90 };

/** Room for half a label on either side of a mark, in per cent of the width. */
const MARGIN = 17;

/** The axis and the readings, one under the other in the table's order: time runs downwards. */
export function axis(data: GraphicData): { ticks: Tick[]; readings: Reading[] } {
  const largest = Math.max(...data.rows.map(({ part, whole }) => part / whole));
  // To the next round ten, so that a share is read against a whole scale and not against itself.
  const top = Math.max(Math.ceil(round(largest * 10)), 1) / 10;
  const x = scaleLinear([0, top], [PLOT.left, PLOT.right]);
  const band = (PLOT.bottom - PLOT.top) / data.rows.length;
  const readings = data.rows.map(({ key, part, whole }, i) => {
    const at = round(x(part / whole));
    return {
      key,
      x: at,
      y: round(PLOT.top + band * (i + 0.56)),
      value: percent(part, whole),
      counts: `${count(part)} of ${count(whole)} ${data.words.many}`,
      anchor: anchorAt(at),
    };
  });
  const ticks = x.ticks(5).map((value) => ({
    key: tick(value),
    x: round(x(value)),
    text: tick(value),
    anchor: value === 0 ? ('start' as const) : ('middle' as const),
  }));
  return { ticks, readings };
}

function anchorAt(x: number): Reading['anchor'] {
  if (x < PLOT.left + MARGIN) return 'start';
  return x > PLOT.right - MARGIN ? 'end' : 'middle';
}

/** At rest the mark is on the state's reading; on the way it glides in a straight line to the next. */
export function frame(data: GraphicData, states: readonly string[], position: number): ShareFrame {
  const { readings } = axis(data);
  const { from, to, way } = between(states, position);
  const place = (key: string) => {
    const reading = readings.find((reading) => reading.key === key);
    if (!reading) throw new RangeError(`there is no reading "${key}"`);
    return reading;
  };
  const [start, end] = [place(from), place(to)];
  return {
    data,
    mark: {
      x: round(interpolateNumber(start.x, end.x)(way)),
      y: round(interpolateNumber(start.y, end.y)(way)),
    },
    readings: readings.map(({ key }) => ({ key, opacity: reached(states, position, key) })),
  };
}

/** A reading shows once its state is reached, and comes into view on the last of the way there. */
function reached(states: readonly string[], position: number, key: string): number {
  const first = states.indexOf(key);
  if (first < 0) return 0;
  return round(ease((position - first + 0.3) / 0.3));
}
