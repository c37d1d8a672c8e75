// A figure may be in words, which its author cannot foresee. Code that prints a figure at the start of a
// sentence gives it a capital.

/** Abbreviations that end with a full stop in the middle of a sentence. */
const ABBREVIATED =
  /(?:^|[\s("“‘])(?:approx|ca?|cf|dr|e\.g|i\.e|mrs?|ms|nos?|pp?|prof|st|vs?|viz)\.\s$/i;

/** Whether a sentence starts after these words of its paragraph. */
export function startsSentence(before: string): boolean {
  return /(^|[.!?]["”’)]*\s)\s*["“‘(]*$/.test(before) && !ABBREVIATED.test(before);
}

/** The text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a small letter at its start, unless its first word is a name in capitals: `NHS count`. */
export function uncapital(text: string): string {
  return /^\p{Lu}\P{Lu}*(\s|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A stop at the end of a sentence, in the scripts of the dictionaries, and what may close after it. */
const STOPPED = /[.!?…]["”’»›)\]]*$/;

/** The text as a sentence: with a full stop, unless it ends with a stop of its own. */
export function sentence(text: string): string {
  const words = text.trimEnd();
  return STOPPED.test(words) ? words : `${words}.`;
}

/** A name that is valid in an address and in an id: small letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether the text is valid in an address and in an id without being escaped. */
export const isSlug = (text: string): boolean => SLUG.test(text);

/** Words as a part of a regular expression, which has to find them as they are. */
export const escapedPattern = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The number of the line that a character of a text is on, from 1. */
export const lineAt = (text: string, index: number): number =>
  text.slice(0, index).split('\n').length;

/** A size in whole kilobytes, rounded up: `1500 kB`. */
export const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;
