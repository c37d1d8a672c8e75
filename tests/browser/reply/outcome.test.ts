import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  setAction,
  endpoint,
  fill,
  holding,
  posts,
  READER,
  release,
  saying,
  sendTo,
  stateOf,
  story,
  thanked,
  messageAbout,
  type Editor,
} from '../support/reply-form.ts';
import { elsewhere, firstEngine, frontPageUrl, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
const state = () => stateOf(page);

beforeEach(async () => {
  page = await sharedPage();
  await visit(page, story);
});

test(
  'while a reply is being sent it cannot be changed, and where no answer arrives it can be again',
  breadth,
  async () => {
    await page.goto(`${story}?failure=timeout`);
    const message = messageAbout('a reply that nobody answers');
    await page.evaluate(fill, { ...READER, message });
    // All in one call, before the timeout.
    await page.evaluate((action) => {
      const form = document.querySelector<HTMLFormElement>('.reply form');
      const field = document.querySelector<HTMLTextAreaElement>('.reply textarea');
      if (!form || !field) throw new Error('there is no form');
      form.action = action;
      document.querySelector<HTMLButtonElement>('.reply button')?.click();
      field.focus();
      (document as unknown as Editor).execCommand('insertText', false, ', and more');
    }, holding(message));
    await expect.poll(state).toMatchObject({
      ...READER,
      message,
      outcome: saying(/^The newsroom’s server did not reply/),
      button: ['Send', false],
    });
    await page.evaluate(fill, { message: `${message}, and more` });
    expect(await state()).toMatchObject({ message: `${message}, and more` });
  },
);

test.each(['moved', 'moved-away'])(
  'a reply that the endpoint answers with a redirect counts as sent: %s',
  breadth,
  async (what) => {
    const message = messageAbout(`a reply that is ${what}`);
    await page.evaluate(fill, { ...READER, message });
    await sendTo(page, `${endpoint}/${what}`);
    await expect.poll(state).toMatchObject({
      outcome: saying(/^Thank you/),
      focus: 'outcome',
      message: null,
    });
    expect(await posts(message)).toHaveLength(1);
    expect(await page.errors()).toEqual([]);
  },
);

test.each(['moved', 'moved-away'])(
  'without script the endpoint’s redirect is followed: %s',
  breadth,
  async (what) => {
    const message = messageAbout(`a reply without script that is ${what}`);
    const plain = await sharedPage({ js: false });
    await plain.goto(story);
    await plain.evaluate(setAction, `${endpoint}/${what}`);
    // Enter in a field of one line sends the form.
    await plain.evaluate(fill, { message, ...READER });
    await plain.press('Enter');
    await expect
      .poll(() => plain.evaluate(() => document.body.innerText))
      .toContain(what === 'moved' ? 'thanks' : 'thanks, from elsewhere');
    expect(await posts(message)).toHaveLength(1);
  },
);

describe('the reason of a failure', () => {
  const fail = async (what: string, before: () => void = () => undefined) => {
    const message = messageAbout(`<i>a reply</i> that is ${what}`);
    await page.evaluate(fill, { ...READER, message });
    await page.evaluate(before);
    await sendTo(page, `${endpoint}/${what}`);
    await expect.poll(state).toMatchObject({
      ...READER,
      message,
      button: ['Send', false],
      focus: 'outcome',
      role: '',
      outcome: saying(/The text is kept here: try again, or write to news@orchard\.example\.$/),
    });
    expect(
      await page.evaluate(() => document.querySelector('.outcome a')?.getAttribute('href')),
    ).toMatch(/^mailto:news@orchard\.example\?subject=Reply%20to%3A%20Pears&/);
    return (await state()).outcome;
  };
  const tryAgain = async () => {
    await sendTo(page, `${endpoint}/taken`);
    await thanked(page);
  };

  test.runIf(firstEngine)('is that the endpoint has refused it', breadth, async () => {
    expect(await fail('refused')).toContain('the newsroom’s server did not accept it. The text');
    await tryAgain();
  });

  test.each(['mute', 'down'])(
    'is unknown where no answer can be read: %s',
    breadth,
    async (what) => {
      expect(await fail(what)).toMatch(
        /The newsroom’s server did not reply: .* may or may not have arrived\./,
      );
      // A later answer replaces the reason.
      await sendTo(page, `${endpoint}/refused`);
      await expect.poll(async () => (await state()).outcome).toContain('did not accept it');
      await tryAgain();
    },
  );

  test.runIf(firstEngine)(
    'is that the reader is offline, until they are online again',
    breadth,
    async () => {
      const told = await fail('down', () => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      });
      expect(told).toMatch(/^You are offline: your message could not be sent\. The text is kept/);
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => true });
      });
      await tryAgain();
    },
  );
});

test('a reply arrives although the reader leaves the page', elsewhere, async () => {
  const message = messageAbout('left behind');
  await page.evaluate(fill, { ...READER, message });
  await sendTo(page, holding(message));
  await page.goto(frontPageUrl());
  await expect.poll(() => posts(message)).toHaveLength(1);
  await release(message);
});

test('Back to a page finds the text that was not sent', elsewhere, async () => {
  const message = messageAbout('half a sen');
  await page.evaluate(fill, { message });
  await page.goto(frontPageUrl());
  await page.back();
  await expect.poll(state).toMatchObject({ message, outcome: '' });
});

test('Back to a page whose reply has been sent does not offer it again', breadth, async () => {
  const message = messageAbout('sent and done');
  await page.evaluate(fill, { ...READER, message });
  await sendTo(page, `${endpoint}/taken`);
  await expect.poll(state).toMatchObject({ outcome: saying(/^Thank you/) });
  await page.goto(frontPageUrl());
  await page.back();
  expect((await state()).message ?? '').toBe('');
  expect(await posts(message)).toHaveLength(1);
});
