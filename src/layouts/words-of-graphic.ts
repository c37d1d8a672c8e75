import { round } from '../graphics/kit/interpolate.ts';
import { wrapTo } from '../graphics/kit/measure.ts';

// In rem, as in scene.css and graphic.css: a test compares them.
/** What `--words` allows for the words of a graphic. */
const ALLOWED = 6.75;
/** The room around the words. */
const AROUND = 2.25;
const TITLE = { size: 0.9375, leading: 1.3 };
const NOTE = { size: 0.75, leading: 1.4 };
const heightOf = (lines: number, { size, leading }: typeof TITLE) => lines * size * leading;
/** A column on a phone of 320 pixels. */
const COLUMN = 17.6;

/**
 * How much more room the title of a graphic and what is said under it take on a narrow phone than the style sheet allows them. A
 * link to a step shows its card that much lower.
 *
 * @param said all that is said under the graphic, but its source
 * @returns rem; 0 where they fit
 */
export function moreWords(title: string, said: string): number {
  const lines = wrapTo(title, COLUMN / TITLE.size, 700).length;
  // The source may need a line of its own, and so may the link past the graphic.
  const notes = (said === '' ? 0 : wrapTo(said, COLUMN / NOTE.size).length) + 2;
  return Math.max(0, round(AROUND + heightOf(lines, TITLE) + heightOf(notes, NOTE) - ALLOWED));
}
