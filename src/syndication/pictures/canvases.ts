import { STILL, type CardName } from '../../addresses/paths.ts';
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
  /** Whether the graphic starts where the words end, instead of at the top of its box. */
  stacked: boolean;
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
  ...STILL,
  words: { x: 48, y: 52, width: 384, height: 575 },
  credit: { x: 48, y: 392, width: 384, height: 235 },
  graphic: { x: 480, y: 52, width: 672, height: 575 },
  stacked: false,
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

/** A card with the graphic beside the words. */
const beside = (width: number, height: number): Canvas => ({
  width,
  height,
  words: { x: 48, y: 48, width: 460, height: height - 92 },
  credit: { x: 48, y: height - 162, width: 460, height: 118 },
  graphic: { x: 520, y: 48, width: 648, height: height - 92 },
  stacked: false,
  type: 32,
  title: [48, 44, 40, 36, 32, 28],
  caption: [28, 26],
  small: [28, 26],
});

/** A card for each of the shapes that links have on social networks. They are shown small: words are large. */
export const CARD_CANVASES: Record<CardName, Canvas> = {
  card: beside(1200, 630),
  'card-wide': beside(1200, 675),
  'card-square': {
    width: 1200,
    height: 1200,
    words: { x: 64, y: 60, width: 1072, height: 420 },
    credit: { x: 64, y: 1050, width: 1072, height: 92 },
    graphic: { x: 64, y: 60, width: 1072, height: 958 },
    stacked: true,
    type: 38,
    title: [68, 64, 58, 52, 46, 40],
    caption: [34, 30, 26],
    small: [34, 30, 26],
  },
};

/**
 * The canvas of a card.
 *
 * @param pictured whether it has a graphic; in a card without one, the words have all of the width
 */
export function cardCanvas(name: CardName, pictured: boolean): Canvas {
  const canvas = CARD_CANVASES[name];
  if (pictured) return canvas;
  const { width, height, credit } = canvas;
  const [x, y] = [64, 60];
  const bottom = credit.y + credit.height;
  const words = { x, y, width: width - 2 * x, height: bottom - y };
  return {
    ...canvas,
    words,
    credit: { ...words, y: bottom - 92, height: 92 },
    title:
      height < width
        ? [104, 92, 84, 76, 68, 60, 52, 44, 36, 28]
        : [150, 132, 116, 100, 88, 76, 64, 52],
    caption: height < width ? [40, 36, 32, 28, 26, 24] : [56, 50, 44, 38, 32],
  };
}
