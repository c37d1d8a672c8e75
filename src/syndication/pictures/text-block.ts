import type { Direction } from '../../language/languages.ts';
import { FAMILY } from '../../graphics/kit/palette.ts';
import { element, type XmlElement } from '../../markup/xml.ts';
import { fitText } from './fit-text.ts';
import type { FontName, Fonts } from './fonts.ts';

/** A place in a picture, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Times is narrower than Newsreader and Helvetica than Public Sans: the fallbacks have room. */
const STYLES: Record<FontName, { family: string; weight: number; leading: number }> = {
  serif: { family: "Newsreader, 'Times New Roman', Times, serif", weight: 400, leading: 1.12 },
  regular: { family: FAMILY, weight: 400, leading: 1.35 },
  semibold: { family: FAMILY, weight: 600, leading: 1.35 },
};

/** The distance from the top of a box to the first baseline, in em. */
const FIRST_BASELINE = 0.75;

/** The distance between the lines of a font, in em. */
export const leadingOf = (font: FontName): number => STYLES[font].leading;

/**
 * Draws a text from the top of a box down.
 *
 * @param sizes the font sizes to choose from, the largest first
 * @returns the lines, and their height together
 */
export function drawText(
  text: string,
  font: FontName,
  fill: string,
  box: Box,
  sizes: readonly number[],
  direction: Direction,
  { metrics }: Pick<Fonts, 'metrics'>,
): { drawn: XmlElement[]; height: number } {
  const { family, weight, leading } = STYLES[font];
  const { size, lines } = fitText(text, metrics[font], box, sizes, leading);
  const bold = weight === 400 ? {} : { 'font-weight': weight };
  const attributes = { 'font-family': family, 'font-size': size, ...bold, fill };
  const drawn = lines.map((line, i) => {
    const y = Math.round(box.y + size * (FIRST_BASELINE + i * leading));
    return element(
      'text',
      { x: direction === 'rtl' ? box.x + box.width : box.x, y, ...attributes },
      line,
    );
  });
  return { drawn, height: lines.length * size * leading };
}
