import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  fill,
  posts,
  READER,
  saying,
  send,
  stateOf,
  story,
  messageAbout,
} from '../support/reply-form.ts';
import { elsewhere, firstEngine, sharedPage, visit } from '../support/story.ts';
import { tied } from '../../tied.ts';
import { breadth } from '../../tags.ts';

let page: Page;
const state = () => stateOf(page);

beforeEach(async () => {
  page = await sharedPage();
  await visit(page, story);
});

test('a missing entry is reported beside its field until it is corrected', elsewhere, async () => {
  await page.evaluate(send);
  const empty = await state();
  expect(empty).toMatchObject({
    beside: {
      email: { invalid: true, fault: saying('address is missing') },
      message: { invalid: true, fault: saying('message is empty') },
    },
    focus: 'email',
    button: ['Send', false],
  });
  for (const { fault, described } of [empty.beside.email, empty.beside.message])
    expect(described).toContain(fault);
  expect(empty.beside.email.described.join(' ')).toContain('It is not published');

  await page.evaluate(fill, { email: READER.email });
  expect(await state()).toMatchObject({
    beside: {
      email: { invalid: false, fault: '' },
      message: { invalid: true, fault: saying('message is empty') },
    },
  });
  await page.evaluate(send);
  expect((await state()).focus).toBe('message');
  await page.evaluate(fill, { message: 'A word.' });
  expect(await state()).toMatchObject({
    beside: { message: { invalid: false, fault: '' } },
    outcome: '',
  });
});

test.runIf(firstEngine)(
  'a malformed email address is refused with an example of a right one',
  breadth,
  async () => {
    const message = messageAbout('a bad address');
    await page.evaluate(fill, { message });
    for (const email of ['reader', 'reader@', 'reader@example', '@example.org', 'a reader@b.org']) {
      await page.evaluate(fill, { email });
      await page.evaluate(send);
      const { beside, ...found } = await state();
      expect(found).toMatchObject({ email, focus: 'email' });
      expect(beside.email.invalid).toBe(true);
      expect(beside.email.fault).toMatch(/not a complete email address.*name@example\.org/);
      expect(beside.email.described).toContain(beside.email.fault);
    }
    expect(await posts(message)).toEqual([]);
  },
);

test.runIf(firstEngine)(
  'a message that is too long is not cut, and the form says how long it can be',
  breadth,
  async () => {
    const message = 'pears '.repeat(2000).slice(0, 10_000);
    await page.evaluate(fill, { ...READER, message });
    const { message: written, beside } = await state();
    expect(written).toHaveLength(10_000);
    expect(beside.message.fault).toContain(tied('5,000~characters at most'));
    expect(beside.message.described).toContain(beside.message.fault);
    await page.evaluate(send);
    expect(await state()).toMatchObject({
      message,
      beside: { message: { invalid: true } },
      focus: 'message',
      button: ['Send', false],
    });
    await page.evaluate(fill, { message: message.slice(0, 5001) });
    expect((await state()).beside.message.fault).toContain('too long');
    await page.evaluate(fill, { message: message.slice(0, 5000) });
    expect((await state()).beside.message).toMatchObject({ invalid: false, fault: '' });
    expect(await posts(message)).toEqual([]);
  },
);
