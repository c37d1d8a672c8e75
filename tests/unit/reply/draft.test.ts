import { expect, test } from 'vitest';
import { parseDraft } from '../../../src/reply/draft.ts';

test('a draft that was stored is read back', () => {
  const draft = { name: 'A reader', email: 'reader@', message: '<b>"two\nlines"</b>' };
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
});

test('one that is too long to send is kept: it is still to be shortened', () => {
  const message = '\n'.repeat(10_000);
  expect(parseDraft(JSON.stringify({ message }))).toEqual({ message });
});

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['half of one', '{"message":"ha'],
  ['null', 'null'],
  ['a number', '7'],
  ['a text', '"message"'],
  ['a list', '["message"]'],
  ['values that are no text', '{"name":7,"email":null,"message":{"length":3}}'],
  ['names that are no field', '{"subject":"x","__proto__":{"message":"x"}}'],
  ['more than was ever stored', JSON.stringify({ message: 'x'.repeat(60_000) })],
])('of %s nothing is taken', (_, stored) => {
  expect(Object.keys(parseDraft(stored))).toEqual([]);
});
