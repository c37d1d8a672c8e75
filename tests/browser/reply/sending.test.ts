import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  fill,
  holding,
  posts,
  READER,
  release,
  saying,
  send,
  sendTo,
  stateOf,
  story,
  thanked,
  messageAbout,
  type Editor,
} from '../support/reply-form.ts';
import { elsewhere, firstEngine, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
const state = () => stateOf(page);

beforeEach(async () => {
  page = await sharedPage();
  await visit(page, story);
});

test(
  'a reply is sent with its story’s title and address, and the confirmation takes the focus',
  elsewhere,
  async () => {
    const reply = {
      name: '"><b>A reader</b>',
      email: READER.email,
      message: messageAbout('<img src="x" onerror="alert(1)"><script>alert(2)</script>&amp;'),
    };
    await page.evaluate(fill, reply);
    await page.evaluate(send);
    await thanked(page);
    const [post, ...more] = await posts(reply.message);
    expect(more).toEqual([]);
    expect(post?.accept).toBe('application/json');
    expect(post?.fields).toEqual({
      ...reply,
      subject: '',
      story: 'Pears',
      address: 'https://orchard.example/stories/orchard/',
    });
    expect(
      await page.evaluate(() => document.querySelectorAll('.reply form, .reply b, img').length),
    ).toBe(0);
    expect(await page.errors()).toEqual([]);
    await page.goto(story);
    expect(await state()).toMatchObject({ name: '', email: '', message: '' });
  },
);

test.runIf(firstEngine)(
  'a reply cannot be sent twice while it is being sent',
  breadth,
  async () => {
    const message = messageAbout('twice');
    await page.evaluate(fill, { ...READER, message });
    await sendTo(page, holding(message));
    await page.evaluate(send);
    await page.evaluate(() =>
      document.querySelector<HTMLFormElement>('.reply form')?.requestSubmit(),
    );
    expect((await state()).button).toEqual(['Sending…', true]);
    await expect.poll(() => posts(message)).toHaveLength(1);
    await release(message);
    await thanked(page);
    expect(await posts(message)).toHaveLength(1);
  },
);

test(
  'the button keeps the focus while a reply is being sent, and what happens is announced',
  breadth,
  async () => {
    const message = messageAbout('announced');
    await page.evaluate(fill, { ...READER, message });
    const announced = () =>
      page.evaluate(() => document.querySelector('.reply [role="status"]')?.textContent);
    expect(await announced()).toBe('');
    await page.evaluate(() => document.querySelector<HTMLElement>('.reply button')?.focus());
    await sendTo(page, holding(message));
    expect(await announced()).toBe('Sending…');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button');
    await release(message);
    await thanked(page);
  },
);

test.runIf(firstEngine).each([
  ['focused something else', () => document.querySelector<HTMLElement>('.publication')?.focus()],
  ['scrolled on', () => scrollTo(0, 0)],
])(
  'readers who have %s keep their place when the answer comes, and it is announced',
  breadth,
  async (what, leave) => {
    const message = messageAbout(`a reader who has ${what}`);
    await page.evaluate(fill, { ...READER, message });
    await page.evaluate(() => document.querySelector<HTMLElement>('.reply button')?.focus());
    await sendTo(page, holding(message));
    await page.evaluate(leave);
    const before = await page.evaluate(() => scrollY);
    await release(message);
    await expect.poll(state).toMatchObject({ outcome: saying(/^Thank you/), role: 'alert' });
    const after = await page.evaluate(() => [
      scrollY,
      document.activeElement?.classList.contains('outcome'),
    ]);
    expect(after).toEqual([before, false]);
  },
);

test.runIf(firstEngine)(
  'an endpoint that does not answer within 15 seconds counts as failed',
  breadth,
  async () => {
    const message = messageAbout('slow');
    await page.goto(`${story}?failure=timeout`);
    await page.evaluate(fill, { ...READER, message });
    await sendTo(page, holding(message));
    await expect.poll(state).toMatchObject({
      outcome: saying('may or may not have arrived'),
      button: ['Send', false],
      message,
    });
  },
);

test.runIf(firstEngine)(
  'a sandbox that blocks forms does not stop the reply',
  breadth,
  async () => {
    const message = messageAbout('sandboxed');
    await page.evaluate(fill, { ...READER, message });
    // In such a sandbox, no submit event is sent.
    await page.evaluate(() => {
      const stop = (event: Event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      addEventListener('submit', stop, true);
    });
    await page.evaluate(send);
    await thanked(page);
    expect(await posts(message)).toHaveLength(1);
  },
);

test.runIf(firstEngine)(
  'a reply with the hidden field filled in, as by a bot, is confirmed but not sent',
  breadth,
  async () => {
    const message = messageAbout('from a program');
    await page.evaluate(fill, { ...READER, message });
    const seen = await page.evaluate(() => {
      const trap = document.querySelector<HTMLInputElement>('.reply [name="subject"]');
      if (trap) trap.value = 'Pears, cheap';
      return trap?.checkVisibility();
    });
    expect(seen).toBe(false);
    await page.evaluate(send);
    await thanked(page);
    expect(await posts(message)).toEqual([]);
  },
);

test.runIf(firstEngine)('where storage throws, the reply is still sent', breadth, async () => {
  const message = messageAbout('unstored');
  await page.goto(`${story}?failure=storage`);
  await page.evaluate(fill, { ...READER, message });
  await page.evaluate(send);
  await thanked(page);
  expect(await posts(message)).toHaveLength(1);
  expect(await page.errors()).toEqual([]);
});

test('the form can be used by keyboard alone', elsewhere, async () => {
  const message = messageAbout('by keyboard');
  const type = (text: string) =>
    page.evaluate(
      (text) => (document as unknown as Editor).execCommand('insertText', false, text),
      text,
    );
  await page.evaluate(() => document.querySelector<HTMLElement>('.reply a')?.focus());
  const stops: string[] = [];
  for (const text of ['A reader', 'nobody', message]) {
    await page.press('Tab');
    stops.push((await state()).focus);
    await type(text);
  }
  await page.press('Tab');
  const uncovered = await page.evaluate(() => document.activeElement?.localName);
  expect([...stops, uncovered]).toEqual(['name', 'email', 'message', 'button']);
  await page.press('Enter');
  await expect.poll(async () => (await state()).focus).toBe('email');
  await page.evaluate(() => (document as unknown as Editor).execCommand('selectAll'));
  await type(READER.email);
  await page.press('Enter');
  await thanked(page);
  expect((await posts(message))[0]?.fields).toMatchObject(READER);
});
