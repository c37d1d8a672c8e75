// What is wrong with a field of the reply, and what would be right: the words go straight to the
// reader. Each is empty where nothing is wrong.

/** The most characters of a message, counted as `maxlength` does: in UTF-16 code units. */
export const LIMIT = 5000;

/**
 * @param value as it stands in the field
 * @param wellFormed whether the browser takes it for an e-mail address
 */
export function emailFault(value: string, wellFormed: boolean): string {
  if (value.trim() === '')
    return 'Your e-mail address is missing: write it, so that the newsroom can answer you.';
  return wellFormed
    ? ''
    : 'This is not a whole e-mail address: write one such as name@example.org.';
}

/** @param value as it stands in the field */
export function messageFault(value: string): string {
  if (value.trim() === '')
    return 'The message is empty: write what you would like to tell the newsroom.';
  const over = value.length - LIMIT;
  if (over <= 0) return '';
  const characters = over === 1 ? 'character' : 'characters';
  return `The message is ${grouped(over)} ${characters} too long: it can have ${grouped(LIMIT)} at most.`;
}

/** `5,000`, without what the build formats numbers with: that would double the page's share of it. */
const grouped = (n: number) => n.toLocaleString('en-GB');
