import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { Fonts } from './fonts.ts';
import { indexedPng } from './indexed-png.ts';

/**
 * Renders an SVG as a PNG with a palette, in the project's own fonts alone: the same bytes on every
 * machine.
 *
 * @param width pixels; the height follows
 */
export async function toPng(
  svg: string,
  width: number,
  fonts: Fonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Resvg(withFamilies(svg, fonts), {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.files,
      defaultFontFamily: 'Public Sans',
    },
  }).render();
  const { pixels, height } = image;
  // Flat colours fit into a palette as they are. To look for the best palette takes most of the time.
  const exact = indexedPng(pixels, width, height);
  if (exact) return exact;
  const raw = { width, height, channels: 4 as const };
  const png = sharp(pixels, { raw }).flatten().png({ palette: true, dither: 0 });
  return new Uint8Array(await png.toBuffer());
}

/**
 * Names the family of each character from the rest of Europe. The renderer would take such a character
 * from the first file that has it, in any family and weight.
 */
function withFamilies(svg: string, { isExtended }: Fonts): string {
  if (!Array.from(svg).some(isExtended)) return svg;
  return svg.replace(/<text([^>]*)>([^]*?)<\/text>/g, (_, attributes: string, inside: string) => {
    const family = attributes.includes('Newsreader') ? 'Newsreader Ext' : 'Public Sans Ext';
    const named = `>${inside}<`.replace(/>([^<]+)</g, (_, words: string) => {
      const parts = Array.from(words, (character) =>
        isExtended(character) ? `<tspan font-family="${family}">${character}</tspan>` : character,
      );
      return `>${parts.join('')}<`;
    });
    return `<text${attributes}>${named.slice(1, -1)}</text>`;
  });
}
