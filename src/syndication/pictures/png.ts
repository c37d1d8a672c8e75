import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { element, type XmlElement } from '../../markup/xml.ts';
import type { Fonts } from './fonts.ts';

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

/**
 * A picture as the renderer of the PNGs needs it. The renderer would choose the fonts of single characters itself, so they
 * are written out in every text.
 */
export function forRenderer(node: XmlElement, fonts: Pick<Fonts, 'isExtended'>): XmlElement {
  if (node.name === 'text') return withFamilies(node, fonts);
  return {
    ...node,
    children: node.children.map((child) => (isElement(child) ? forRenderer(child, fonts) : child)),
  };
}

const isElement = (child: XmlElement['children'][number]): child is XmlElement =>
  typeof child === 'object' && 'name' in child;

/**
 * Names the family of each character from the rest of Europe. The renderer would take such a character
 * from the first file that has it, in any family and weight.
 */
function withFamilies(text: XmlElement, { isExtended }: Pick<Fonts, 'isExtended'>): XmlElement {
  const isSerif = String(text.attributes['font-family']).includes('Newsreader');
  if (!Array.from(wordsOf(text)).some(isExtended)) return text;
  const attributes = { 'font-family': isSerif ? 'Newsreader Ext' : 'Public Sans Ext' };
  const named = (node: XmlElement): XmlElement => ({
    ...node,
    children: node.children.flatMap((child): XmlElement['children'] => {
      if (typeof child !== 'string') return [isElement(child) ? named(child) : child];
      const characters = Array.from(child, (character) =>
        isExtended(character) ? element('tspan', attributes, character) : character,
      );
      // With a text among them, no white space is written between the elements.
      return ['', ...characters];
    }),
  });
  return named(text);
}

/** What a text and its parts say. */
const wordsOf = ({ children }: XmlElement): string =>
  children
    .map((child) => (isElement(child) ? wordsOf(child) : typeof child === 'string' ? child : ''))
    .join('');
