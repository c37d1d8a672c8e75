import { Resvg } from '@resvg/resvg-js';
import { halve } from './halve.ts';
import { indexedPng } from './indexed-png.ts';

/** The widths of an SVG's PNGs, in pixels: one, or one and its double. The heights follow. */
export type Widths = readonly [number] | readonly [half: number, whole: number];
/** A PNG for each width. */
export type Pngs<Of extends Widths = Widths> = { [I in keyof Of]: Uint8Array<ArrayBuffer> };

/**
 * Renders an SVG as PNGs with a palette, in the project's own fonts alone: the same bytes on every
 * machine. A PNG of half the width is made of the other's pixels: to render it, too, would take half as
 * long again.
 *
 * @param svg a picture as `forRenderer` writes it
 * @param fontFiles the paths of the fonts
 */
export function toPngs<const Of extends Widths>(
  svg: string,
  widths: Of,
  fontFiles: string[],
): Pngs<Of> {
  const width = widths[1] ?? widths[0];
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: 'Public Sans',
    },
  }).render();
  const { pixels, height } = image;
  const whole = indexedPng(pixels, width, height);
  const pngs =
    widths.length === 1
      ? [whole]
      : [indexedPng(halve(pixels, width, height), width / 2, height / 2, COLOURS_OF_MEANS), whole];
  return pngs as Pngs<Of>;
}

/**
 * The colours of a picture that is made of another's pixels. Means of four have many more, but they are
 * at the edges of words and marks: as many as this are a sixth less to send, and look the same.
 */
const COLOURS_OF_MEANS = 128;
