import { expect, test } from 'vitest';
import { parseDraft } from '../../../../src/reader/reply/draft.ts';

test('a stored draft is read back', () => {
  const draft = { name: 'A reader', email: 'reader@', message: '<b>"two\nlines"</b>' };
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
});

test('a draft that is too long to send is kept for the reader to shorten', () => {
  const message = '\n'.repeat(10_000);
  expect(parseDraft(JSON.stringify({ message }))).toEqual({ message });
});

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['a draft cut in half', '{"message":"ha'],
  ['null', 'null'],
  ['a number', '7'],
  ['a text', '"message"'],
  ['a list', '["message"]'],
  ['values that are not text', '{"name":7,"email":null,"message":{"length":3}}'],
  ['names that are not fields', '{"subject":"x","__proto__":{"message":"x"}}'],
  ['a draft of 60,000 characters', JSON.stringify({ message: 'x'.repeat(60_000) })],
])('%s gives an empty draft', (_, stored) => {
  expect(Object.keys(parseDraft(stored))).toEqual([]);
});

test('a draft remembers that the reply is unanswered', () => {
  expect(parseDraft('{"message":"x","unanswered":true}')).toEqual({
    message: 'x',
    unanswered: true,
  });
  for (const unanswered of [false, 1, 'true', null])
    expect(parseDraft(JSON.stringify({ message: 'x', unanswered }))).toEqual({ message: 'x' });
});
