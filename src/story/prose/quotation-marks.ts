const OPENING = '["“„«‘\']';
const CLOSING = '["“”»’\']';
const OPENS = new RegExp(`^\\s*${OPENING}`);
const CLOSES = new RegExp(`${CLOSING}(?=[.,]?\\s*$)`);
/** Marks around the whole of a text, which has none of their kind within. */
const AROUND = /^(?:"[^"]*"?|“[^“”]*”?|„[^„“]*“?|«[^«»]*»?|‘[^‘]*’|'[^']*')$/;

/** The words of a part of a quotation, without the mark that opens them. */
export const unopened = (words: string): string => words.replace(OPENS, '');
/** The words of a part of a quotation, without the mark that closes them. */
export const unclosed = (words: string): string => words.replace(CLOSES, '');

/**
 * Whether an author has typed quotation marks around the words of a quotation, around which the page sets its own: around the
 * whole, or before each of several paragraphs.
 */
export function hasMarks(paragraphs: readonly string[]): boolean {
  if (paragraphs.length > 1 && paragraphs.every((words) => OPENS.test(words))) return true;
  return AROUND.test(paragraphs.join(' ').trim().replace(/[.,]$/, ''));
}

/** The words of a quotation, without quotation marks that its author has typed around them. */
export function withoutMarks(paragraphs: readonly string[]): string {
  const marked = hasMarks(paragraphs);
  const words = paragraphs.map((one) => (marked ? unopened(one) : one)).join(' ');
  return (marked ? unclosed(words) : words).replace(/\s+/g, ' ').trim();
}

/** Whether a sentence has typed quotation marks around a quotation in it: before it, and after it or after a stop there. */
export const isBetweenMarks = (before: string, after: string): boolean =>
  new RegExp(`${OPENING}$`).test(before) && AFTER.test(after);
const AFTER = new RegExp(`^([.,!?]?)${CLOSING}`);

/** The words before and after such a quotation, without the marks. */
export const beforeQuotation = (words: string): string => words.slice(0, -1);
export const afterQuotation = (words: string): string => words.replace(AFTER, '$1');
