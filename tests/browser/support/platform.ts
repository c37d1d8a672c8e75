// The story on a platform that records the page's calls.
import { expect } from 'vitest';
import type { Page } from '../engine/index.ts';
import { PREFIX, type Platform } from './platform-script.ts';
import { sharedPage, storyUrl, visit } from './story.ts';

const nameOf = (platform: Platform) => PREFIX + JSON.stringify(platform);

/** Opens the story as on a first visit, with a platform that records the page's calls. */
export async function openOnPlatform(): Promise<Page> {
  const page = await sharedPage();
  const open = () => visit(page, storyUrl(), nameOf({}));
  await open();
  // A window that comes from another origin loses its name.
  if (!(await page.evaluate(() => 'asked' in window))) await open();
  return page;
}

/** Reloads the page, on a platform that behaves like this. */
export async function reload(page: Page, platform: Platform = {}): Promise<void> {
  await page.evaluate((text) => {
    window.name = text;
  }, nameOf(platform));
  await page.reload();
  await page.evaluate(() => probe.settled());
}

/** The arguments of the page's calls of one kind. */
export const callsOf = (page: Page, call: string) =>
  page.evaluate((call) => asked.filter(([name]) => name === call).map(([, value]) => value), call);

export async function expectNoErrors(page: Page): Promise<void> {
  expect(await page.errors()).toEqual([]);
}

/** A link or button, as a reader perceives it. Sizes are in CSS pixels. */
export const controlOf = (page: Page, selector: string) =>
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

/** Presses a link or button from the keyboard, without a scroll. */
export async function pressEnterOn(page: Page, selector: string): Promise<void> {
  await page.evaluate((selector) => {
    asked = [];
    document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, selector);
  await page.press('Enter');
}
