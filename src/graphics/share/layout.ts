import { scaleLinear } from 'd3';
import { count, percent, tick } from '../../story/number.ts';
import type { Counts } from '../form.ts';
import { round } from '../travel.ts';
import type { Anchor, Guess } from './guess.ts';
import { PLOT } from './plot.ts';

/** A published share and where it stands, in per cent of the graphic's width and height. */
export interface Reading {
  key: string;
  x: number;
  y: number;
  /** The share as published, and the counts behind it. */
  value: string;
  counts: string;
  /** On which side of the mark there is room for the share. */
  side: 'left' | 'right';
}

export interface Tick {
  key: string;
  x: number;
  text: string;
  anchor: Anchor;
}

/** A change in what is measured, between the reading before it and the one whose key it has. */
export interface Rupture {
  key: string;
  y: number;
  text: string;
}

export interface ShareLayout {
  ticks: Tick[];
  readings: Reading[];
  breaks: Rupture[];
  /** The fraction at the right end of the axis. */
  top: number;
  /** The reader's own mark, once it is made. */
  guess?: Guess;
}

/** What a share takes beside its mark on a screen of 320 px, in per cent of the width. */
const ROOM = 30;

/** How much room a break between two readings takes, and the reader's mark, in readings. */
const EXTRA = 0.3;

/** The axis and the readings, one under the other in the table's order: time runs downwards. */
export function layout({ rows, words, breaks, guessed }: Counts): ShareLayout {
  const largest = Math.max(...rows.map(({ part, whole }) => part / whole));
  // To the next round ten, so that a share is read against a whole scale and not against itself;
  // all of it where a reader may put a mark anywhere.
  const top = guessed ? 1 : Math.max(Math.ceil(round(largest * 10)), 1) / 10;
  const x = scaleLinear([0, top], [PLOT.left, PLOT.right]);
  const broken = (key: string) => breaks.some(({ before }) => before === key);
  const slots = rows.reduce((sum, { key }) => sum + 1 + (broken(key) ? EXTRA : 0), 0);
  const above = guessed ? EXTRA : 0;
  const y = scaleLinear([0, slots + above], [PLOT.top, PLOT.bottom]);

  let below = above;
  const ruptures: Rupture[] = [];
  const readings = rows.map(({ key, part, whole }): Reading => {
    for (const { label } of breaks.filter(({ before }) => before === key)) {
      ruptures.push({ key, y: round(y(below + EXTRA / 2)), text: label });
      below += EXTRA;
    }
    const at = round(x(part / whole));
    below += 1;
    return {
      key,
      x: at,
      // Above the middle: the counts stand under it.
      y: round(y(below - 0.62)),
      value: percent(part, whole),
      counts: `${count(part)} of ${count(whole)} ${words.many}`,
      side: at > PLOT.right - ROOM ? 'left' : 'right',
    };
  });
  const ticks = x.ticks(5).map((value): Tick => ({
    key: tick(value),
    x: round(x(value)),
    text: tick(value),
    anchor: value === 0 ? 'start' : 'middle',
  }));
  return { ticks, readings, breaks: ruptures, top };
}
