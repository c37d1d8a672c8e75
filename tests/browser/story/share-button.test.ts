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
import { firstEngine } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openOnPlatform();
});
afterEach(() => expectNoErrors(page));

const button = '.sharing button';
const canonical = () =>
  page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href);

test.runIf(firstEngine)(
  'without a share sheet the share button copies the story’s address',
  async () => {
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
  },
);

test.runIf(firstEngine)(
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
      refusal = { share: 'AbortError' };
    });
    await pressEnterOn(page, button);
    await expect.poll(() => callsOf(page, 'share')).toHaveLength(1);
    expect(await controlOf(page, button)).toMatchObject({
      words: 'Share this story',
      announced: '',
    });
    expect(await callsOf(page, 'copy')).toEqual([]);
    await page.evaluate(() => {
      refusal = { share: 'NotAllowedError' };
    });
    await pressEnterOn(page, button);
    await expect.poll(async () => (await controlOf(page, button)).words).toBe('Link copied');
    expect(await callsOf(page, 'copy')).toEqual([await canonical()]);
  },
);

test.runIf(firstEngine)(
  'without share sheet and clipboard the share button is hidden, and keeps its space',
  breadth,
  async () => {
    const { height } = await controlOf(page, '.notes');
    expect(height).toBeGreaterThan(500);
    await reload(page, { clipboard: false });
    expect((await controlOf(page, button)).visible).toBe(false);
    expect((await controlOf(page, '.notes')).height).toBe(height);
    await reload(page);
    expect((await controlOf(page, button)).visible).toBe(true);
  },
);
