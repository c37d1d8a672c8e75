import { EM } from '../kit/field.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { label } from '../kit/labels.ts';
import { spread } from '../kit/placer.ts';
import { leaders, markIn } from './columns.ts';
import type { Words } from './describe.ts';
import type { Event } from './lanes.ts';
import type { Entry, Lane } from './types.ts';

/** The height of a line of words. */
export const LINE = 1.2 * EM;
/** How far the middle of a line's letters is below its top, in em. */
const MIDDLE = 0.65;

/** Lines of words, of which the first should be level with a mark. */
export interface Block {
  key: string;
  /** Blocks of one side have to be clear of each other. */
  side: number;
  /** The height of the mark. */
  mark: number;
  lines: number;
}

export interface PlacedBlock extends Block {
  /** The top of the first line. */
  top: number;
  /** Below the last line and the gap. */
  bottom: number;
  /** How far the first line is from its mark. */
  moved: number;
}

/**
 * Places blocks beside their marks, and apart from each other. At each side, they are in the order of their marks,
 * so that no line from the one to the other crosses another.
 *
 * @param gap between two blocks
 * @param least where the first may start
 */
export function placeBlocks(blocks: readonly Block[], gap: number, least: number): PlacedBlock[] {
  const sides = new Set(blocks.map(({ side }) => side));
  return [...sides].flatMap((side) => {
    const there = blocks.filter((block) => block.side === side).toSorted((a, b) => a.mark - b.mark);
    const wanted = there.map(({ mark, lines }) => {
      const height = lines * LINE + gap;
      return { height, middle: mark - MIDDLE * EM + height / 2 };
    });
    const middles = spread(wanted, least);
    return there.map((block, i) => {
      const { height, middle } = wanted[i] ?? { height: 0, middle: 0 };
      const placed = middles[i] ?? middle;
      const [top, bottom] = [placed - height / 2, placed + height / 2];
      return { ...block, top, bottom, moved: Math.abs(placed - middle) };
    });
  });
}

/** An event with its words, which have been placed, and the line to them. */
export function entryOf(
  event: Event,
  lane: Lane,
  column: number,
  y: number,
  top: number,
  words: readonly Words[],
): Entry {
  return {
    key: event.id,
    x: markIn(lane, column),
    y,
    count: event.count !== '',
    // The lines hang from the first, which the leader points to, and stay near it where the type is smaller.
    labels: words.map((line, i) =>
      label({
        ...line,
        key: `words-${i}`,
        anchor: lane.anchor,
        x: lane.words,
        y: tenth(top + MIDDLE * EM),
        dy: round(1 - MIDDLE + (i * LINE) / EM),
      }),
    ),
    lines: leaders(lane, column, y, top + MIDDLE * EM),
  };
}
