import { expect, test } from 'vitest';
import { readerWords } from '../../../../src/layouts/reader-words.ts';
import { emailFault, LIMIT, messageFault } from '../../../../src/reader/reply/fault.ts';

const WORDS = readerWords('en-GB', { guess: false, form: true }).replying;
if (!WORDS) throw new Error('a page with a form has no words for it');

test.each<[string, boolean, RegExp | '']>([
  ['', true, /address is missing: write it/],
  ['  ', true, /address is missing/],
  ['reader', false, /not a complete email address: write one such as name@example\.org/],
  ['reader@example.org', true, ''],
])('the email address "%s", which the browser accepts or not: %s', (value, wellFormed, words) => {
  if (words === '') expect(emailFault(value, wellFormed, WORDS)).toBe('');
  else expect(emailFault(value, wellFormed, WORDS)).toMatch(words);
});

test.each<[string, string, RegExp]>([
  ['nothing', '', /message is empty: write/],
  ['white space', ' \n\t ', /message is empty/],
  ['a letter', 'x', /^$/],
  ['the greatest length', 'x'.repeat(LIMIT), /^$/],
  [
    'one character more',
    'x'.repeat(LIMIT + 1),
    /too long: it can have 5,000\u00A0characters at most/,
  ],
  // Browsers count an emoji as two characters for `maxlength`.
  ['emoji', '🍐'.repeat(LIMIT), /is too long/],
])('a message of %s', (_, value, words) => {
  expect(messageFault(value, WORDS)).toMatch(words);
});
