import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { goToStep, sharedPage, STEPS, storyUrl, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
});
afterEach(async () => expect(await page.errors()).toEqual([]));

const button = '.sharing button';
const canonical = () =>
  page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href);

/** A link or button, as a reader perceives it. Sizes are in CSS pixels. */
const look = (selector: string) =>
  page.evaluate((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    return {
      words: element?.textContent.trim(),
      width,
      height,
      visible: element !== null && getComputedStyle(element).visibility === 'visible',
      announced: document.querySelector('[role="status"]')?.textContent,
    };
  }, selector);

/** Presses a link or button from the keyboard, without a scroll, on a platform that may refuse what is asked. */
async function press(selector: string, refused: Record<string, string> = {}): Promise<void> {
  await page.evaluate(
    ([selector, refused]) => {
      globalThis.asked = [];
      globalThis.refusal = refused;
      document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    },
    [selector, refused] as const,
  );
  await page.press('Enter');
}
const asked = () => page.evaluate(() => globalThis.asked);

test('without a share sheet the share button copies the story’s address', breadth, async () => {
  await visit(page, storyUrl('?simulate=clipboard'));
  const before = await look(button);
  expect(before).toMatchObject({ words: 'Copy the story’s link', visible: true, announced: '' });
  await press(button);
  const copied = { words: 'Link copied', announced: 'Link copied' };
  await expect.poll(() => look(button)).toMatchObject(copied);
  expect(await asked()).toEqual([['copy', await canonical()]]);
  // Whoever reads on does not come upon the old answer.
  await page.press('Tab');
  await expect.poll(() => look(button)).toMatchObject({ words: before.words, announced: '' });
  await press(button, { copy: 'NotAllowedError' });
  const failed = { words: 'Link not copied', announced: 'Link not copied' };
  await expect.poll(() => look(button)).toMatchObject(failed);
});

test(
  'with a share sheet the share button opens it, and copies the link where that fails',
  breadth,
  async () => {
    await visit(page, storyUrl('?simulate=sheet'));
    expect(await look(button)).toMatchObject({ words: 'Share this story', visible: true });
    await press(button);
    await expect.poll(async () => (await look(button)).announced).toBe('Story shared');
    const title = await page.evaluate(() => document.querySelector('h1')?.textContent);
    expect(await asked()).toEqual([['share', { title, url: await canonical() }]]);
    await press(button, { share: 'NotAllowedError' });
    await expect.poll(async () => (await look(button)).words).toBe('Link copied');
    expect(await asked()).toContainEqual(['copy', await canonical()]);
  },
);

test('a step’s link copies its address, confirms that while it has the focus, and does not scroll', async () => {
  const [, second, , fourth] = STEPS;
  const copy = `#${second.step} [data-copy]`;
  await visit(page, storyUrl(`?simulate=clipboard#${fourth.step}`));
  await goToStep(page, second.step);
  const before = await look(copy);
  const y = await page.evaluate(() => scrollY);
  expect(before).toMatchObject({ words: 'Link to this step', announced: '' });
  await press(copy);
  await expect.poll(async () => (await look(copy)).words).toBe('Link copied');
  expect(await asked()).toEqual([['copy', storyUrl(`#${second.step}`)]]);
  const after = await look(copy);
  expect(after.announced).toBe('Link copied');
  expect(Math.abs(after.width - before.width)).toBeLessThan(1);
  expect(await page.evaluate(() => [scrollY, location.hash])).toEqual([y, `#${fourth.step}`]);
  await page.press('Shift+Tab');
  await expect.poll(() => look(copy)).toEqual({ ...before, announced: '' });
});
