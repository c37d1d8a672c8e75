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
const STOPPED = /[.!?…؟]["”’»›)\]]*$/;

/** The text as a sentence: with a full stop, unless it ends with a stop of its own. */
export function sentence(text: string): string {
  const words = text.trimEnd();
  return STOPPED.test(words) ? words : `${words}.`;
}
