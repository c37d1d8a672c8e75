import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';

/**
 * Renders an SVG as a PNG with a palette, in the project's own fonts alone: the same bytes on every machine.
 * A picture of at most 128 colours keeps them exactly, and one of more looks the same: 256 would be up to a twentieth more
 * to send.
 *
 * @param svg a picture as `forRenderer` writes it
 * @param fontFiles the paths of the fonts
 */
export async function toPng(svg: string, fontFiles: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: 'Public Sans',
    },
  });
  const { width, height } = image;
  const png = await sharp(image.pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ colours: 128, dither: 0 })
    .toBuffer();
  return new Uint8Array(png);
}
