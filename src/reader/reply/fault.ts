// The faults in the fields of a reply, in the words that readers see: what is wrong, and what would be
// right. A field without fault gives an empty text.

import type { ReplyWords } from '../words.ts';

/** The longest message, in UTF-16 code units, as `maxlength` counts. */
export const LIMIT = 5000;

/**
 * The fault of an email address.
 *
 * @param value the field's value
 * @param wellFormed whether the browser accepts the value as an email address
 */
export function emailFault(value: string, wellFormed: boolean, words: ReplyWords): string {
  if (value.trim() === '') return words.noEmail;
  return wellFormed ? '' : words.badEmail;
}

/**
 * The fault of a message.
 *
 * @param value the field's value
 */
export function messageFault(value: string, words: ReplyWords): string {
  if (value.trim() === '') return words.noMessage;
  return value.length > LIMIT ? words.tooLong : '';
}
