// The faults in the fields of a reply, in the words that readers see: what is wrong, and what would be
// right. A field without fault gives an empty text.

import { count } from '../../data/number.ts';

/** The longest message, in UTF-16 code units, as `maxlength` counts. */
export const LIMIT = 5000;

/**
 * The fault of an e-mail address.
 *
 * @param value the field's value
 * @param wellFormed whether the browser accepts the value as an e-mail address
 */
export function emailFault(value: string, wellFormed: boolean): string {
  if (value.trim() === '')
    return 'Your e-mail address is missing: write it, so that the newsroom can answer you.';
  return wellFormed
    ? ''
    : 'This is not a whole e-mail address: write one such as name@example.org.';
}

/**
 * The fault of a message.
 *
 * @param value the field's value
 */
export function messageFault(value: string): string {
  if (value.trim() === '')
    return 'The message is empty: write what you would like to tell the newsroom.';
  const over = value.length - LIMIT;
  if (over <= 0) return '';
  const characters = over === 1 ? 'character' : 'characters';
  return `The message is ${count(over)} ${characters} too long: it can have ${count(LIMIT)} at most.`;
}
