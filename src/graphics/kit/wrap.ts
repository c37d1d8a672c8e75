/**
 * Wraps words into lines. A word that no line holds has a line of its own.
 *
 * @param fits whether a line is short enough
 */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Wraps words into lines of at most so many characters. */
export const wrapAt = (text: string, most: number): string[] =>
  wrap(text, (line) => line.length <= most);
