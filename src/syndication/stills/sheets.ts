import { STILL, type CARDS } from '../addresses.ts';
import type { Sheet } from './sheet.ts';

/** Words at the left, and the graphic beside them, as on a wide page. */
export const STILL_SHEET: Sheet = {
  ...STILL,
  words: { x: 48, y: 52, width: 384, height: 575 },
  credit: { x: 48, y: 392, width: 384, height: 235 },
  graphic: { x: 480, y: 52, width: 672, height: 575 },
  stacked: false,
  type: 22,
  title: [42, 38, 34, 30],
  caption: 22,
  small: 19,
};

const beside = (width: number, height: number): Sheet => ({
  width,
  height,
  words: { x: 48, y: 48, width: 460, height: height - 92 },
  credit: { x: 48, y: height - 162, width: 460, height: 118 },
  graphic: { x: 548, y: 48, width: 604, height: height - 92 },
  stacked: false,
  type: 32,
  title: [48, 44, 40, 36, 32],
  caption: 28,
  small: 28,
});

/** A card for each of the shapes that links are shown in; its words are large, for it is seen small. */
export const CARD_SHEETS: Record<(typeof CARDS)[number]['name'], Sheet> = {
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
    title: [68, 64, 58, 52, 46],
    caption: 34,
    small: 34,
  },
};

const HEIGHTS: Record<string, number> = { units: 19.2, share: 14, parts: 18.5, timeline: 18 };

/** How many em high a form's graphic has to be for its labels to stand clear of the rest. */
export const heightOf = (form: string): number => HEIGHTS[form] ?? 20;
