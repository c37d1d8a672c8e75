import type { FontMetrics } from '../../fonts/metrics.ts';
import { wrap } from '../../graphics/kit/wrap.ts';

type Font = Pick<FontMetrics, 'widthOf'>;

/** A text in lines, and its font size in pixels. */
export interface FittedText {
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
export function fitText(
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
export const breakLines = (text: string, fits: (line: string) => boolean): string[] =>
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
