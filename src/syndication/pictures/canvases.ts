import { EM } from '../../graphics/kit/field.ts';
import type { Box } from './text-block.ts';

/** The places and the font sizes of one kind of picture, in pixels. */
export interface Canvas {
  width: number;
  height: number;
  /** The words start at the top of their box, and the credit ends at the bottom of its own. */
  words: Box;
  credit: Box;
  graphic: Box;
  /** The graphic's font size at the most. */
  type: number;
  /** The title's font sizes, the largest first. */
  title: readonly number[];
  /** The caption's font sizes, the largest first. */
  caption: readonly number[];
  /** The font sizes of the name and the credit, the largest first. */
  small: readonly number[];
}

/** A still: words at the left, and the graphic beside them, as on a wide page. */
export const STILL_CANVAS: Canvas = {
  width: 1200,
  height: 675,
  words: { x: 48, y: 52, width: 384, height: 575 },
  credit: { x: 48, y: 392, width: 384, height: 235 },
  graphic: { x: 480, y: 52, width: 672, height: 575 },
  type: 22,
  title: [42, 38, 34, 30, 26],
  caption: [22, 20, 18, 16],
  small: [19, 17, 15],
};

/** The least font size of a graphic in a still, in pixels. */
const LEAST = 16;

/**
 * The canvas of a still, which is higher where its graphic would be too small.
 *
 * @param high the graphic's height, in thousandths of its width
 */
export function stillCanvas(high: number): Canvas {
  const { height, words, credit, graphic } = STILL_CANVAS;
  const more = Math.max(0, Math.ceil((high * LEAST) / EM) - graphic.height);
  return {
    ...STILL_CANVAS,
    height: height + more,
    words: { ...words, height: words.height + more },
    credit: { ...credit, y: credit.y + more },
    graphic: { ...graphic, height: graphic.height + more },
  };
}

/** A card: a still with larger words, because social networks show it small. */
export const CARD_CANVAS: Canvas = {
  width: 1200,
  height: 630,
  words: { x: 48, y: 48, width: 460, height: 538 },
  credit: { x: 48, y: 468, width: 460, height: 118 },
  graphic: { x: 520, y: 48, width: 648, height: 538 },
  type: 32,
  title: [48, 44, 40, 36, 32, 28],
  caption: [28, 26],
  small: [28, 26],
};

/** A card without a graphic: the words have all of the width. */
export const WORDS_CANVAS: Canvas = {
  ...CARD_CANVAS,
  words: { x: 64, y: 60, width: 1072, height: 526 },
  credit: { x: 64, y: 494, width: 1072, height: 92 },
  title: [104, 92, 84, 76, 68, 60, 52, 44, 36, 28],
  caption: [40, 36, 32, 28, 26, 24],
};
