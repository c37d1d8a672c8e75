import widths from './widths.json' with { type: 'json' };
import { wrap } from './wrap.ts';

/** A character that is in no typeface of ours, such as a Chinese one, is a square. */
const SQUARE = 1;

/** A letter that joins the next one has four forms: alone, at the end of a word, at its start, and inside. */
const JOINING = 4;

/** Of a character, or of each form of a letter that joins others. */
type Width = number | number[];

/**
 * How wide a label is at most, in em of its own size: in the page's typeface or in the wide one that
 * readers see where it is refused. See build/label-widths.ts.
 */
export function widthOf(text: string, weight: 400 | 700 = 400): number {
  const known: Partial<Record<string, Width>> = widths[weight];
  const all: Width[] = [];
  for (const character of text) {
    const width = known[character] ?? SQUARE;
    if (width !== 0) all.push(width);
  }
  // A build measures a million texts: a loop takes half the time of a reducer.
  let sum = 0;
  for (const [i, width] of all.entries())
    sum += typeof width === 'number' ? width : formOf(width, all[i - 1], all[i + 1]);
  return sum;
}

/** How wide a letter is between its neighbours. A form that it does not have is as wide as the letter alone. */
function formOf(forms: number[], previous: Width | undefined, next: Width | undefined): number {
  const before = isJoining(previous) ? 1 : 0;
  const after = isJoining(forms) && Array.isArray(next) ? 2 : 0;
  return forms[before + after] ?? forms[0] ?? SQUARE;
}

const isJoining = (width: Width | undefined): boolean =>
  Array.isArray(width) && width.length === JOINING;

/**
 * How much wider a line is at most where readers space its letters and words: WCAG 2.2, 1.4.12. Lines
 * that end where the field ends have to have that room.
 */
export const SPACED = 1.18;

/** Wraps a text into lines of at most so many em of its own size. */
export const wrapTo = (text: string, most: number, weight: 400 | 700 = 400): string[] =>
  wrap(text, (line) => widthOf(line, weight) <= most);
