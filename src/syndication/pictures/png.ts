import { Resvg } from '@resvg/resvg-js';
import type { Fonts } from './fonts.ts';
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
 */
export function toPngs<const Of extends Widths>(svg: string, widths: Of, fonts: Fonts): Pngs<Of> {
  const width = widths[1] ?? widths[0];
  const image = new Resvg(withFamilies(withDirection(svg), fonts), {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.files,
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

/** A text of a picture: its attributes, and what is in it. */
const TEXT = /<text([^>]*)>([^]*?)<\/text>/g;

/**
 * Writes out what the direction of a picture from right to left means: the renderer does not know the
 * attribute, and takes all text for one from left to right.
 */
function withDirection(svg: string): string {
  if (!/^<svg[^>]* direction="rtl"/.test(svg)) return svg;
  // A graphic that runs from left to right is the last thing in its picture.
  const [before = '', ...ltr] = svg.split(/(?=<g [^>]*direction="ltr")/);
  const turned = before.replace(TEXT, (_, attributes: string, inside: string) => {
    const [, anchor = 'start'] = / text-anchor="(\w+)"/.exec(attributes) ?? [];
    const other = { start: 'end', end: 'start' }[anchor] ?? anchor;
    const rest = attributes.replace(/ text-anchor="\w+"/, '');
    return `<text${rest} text-anchor="${other}">\u202B${inside}\u202C</text>`;
  });
  return turned + ltr.join('');
}

/** Arabic letters, whatever language they are of. */
const ARABIC = /\p{Script=Arabic}/u;

/**
 * Names the family of each character from the rest of Europe. The renderer would take such a character
 * from the first file that has it, in any family and weight. A text in Arabic is in one family as a
 * whole: the renderer cannot join the letters of a text that is in several.
 */
function withFamilies(svg: string, { isExtended }: Fonts): string {
  return svg.replace(TEXT, (text, attributes: string, inside: string) => {
    const isSerif = attributes.includes('Newsreader');
    if (ARABIC.test(inside)) {
      const family = isSerif ? 'Noto Naskh Arabic' : 'Noto Sans Arabic';
      return `<text${attributes.replace(/ font-family="[^"]*"/, '')} font-family="${family}">${inside}</text>`;
    }
    if (!Array.from(inside).some(isExtended)) return text;
    const family = isSerif ? 'Newsreader Ext' : 'Public Sans Ext';
    const named = `>${inside}<`.replace(/>([^<]+)</g, (_, words: string) => {
      const parts = Array.from(words, (character) =>
        isExtended(character) ? `<tspan font-family="${family}">${character}</tspan>` : character,
      );
      return `>${parts.join('')}<`;
    });
    return `<text${attributes}>${named.slice(1, -1)}</text>`;
  });
}
