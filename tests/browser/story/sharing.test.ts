import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  reload,
  openOnPlatform,
  callsOf,
  expectNoErrors,
  controlOf,
  pressEnterOn,
} from '../support/platform.ts';
import { goToStep, STEPS, storyUrl } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openOnPlatform();
});
afterEach(() => expectNoErrors(page));

const button = '.sharing button';
const canonical = () =>
  page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href);

test('without a share sheet the share button copies the story’s address', breadth, async () => {
  await reload(page);
  const before = await controlOf(page, button);
  expect(before).toMatchObject({
    words: 'Copy the story’s link',
    visible: true,
    announced: '',
  });
  expect(before.height).toBeGreaterThanOrEqual(44);
  await pressEnterOn(page, button);
  await expect
    .poll(() => controlOf(page, button))
    .toMatchObject({ words: 'Link copied', announced: 'Link copied' });
  expect(await callsOf(page, 'copy')).toEqual([await canonical()]);
  // Whoever reads on does not come upon the old answer.
  await page.press('Tab');
  await expect
    .poll(() => controlOf(page, button))
    .toMatchObject({ words: before.words, announced: '' });
  await page.evaluate(() => {
    refusal = { copy: 'NotAllowedError' };
  });
  await pressEnterOn(page, button);
  await expect
    .poll(() => controlOf(page, button))
    .toMatchObject({ words: 'Link not copied', announced: 'Link not copied' });
});

test(
  'with a share sheet the share button opens it, and copies the link where that fails',
  breadth,
  async () => {
    await reload(page, { share: true });
    expect(await controlOf(page, button)).toMatchObject({
      words: 'Share this story',
      visible: true,
    });
    await pressEnterOn(page, button);
    await expect.poll(async () => (await controlOf(page, button)).announced).toBe('Story shared');
    const title = await page.evaluate(() => document.querySelector('h1')?.textContent);
    expect(await callsOf(page, 'share')).toEqual([{ title, url: await canonical() }]);
    await page.evaluate(() => {
      refusal = { share: 'NotAllowedError' };
    });
    await pressEnterOn(page, button);
    await expect.poll(async () => (await controlOf(page, button)).words).toBe('Link copied');
    expect(await callsOf(page, 'copy')).toEqual([await canonical()]);
  },
);

test('a step’s link copies its address, confirms that while it has the focus, and does not scroll', async () => {
  const [, second, , fourth] = STEPS;
  const copy = `#${second.step} [data-copy]`;
  await page.goto(storyUrl(`?from=elsewhere#${fourth.step}`));
  await goToStep(page, second.step);
  const before = await controlOf(page, copy);
  const y = await page.evaluate(() => scrollY);
  expect(before).toMatchObject({ words: 'Link to this step', announced: '' });
  await pressEnterOn(page, copy);
  await expect.poll(async () => (await controlOf(page, copy)).words).toBe('Link copied');
  expect(await callsOf(page, 'copy')).toEqual([storyUrl(`#${second.step}`)]);
  const after = await controlOf(page, copy);
  expect(after.announced).toBe('Link copied');
  expect(Math.abs(after.width - before.width)).toBeLessThan(1);
  expect(await page.evaluate(() => [scrollY, location.hash])).toEqual([y, `#${fourth.step}`]);
  await page.press('Shift+Tab');
  await expect.poll(() => controlOf(page, copy)).toEqual({ ...before, announced: '' });
});
