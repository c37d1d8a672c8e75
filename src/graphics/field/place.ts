import { tenth } from '../kit/interpolate.ts';
import { label, type Label } from '../kit/labels.ts';
import { placeField, shareAt } from './field-view.ts';
import { frameOf, type Frame, type Room } from './frame.ts';
import { HIGH, writeHeader } from './header.ts';
import type { Point, Sheet } from './sheet.ts';
import { placeSwaps } from './swap-view.ts';
import { placeTogether } from './together-view.ts';
import { atNeedle, whenKey, type When } from './when.ts';
import type { Words } from './words.ts';

/** The needle, whose point is where it stands on the axis. */
export interface Needle {
  /** Where it is at each row's share, and the share beside it, from there. */
  rows: { at: Point; end: number; label: Label }[];
  /** Which way its line runs, behind the dots, and the outline of a pointer, as the data of a path. */
  way: 'h' | 'v';
  shape: string;
}

/** Everything that is drawn, in its place. */
export interface Placed extends Sheet {
  frame: Frame;
  needle: Needle;
  /** The sets of states in which something is shown, by their names. */
  whens: Map<string, When>;
  mirrored: boolean;
}

/**
 * Places everything in a room: a screen, or the fixed shape of stills. It is the same in the browser and at build.
 *
 * @param mirrored whether it runs from right to left
 */
export function place(words: Words, room: Room, mirrored: boolean): Placed {
  const frame = frameOf(words, room);
  const sheet: Sheet = { blocks: [], labels: [], lines: [], names: [], pointers: [], tops: [] };
  writeHeader(sheet, words, frame.header, frame);
  placeField(sheet, words, frame);
  placeSwaps(sheet, words, frame);
  placeTogether(sheet, words, frame);
  const needle = needleOf(words, frame, sheet.tops);
  const { blocks, labels, lines, pointers } = sheet;
  const whens = new Map(
    [
      ...blocks,
      ...labels,
      ...lines,
      ...pointers,
      ...words.keys.map((_, row) => ({ when: atNeedle(row) })),
    ].map(({ when }) => [whenKey(when), when]),
  );
  const placed = { ...sheet, frame, needle, whens, mirrored };
  return mirrored ? inMirror(placed, room.width) : placed;
}

function needleOf({ rows }: Words, frame: Frame, tops: readonly number[]): Needle {
  const { at, em, wide, lane, right, share: size, length } = frame;
  const [half, long] = [tenth(0.5 * em), tenth(0.8 * em)];
  return {
    way: wide ? 'v' : 'h',
    shape: wide
      ? `M${-half} 0h${2 * half}l${-half} ${-long}z`
      : `M0 ${-half}v${2 * half}l${long} ${-half}z`,
    rows: rows.map((row, i) => {
      const place = shareAt(row, frame);
      const point = at(place, -lane);
      const width = size * row.share.wide * em;
      const isBefore = wide && point.x + 0.6 * em + width > right;
      const isUnder = !wide && length - place < (HIGH * size + 0.6) * em;
      return {
        at: point,
        end: (lane + (tops[i] ?? 0)) * (wide ? -1 : 1),
        label: label({
          key: `share-${i}`,
          text: row.share.text,
          x: tenth(wide ? (isBefore ? -0.6 : 0.6) * em : 0.9 * em),
          y: tenth((isUnder ? HIGH * size + 0.4 : -0.4) * em),
          dy: 0,
          size,
          weight: 700,
          tone: 'part',
          anchor: isBefore ? 'end' : 'start',
        }),
      };
    }),
  };
}

/** The same at the other side, for languages that are written from right to left. */
function inMirror(placed: Placed, width: number): Placed {
  const other = (x: number) => tenth(width - x);
  const point = <P extends Point>(one: P): P => ({ ...one, x: other(one.x) });
  const { needle } = placed;
  return {
    ...placed,
    labels: placed.labels.map((one) => ({ ...point(one), rtl: true })),
    names: placed.names.map((one) => ({ ...point(one), rtl: true })),
    lines: placed.lines.map((one) => ({ ...one, x1: other(one.x1), x2: other(one.x2) })),
    pointers: placed.pointers.map(point),
    blocks: placed.blocks.map((block) => ({
      ...block,
      solid: block.solid.map(point),
      open: block.open.map(point),
      gone: block.gone.map(point),
    })),
    needle: {
      shape: needle.shape.replace(/l(-?[\d.]+) (-?[\d.]+)z/, (all, x: string, y: string) =>
        placed.frame.wide ? all : `l${-Number(x)} ${y}z`,
      ),
      way: needle.way,
      rows: needle.rows.map(({ at, end, label }) => ({
        at: point(at),
        end: needle.way === 'h' ? -end : end,
        label: { ...label, x: -label.x, rtl: true },
      })),
    },
  };
}
