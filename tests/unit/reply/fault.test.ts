import { expect, test } from 'vitest';
import { emailFault, LIMIT, messageFault } from '../../../src/reply/fault.ts';

test.each<[string, boolean, RegExp | '']>([
  ['', true, /address is missing: write it/],
  ['  ', true, /address is missing/],
  ['reader', false, /not a whole e-mail address: write one such as name@example\.org/],
  ['reader@example.org', true, ''],
])('the e-mail address "%s", well formed or not: %s', (value, wellFormed, told) => {
  if (told === '') expect(emailFault(value, wellFormed)).toBe('');
  else expect(emailFault(value, wellFormed)).toMatch(told);
});

test.each<[string, string, RegExp]>([
  ['nothing', '', /message is empty: write/],
  ['white space', ' \n\t ', /message is empty/],
  ['a letter', 'x', /^$/],
  ['as much as there may be', 'x'.repeat(LIMIT), /^$/],
  ['one more', 'x'.repeat(LIMIT + 1), /is 1 character too long: it can have 5,000 at most/],
  ['twice as much', 'x'.repeat(2 * LIMIT), /is 5,000 characters too long/],
  // As a browser counts for maxlength: an emoji is two.
  ['emoji', '🍐'.repeat(LIMIT), /is 5,000 characters too long/],
])('a message of %s', (_, value, told) => {
  expect(messageFault(value)).toMatch(told);
});
