import type { Subject } from './times.ts';

/** Words of English and Welsh that start with an apostrophe, after which nothing closes. */
const CUT =
  /^(?:tis|twas|twere|til|em|n|cause|cos|round|r|m|w|i|u|th|na|co|ma|da|dw|sgwn|chi|ch)(?![\p{L}\p{N}])/iu;
const CUT_YEAR = /^\d\ds?(?![\p{L}\p{N}])/u;
/** What stands in braces, or as far as to the words: `{pears/spring/share is above 9:`. */
const REFERENCE = /\{(?:[^{}:]*\sis\s[^{}:]*:|[^{}]*\})/g;
const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
const isDigit = (character: string): boolean => /\d/.test(character);
const opens = (before: string): boolean => /^$|[\s([{«“‘"'—–/-]/.test(before);
/** Whether the words after a mark have one that closes it. */
const closesLater = (after: string): boolean => /[^\s']'(?![\p{L}\p{N}])/u.test(after);

/**
 * The text with curly quotation marks and apostrophes in place of straight ones, each one character for one. Marks of feet,
 * minutes and inches stay, and so does all that stands in braces, but for words that are checked.
 */
export function curly(text: string): string {
  if (!/["']/.test(text)) return text;
  const masked = text.replace(REFERENCE, (braces) => 'x'.repeat(braces.length));
  let quoting = false;
  let quotingWithin = false;
  const mark = (i: number): string => {
    const [before = '', after = ''] = [masked[i - 1], masked[i + 1]];
    const starts = opens(before) && after.trim() !== '';
    if (masked[i] === '"') {
      if (!starts && (before.trim() === '' || (isDigit(before) && !quoting))) return '"';
      quoting = starts;
      return starts ? '“' : '”';
    }
    const rest = masked.slice(i + 1);
    if (starts) {
      if (CUT.test(rest) || CUT_YEAR.test(rest) || !closesLater(rest)) return '’';
      quotingWithin = true;
      return '‘';
    }
    if (before.trim() === '') return "'";
    if (isDigit(before) && !/\p{L}/u.test(after) && !quotingWithin) return "'";
    if (!isWord(after)) quotingWithin = false;
    return '’';
  };
  return Array.from({ length: text.length }, (_, i) =>
    masked[i] === '"' || masked[i] === "'" ? mark(i) : text.charAt(i),
  ).join('');
}

/** The row with curly marks in what readers call it. Its key stays, because references name it. */
export function withCurlyLabel<
  T extends { key: string; label?: string | undefined; of?: Subject },
>({ of, ...row }: T) {
  const typed = row.label ?? row.key;
  const label = curly(typed);
  const named = of ? { of: { ...of, label: curly(of.label) } } : {};
  return label === typed ? { ...row, ...named } : { ...row, label, ...named };
}
