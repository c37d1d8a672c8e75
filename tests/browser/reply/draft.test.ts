import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  fill,
  holding,
  posts,
  READER,
  sendTo,
  stateOf,
  story,
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

test('an unsent draft is restored on the next visit', async () => {
  const message = messageAbout('half a sen');
  await page.evaluate(fill, { message });
  await page.goto(`${story}?later`);
  await expect.poll(state).toMatchObject({ message, outcome: '' });
});

test('an unanswered reply is restored after a reload', elsewhere, async () => {
  const reply = { ...READER, message: messageAbout('two\nlines') };
  await page.evaluate(fill, reply);
  await sendTo(page, holding(reply.message));
  await expect.poll(() => posts(reply.message)).toHaveLength(1);
  const kept = { ...reply, button: ['Send', false] };
  await page.reload();
  await expect.poll(state).toMatchObject(kept);
  // A browser restores fields on a reload, but not on a new visit.
  await page.goto(`${story}?anew`);
  await expect.poll(state).toMatchObject(kept);
});

test.runIf(firstEngine)(
  'a stored draft that is corrupt, of another kind or too long is ignored',
  breadth,
  async () => {
    for (const [what, stored] of [
      ['corrupt', '{"message":"half'],
      ['long', JSON.stringify({ message: 'x'.repeat(60_000) })],
    ] as const) {
      await page.evaluate((stored) => {
        const field = document.querySelector<HTMLTextAreaElement>('.reply textarea');
        field?.focus();
        (document as unknown as Editor).execCommand('insertText', false, 'x');
        for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, stored);
      }, stored);
      await page.goto(`${story}?${what}`);
      expect(await state(), what).toMatchObject({ name: '', email: '', message: '' });
      expect(await page.errors(), what).toEqual([]);
    }
  },
);
