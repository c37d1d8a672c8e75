import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { Fonts } from './fonts.ts';
import { indexedPng } from './indexed.ts';

/**
 * An SVG as a PNG with a palette, set in our own fonts alone: the same bytes on every machine.
 *
 * @param width pixels; the height follows
 */
export async function toPng(
  svg: string,
  width: number,
  { files: fontFiles }: Fonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Public Sans' },
  }).render();
  const { pixels, height } = image;
  // A graphic of flat colours needs no others: finding the best ones takes most of the time.
  const exact = indexedPng(pixels, width, height);
  if (exact) return exact;
  const raw = { width, height, channels: 4 as const };
  const png = sharp(pixels, { raw }).flatten().png({ palette: true, dither: 0 });
  return new Uint8Array(await png.toBuffer());
}
