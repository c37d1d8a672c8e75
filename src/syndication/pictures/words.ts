import { INK, MUTED } from '../../graphics/kit/palette.ts';
import type { XmlElement } from '../../markup/xml.ts';
import type { Canvas } from './canvases.ts';
import type { PictureWords } from './contents.ts';
import type { FontName, Fonts } from './fonts.ts';
import { drawText, leadingOf } from './text-block.ts';

/**
 * Draws the credit: a block for each text, the last one at the bottom of the box.
 *
 * @returns the lines, and the top of the first, in pixels
 */
export function drawCredit(
  { credit, small }: Canvas,
  { credit: texts, direction }: PictureWords,
  fonts: Fonts,
): { drawn: XmlElement[]; top: number } {
  // Each text has one line for certain, and the rest of the box is for the one that needs more.
  const reserved = (texts.length - 1) * (small[0] ?? 0) * leadingOf('regular');
  const draw = (text: string, y: number) => {
    const box = { ...credit, y, height: credit.height - reserved };
    return drawText(text, 'regular', MUTED, box, small, direction, fonts);
  };
  const height = texts.reduce((sum, text) => sum + draw(text, 0).height, 0);
  const top = credit.y + credit.height - height;
  let y = top;
  const drawn = texts.flatMap((text) => {
    const block = draw(text, y);
    y += block.height;
    return block.drawn;
  });
  return { drawn, top };
}

/**
 * Draws the name, the title and the caption, one under the other.
 *
 * @param end the top of the credit, which they stay above
 * @returns the lines, and where they end, in pixels
 */
export function drawHeadline(
  canvas: Canvas,
  { name, title, caption, direction }: PictureWords,
  fonts: Fonts,
  end: number,
): { drawn: XmlElement[]; bottom: number } {
  const { words, small } = canvas;
  const gap = (small[0] ?? 0) * 0.7;
  const bottom = Math.min(words.y + words.height, end - gap);
  const drawn: XmlElement[] = [];
  let { y } = words;
  const add = (
    text: string,
    font: FontName,
    fill: string,
    sizes: readonly number[],
    reserved = 0,
  ) => {
    const box = { ...words, y, height: bottom - y - reserved };
    const block = drawText(text, font, fill, box, sizes, direction, fonts);
    drawn.push(...block.drawn);
    y += block.height + gap;
  };
  if (name !== undefined) add(name, 'semibold', INK, small);
  // The caption has what it needs in its smallest size, and two lines for certain.
  const needed = drawText(
    caption ?? '',
    'regular',
    MUTED,
    words,
    canvas.caption.slice(-1),
    direction,
    fonts,
  );
  const least = 2 * (canvas.caption[0] ?? 0) * leadingOf('regular');
  const reserved = caption === undefined ? 0 : Math.max(least, needed.height) + gap;
  add(title, 'serif', INK, canvas.title, reserved);
  if (caption !== undefined) add(caption, 'regular', MUTED, canvas.caption);
  return { drawn, bottom: y };
}
