/** The first and the last word of a text, if it is one of letters. */
const FIRST = /^\s*(\p{L}+)(?![\p{L}-])/u;
const LAST = /(?<![\p{L}-])(\p{L}+)\s*$/u;

/**
 * Finds a word, or a sign of money, that stands beside a figure and that the figure says itself: `about about one in
 * nine`, `5 tonnes tonnes`, `££5`.
 *
 * @param text the figure, in the language of its story
 * @param before the text before it
 * @param after the text after it
 * @returns the word or the sign; undefined where there is none
 */
export function doubled(text: string, before: string, after: string): string | undefined {
  const sign = /^\p{Sc}/u.exec(text)?.[0];
  if (sign !== undefined && before.trimEnd().endsWith(sign)) return sign;
  const same = (a?: string, b?: string) =>
    a !== undefined && a.toLowerCase() === b?.toLowerCase() ? a : undefined;
  return (
    same(LAST.exec(before)?.[1], FIRST.exec(text)?.[1]) ??
    same(FIRST.exec(after)?.[1], LAST.exec(text)?.[1])
  );
}
