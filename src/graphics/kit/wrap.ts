// Scripts that put no space between words: a line may end after each of their characters.
const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
// What opens a bracket or a quotation stays with the character after it.
const OPENING = '[\\p{Ps}\\p{Pi}]*';
// A no-break space holds a number to the character after it, whatever its script.
const HELD = `(?:[^${HAN}]*\u00A0)?`;
/** A word, or a part of one after which a line may end. */
const PIECES = new RegExp(
  `${HELD}${OPENING}[${HAN}][^\\p{L}\\p{N}\\p{Ps}\\p{Pi}]*|[^${HAN}]+?(?=${OPENING}[${HAN}]|$)`,
  'gu',
);

/**
 * Wraps words into lines. A word that no line holds has a line of its own.
 *
 * @param fits whether a line is short enough
 */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' '))
    (word.match(PIECES) ?? []).forEach((piece, i) => {
      const longer = `${lines.at(-1) ?? ''}${i === 0 ? ' ' : ''}${piece}`;
      if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
      else lines.push(piece);
    });
  return lines;
}

/** Wraps words into lines of at most so many characters. */
export const wrapAt = (text: string, most: number): string[] =>
  wrap(text, (line) => line.length <= most);
