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
} from '../support/reply-form.ts';
import { elsewhere, firstEngine, frontPageUrl, sharedPage, visit } from '../support/story.ts';
import { breadth, breadthWithCoverage } from '../../tags.ts';

let page: Page;
/** What the reader sees, and what the tab has stored. */
const state = async () => ({
  ...(await stateOf(page)),
  stored: await page.evaluate(() =>
    Object.keys(sessionStorage).filter((key) => key.startsWith('reply')),
  ),
});

beforeEach(async () => {
  page = await sharedPage();
  await visit(page, story);
});

describe('a change while a reply is being sent', () => {
  const start = async (about: string) => {
    const message = messageAbout(about);
    await page.evaluate(fill, { ...READER, message });
    await sendTo(page, holding(message));
    await expect.poll(() => posts(message)).toHaveLength(1);
    return { message, more: `${message}, and more` };
  };

  test(
    'stays in the field and in the tab, and is reported as not sent',
    breadthWithCoverage,
    async () => {
      const { message, more } = await start('the first words');
      await page.evaluate(fill, { message: more });
      await release(message);
      const kept = { ...READER, message: more, button: ['Send', false] };
      await expect.poll(state).toMatchObject({
        ...kept,
        outcome: saying(
          /^Thank you\. .* has been sent .* Your later changes .* have not been sent\.$/,
        ),
        // A reader who is writing keeps the focus: a screen reader announces the alert.
        focus: 'message',
        role: 'alert',
      });
      expect((await posts(message)).map(({ fields }) => fields)).toEqual([
        expect.objectContaining({ ...READER, message }),
      ]);
      expect(await posts(more)).toEqual([]);
      await page.goto(story);
      await expect.poll(state).toMatchObject({ ...kept, outcome: '' });
      // The change can then be sent.
      await sendTo(page, `${endpoint}/taken`);
      await expect.poll(state).toMatchObject({ outcome: saying(/^Thank you/), message: null });
      expect(await posts(more)).toHaveLength(1);
    },
  );

  test.runIf(firstEngine)('stays where no answer arrives in time', breadth, async () => {
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
      field.value += ', and more';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, holding(message));
    await expect.poll(state).toMatchObject({
      ...READER,
      message: `${message}, and more`,
      outcome: saying(/^The newsroom’s server did not reply/),
      button: ['Send', false],
      focus: 'message',
      role: 'alert',
    });
  });

  test.runIf(firstEngine)('that is undone has no effect', breadth, async () => {
    const { message, more } = await start('a change of mind');
    await page.evaluate(fill, { message: more });
    await page.evaluate(fill, { message });
    await release(message);
    await expect.poll(state).toMatchObject({
      outcome: saying(/^Thank you\. Your message has been sent to the newsroom\.$/),
      message: null,
      stored: [],
    });
  });
});

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
      stored: [],
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

  test.runIf(firstEngine).each([
    ['closed', 'could not be sent. The newsroom’s server says: “Replies are closed”. The text'],
    ['large', 'could not be sent: it is too long for the newsroom’s server. Shorten it. The text'],
    ['refused', 'could not be sent: the newsroom’s server did not accept it. The text'],
  ])('is the endpoint’s own: %s', breadth, async (what, told) => {
    expect(await fail(what)).toContain(told);
    await tryAgain();
  });

  test.each(['mute', 'down'])(
    'is unknown where no answer can be read, also after a reload: %s',
    breadthWithCoverage,
    async (what) => {
      const told = /The newsroom’s server did not reply: .* may or may not have arrived\./;
      expect(await fail(what)).toMatch(told);
      await page.goto(story);
      await expect.poll(state).toMatchObject({ ...READER, outcome: saying(told) });
      // A later answer replaces the reason.
      await sendTo(page, `${endpoint}/refused`);
      await expect.poll(async () => (await state()).outcome).toContain('did not accept it');
      await page.goto(story);
      await expect.poll(state).toMatchObject({ ...READER, outcome: '' });
      await sendTo(page, `${endpoint}/${what}`);
      await expect.poll(async () => (await state()).outcome).toMatch(told);
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
      expect((await state()).stored).toEqual([]);
    },
  );
});

test(
  'a reply arrives although the reader leaves the page, and is reported as unanswered',
  elsewhere,
  async () => {
    const message = messageAbout('left behind');
    await page.evaluate(fill, { ...READER, message });
    await sendTo(page, holding(message));
    await page.goto(frontPageUrl());
    await expect.poll(() => posts(message)).toHaveLength(1);
    await page.goto(story);
    await expect.poll(state).toMatchObject({
      ...READER,
      message,
      button: ['Send', false],
      outcome: saying(/^The newsroom’s server did not reply: .* may or may not have arrived/),
    });
    // Not before: a browser may keep the page that was left alive, and the answer would reach it.
    await release(message);
  },
);

test('Back to a page whose reply has been sent does not offer it again', breadth, async () => {
  const message = messageAbout('sent and done');
  await page.evaluate(fill, { ...READER, message });
  await sendTo(page, `${endpoint}/taken`);
  await expect.poll(state).toMatchObject({ outcome: saying(/^Thank you/) });
  await page.goto(frontPageUrl());
  await page.back();
  const { message: offered, stored } = await state();
  expect([offered ?? '', stored]).toEqual(['', []]);
  expect(await posts(message)).toHaveLength(1);
});
