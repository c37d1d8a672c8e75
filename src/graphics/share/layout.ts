import { scaleBand, scaleLinear } from 'd3';
import { count, percent, tick } from '../../story/number.ts';
import type { GraphicData } from '../form.ts';
import { round } from '../travel.ts';
import { PLOT } from './plot.ts';

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

export interface ShareLayout {
  ticks: Tick[];
  readings: Reading[];
}

/** Room for half a label on either side of a mark, in per cent of the width. */
const MARGIN = 17;

/** The axis and the readings, one under the other in the table's order: time runs downwards. */
export function layout({ rows, words }: GraphicData): ShareLayout {
  const largest = Math.max(...rows.map(({ part, whole }) => part / whole));
  // To the next round ten, so that a share is read against a whole scale and not against itself.
  const top = Math.max(Math.ceil(round(largest * 10)), 1) / 10;
  const x = scaleLinear([0, top], [PLOT.left, PLOT.right]);
  const bands = scaleBand(
    rows.map(({ key }) => key),
    [PLOT.top, PLOT.bottom],
  );
  const readings = rows.map(({ key, part, whole }) => {
    const at = round(x(part / whole));
    return {
      key,
      x: at,
      // Below the middle: there is more to say above a reading than under it.
      y: round((bands(key) ?? 0) + bands.bandwidth() * 0.56),
      value: percent(part, whole),
      counts: `${count(part)} of ${count(whole)} ${words.many}`,
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
