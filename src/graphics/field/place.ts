import { tenth } from '../kit/interpolate.ts';
import { label, type Label } from '../kit/labels.ts';
import { placeAxis } from './axis.ts';
import { placeField, shareAt } from './field-view.ts';
import { frameOf, type Frame, type Room } from './frame.ts';
import { placeHeader } from './header.ts';
import { penOf, type Pen, type Point, type Sheet } from './pen.ts';
import { placeSwaps } from './swap-view.ts';
import { placeTogether } from './together-view.ts';
import { alone, isShownIn, whenKey, type FieldState, type When } from './when.ts';
import type { Words } from './words.ts';

/** The needle, which stands on the axis. */
export interface Needle {
  /** Where it is at each row's share, how far its line goes from there, and the share beside it where the scale lies. */
  rows: { at: Point; end: number; label?: Label | undefined; long: number }[];
  /** Which way its line runs, behind the dots, and the outline of a pointer, as the data of a path. */
  way: 'h' | 'v';
  shape: string;
}

/** Everything that is drawn, in its place. */
export interface Placed extends Sheet {
  /** An em, in the room's unit. */
  em: number;
  needle: Needle;
  /** How far along the way of a wipe a place is, from 0 to 1: the way of the scale, over all that is drawn. */
  along: (place: Point) => number;
  /** The sets of states in which something is shown, by their names. */
  whens: Map<string, When>;
}

/**
 * Places everything in a room: a screen, or the fixed shape of stills. It is the same in the browser and at build.
 *
 * @param states those that the graphic will be in; undefined where it may be in any
 */
export function place(words: Words, room: Room, states?: readonly FieldState[]): Placed {
  const { type: em, grid } = room;
  const frame = frameOf(words, room);
  const pen = penOf(em, grid);
  placeHeader(pen, words, frame);
  const tops = placeField(pen, words, frame);
  placeAxis(pen, words, frame);
  placeSwaps(pen, words, frame);
  placeTogether(pen, words, frame);
  const isUsed = ({ when }: { when: When }) => !states || isShownIn(when, states);
  const { blocks } = pen.sheet;
  const [labels, lines, pointers] = [
    pen.sheet.labels.filter(isUsed),
    pen.sheet.lines.filter(isUsed),
    pen.sheet.pointers.filter(isUsed),
  ];
  const shown = [...blocks, ...labels, ...lines, ...pointers].map(({ when }) => when);
  const whens = [...shown, ...words.keys.map((_, row) => alone(row))];
  return {
    ...pen.sheet,
    labels,
    lines,
    pointers,
    em,
    along: alongIn(frame, em),
    needle: needleOf(words, frame, em, pen, tops, isUsed),
    whens: new Map(whens.map((when) => [whenKey(when), when])),
  };
}

/** How much later a wipe comes to the last dot of a column than to its first one, as a share of its way. */
const SLANT = 0.03;

function alongIn({ wide, left, right, under, bottom }: Frame, em: number): Placed['along'] {
  return ({ x, y }) => {
    const across = (x / em - left) / (right - left);
    const up = (bottom - y / em) / (bottom - under);
    const [along, over] = wide ? [across, up] : [up, across];
    return Math.min(1, Math.max(0, (along + SLANT * over) / (1 + SLANT)));
  };
}

function needleOf(
  { rows }: Words,
  frame: Frame,
  em: number,
  pen: Pen,
  tops: readonly number[],
  isUsed: (thing: { when: When }) => boolean,
): Needle {
  const { at, wide, lane, left, right, share: size } = frame;
  const [half, long] = [tenth(0.5 * em), tenth(0.8 * em)];
  return {
    way: wide ? 'v' : 'h',
    shape: wide
      ? `M${-half} 0h${2 * half}l${-half} ${-long}z`
      : `M0 ${-half}v${2 * half}l${long} ${-half}z`,
    rows: rows.map((row, i) => {
      const place = at(shareAt(row, frame), -lane);
      // Under the solid dots, where there is room: it is their share.
      const long = 0.6 + size * row.share.wide;
      const isBefore = place.x - long >= left || place.x + long > right;
      return {
        at: pen.point(place),
        end: tenth((lane + (tops[i] ?? 0)) * (wide ? -em : em)),
        long: size * row.share.wide * em,
        label:
          wide && isUsed({ when: alone(i) })
            ? label({
                key: String(i),
                text: row.share.text,
                x: tenth((isBefore ? -0.6 : 0.6) * em),
                y: tenth(-em),
                dy: 0,
                size,
                weight: 700,
                tone: 'part',
                anchor: isBefore ? 'end' : 'start',
              })
            : undefined,
      };
    }),
  };
}
