/** The usual width of a field: all lengths in a layout are thousandths of it. */
export const WIDTH = 1000;
/** The width of the field beside the steps on a wide screen. Labels are as large in it as in any, and have more room. */
export const WIDE = 1600;
/** The largest font size of labels. Labels that have room at this size have room at any. */
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
  /** The height of the field. */
  height: number;
  /** The width of the field: `WIDTH` if nothing is said, or `WIDE`. */
  width?: number | undefined;
  /** The distance at which marks repeat, if they do: in a picture, a whole number of pixels. */
  grid?: number;
}
