import widths from './widths.json' with { type: 'json' };
import { wrap } from './wrap.ts';

/** A character that is in no typeface of ours, such as a Chinese one, is a square. */
const SQUARE = 1;

/**
 * How wide a label is at most, in em of its own size: in the page's typeface or in the wide one that
 * readers see where it is refused. See build/label-widths.ts.
 */
export function widthOf(text: string, weight: 400 | 700 = 400): number {
  const known: Record<string, number> = widths[weight];
  return Array.from(text).reduce((sum, character) => sum + (known[character] ?? SQUARE), 0);
}

/**
 * How much wider a line is at most where readers space its letters and words: WCAG 2.2, 1.4.12. Lines
 * that end where the field ends have to have that room.
 */
export const SPACED = 1.18;

/** Wraps a text into lines of at most so many em of its own size. */
export const wrapTo = (text: string, most: number, weight: 400 | 700 = 400): string[] =>
  wrap(text, (line) => widthOf(line, weight) <= most);
