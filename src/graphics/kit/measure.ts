import { EM, sizeOnPhone } from './field.ts';
import widths from './widths.json' with { type: 'json' };
import { wrap } from './wrap.ts';

const mapOf = (weight: 400 | 700): Map<string, number> => new Map(Object.entries(widths[weight]));
const WIDTHS = { 400: mapOf(400), 700: mapOf(700) };

/** A character that is in no typeface of ours, such as a Chinese one, is a square. */
const SQUARE = 1;

/**
 * How wide a label is at most, in em of its own size: in the page's typeface or in the wide one that
 * readers see where it is refused. See commands/label-widths.ts.
 */
export function widthOf(text: string, weight: 400 | 700 = 400): number {
  const known = WIDTHS[weight];
  let sum = 0;
  for (const character of text) sum += known.get(character) ?? SQUARE;
  return sum;
}

/**
 * How much wider a line is at most where readers space its letters and words: WCAG 2.2, 1.4.12. Lines
 * that end where the field ends have to have that room.
 */
export const SPACED = 1.18;

/** Wraps a text into lines of at most so many em of its own size. */
export const wrapTo = (text: string, most: number, weight: 400 | 700 = 400): string[] =>
  wrap(text, (line) => widthOf(line, weight) <= most);

/** The type of a line: how bold it is, and its size in em of the graphic. */
interface Type {
  weight?: 400 | 700;
  size?: number;
}

/** How wide a line is at most where readers space its letters, in thousandths of the graphic's width. */
export const spacedWidth = (text: string, { weight = 400, size = 1 }: Type = {}): number =>
  widthOf(text, weight) * sizeOnPhone(size) * SPACED * EM;

/** Wraps a text into lines that fit in so many thousandths of the graphic's width where readers space letters. */
export const spacedLines = (
  text: string,
  room: number,
  { weight = 400, size = 1 }: Type = {},
): string[] => wrapTo(text, room / (sizeOnPhone(size) * SPACED * EM), weight);
