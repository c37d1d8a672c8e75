import { expect, test } from 'vitest';
import { readerWords } from '../../../../src/layouts/reader-words.ts';
import { refusal } from '../../../../src/reader/reply/post.ts';

const WORDS = readerWords('en-GB', { guess: false, form: true }).replying;
if (!WORDS) throw new Error('a page with a form has no words for it');

test.each([
  ['{"error":"Replies are closed."}', 'Replies are closed'],
  ['{"message":"Too many\\n replies."}', 'Too many replies'],
  ['{"error":"This.","message":"That."}', 'This'],
  ['  Replies are\nclosed. ', 'Replies are closed'],
  ['{"error":"Who?"}', 'Who?'],
])('the reader sees the endpoint’s own reason: %s', (body, words) => {
  expect(refusal(body, WORDS)).toBe(
    `Your message could not be sent. The newsroom’s server says: “${words}”.`,
  );
});

test.each([
  '',
  'null',
  '7',
  '"taken"',
  '[]',
  '{}',
  '{"error":{"code":7}}',
  '<!doctype html><title>403</title>',
  'x'.repeat(201),
])('an answer without a short plain reason is not shown: %s', (body) => {
  expect(refusal(body, WORDS)).toBe(
    'Your message could not be sent: the newsroom’s server did not accept it.',
  );
});
