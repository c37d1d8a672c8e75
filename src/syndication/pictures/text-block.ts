import { FAMILY } from '../../graphics/kit/palette.ts';
import { element, type XmlElement } from '../../markup/xml.ts';
import type { FontName, Fonts } from './fonts.ts';
import type { FontMetrics } from '../../fonts/metrics.ts';
import { wrap } from '../../graphics/kit/wrap.ts';

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
  { metrics }: Pick<Fonts, 'metrics'>,
): { drawn: XmlElement[]; height: number } {
  const { family, weight, leading } = STYLES[font];
  const { size, lines } = fitText(text, metrics[font], box, sizes, leading);
  const bold = weight === 400 ? {} : { 'font-weight': weight };
  const attributes = { 'font-family': family, 'font-size': size, ...bold, fill };
  const drawn = lines.map((line, i) => {
    const y = Math.round(box.y + size * (FIRST_BASELINE + i * leading));
    return element('text', { x: box.x, y, ...attributes }, line);
  });
  return { drawn, height: lines.length * size * leading };
}

type Font = Pick<FontMetrics, 'widthOf'>;

/** A text in lines, and its font size in pixels. */
interface FittedText {
  size: number;
  lines: string[];
}

/**
 * Sets a text as large as its box allows. A text that is too long at the smallest size is cut, and
 * ends with an ellipsis.
 *
 * @param box in pixels
 * @param sizes in pixels, the largest first
 * @param leading the distance between lines, in em
 * @throws RangeError where there is no size
 */
function fitText(
  text: string,
  font: Font,
  box: { width: number; height: number },
  sizes: readonly number[],
  leading: number,
): FittedText {
  let attempt: (FittedText & { room: number }) | undefined;
  for (const size of sizes) {
    const lines = breakLines(text, (line) => font.widthOf(line) * size <= box.width);
    attempt = { size, lines, room: Math.max(Math.floor(box.height / (size * leading)), 1) };
    if (lines.length <= attempt.room) break;
  }
  if (!attempt) throw new RangeError('a text needs a size');
  const { size, lines, room } = attempt;
  if (lines.length <= room) return { size, lines: balanced(text, font, size, lines) };
  const kept = lines.slice(0, room);
  const last = Array.from(kept.pop() ?? '');
  while (font.widthOf(`${last.join('')}…`) * size > box.width) last.pop();
  return { size, lines: [...kept, `${last.join('').trimEnd()}…`] };
}

/** The same number of lines, as narrow as possible: no single word is left on the last one. */
function balanced(text: string, font: Font, size: number, lines: string[]): string[] {
  let narrow = lines;
  for (;;) {
    const widest = Math.max(...narrow.map((line) => font.widthOf(line) * size));
    const narrower = breakLines(text, (line) => font.widthOf(line) * size < widest);
    if (narrower.length > lines.length || narrow.length < 2) return narrow;
    narrow = narrower;
  }
}

/** Breaks a text into lines that fit, and a word that no line holds into pieces. */
const breakLines = (text: string, fits: (line: string) => boolean): string[] =>
  wrap(text, fits).flatMap((line) => piecesOf(line, fits));

/** A word in pieces, each as long as a line holds. */
function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  for (const character of word) {
    const longer = `${pieces.at(-1) ?? ''}${character}`;
    if (pieces.length > 0 && fits(longer)) pieces[pieces.length - 1] = longer;
    else pieces.push(character);
  }
  return pieces;
}
