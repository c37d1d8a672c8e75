/**
 * The width of a graphic's field, which its `viewBox` has: all lengths in a layout are thousandths of it.
 */
export const WIDTH = 1000;
/**
 * The width of the field of a graphic that stands beside its steps on a wide screen, if its form has a shape for that.
 * Lengths mean the same in it: labels are as large as in any field, and have more room.
 */
export const WIDE = 1600;
/**
 * The largest font size of a graphic's labels, in thousandths of its width: 12 pixels where the graphic is 280 wide.
 * Labels that have room at this size have room at any: the style sheet makes them smaller where the graphic is wide.
 */
export const EM = 43;
/** How thick a line from value to value is, in em. */
export const STROKE = 0.13;
/** The font size of notes and axes, in em. */
export const SMALL = 0.9;
/** The size that a label has on the narrowest screens, where small ones are as large as the others: see graphic.css. */
export const sizeOnPhone = (size: number): number => Math.max(1, size);

/** How high a graphic may be on a card, in thousandths of its width: its labels would be too small otherwise. */
export const HIGHEST_ON_CARD = 880;

/** The layout of any graphic. */
export interface Sized {
  /** The height of the field, in thousandths of the usual width. */
  height: number;
  /** The width of the field: `WIDTH` if nothing is said, or `WIDE`. */
  width?: number | undefined;
  /**
   * The distance at which marks repeat, if they do. A picture makes it a whole number of pixels, so that
   * equal marks have equal pixels, and the file is small.
   */
  grid?: number;
}
