// How small the letters of the page, of its graphics and of embeds get on narrow screens.
import { readdirSync } from 'node:fs';
import { beforeEach, expect, inject, test } from 'vitest';
import { FIXTURE_SITE } from '../../build-sites.ts';
import { breadth } from '../../tags.ts';
import type { Page } from '../engine/index.ts';
import { SLUG, sharedPage } from '../support/story.ts';

/** The smallest letters, in CSS pixels. Rounding takes a hundredth of one. */
const LEAST = 11.99;
/** Screens of phones, low and high. */
const SCREENS = [
  [280, 653],
  [300, 568],
  [320, 568],
  [320, 640],
  [360, 640],
  [390, 844],
] as const;

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
});

const pathsIn = (folder: string) =>
  readdirSync(`${FIXTURE_SITE}/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);
const addressOf = (path: string) => `${inject('fixtures')}/${path === '' ? '' : `${path}/`}`;
const embeds = pathsIn('embed').flatMap(pathsIn);

/**
 * The letters of a page that are too small. A graphic has the words of all its states at any time, visible or not.
 */
const tooSmall = () =>
  page.evaluate(async (least) => {
    await probe.settled();
    const wrong = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let texts = 0;
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue?.trim() ?? '';
      const holder = walker.currentNode.parentElement as Element | null;
      if (text === '' || !holder || holder.closest('script, style, noscript, template')) continue;
      if (holder.getClientRects().length === 0) continue;
      const scale = holder instanceof SVGGraphicsElement ? (holder.getScreenCTM()?.a ?? NaN) : 1;
      const size = Number.parseFloat(getComputedStyle(holder).fontSize) * scale;
      texts += 1;
      if (!(size >= least)) wrong.add(`${text}: ${size.toFixed(2)}`);
    }
    if (texts < 5) wrong.add(`${texts} texts alone`);
    return Array.from(wrong, (what) => `${innerWidth}×${innerHeight}, ${what}`);
  }, LEAST);

const expectLargeEnough = async (path: string) => {
  await page.goto(addressOf(path));
  const wrong: string[] = [];
  for (const [width, height] of SCREENS) {
    await page.resize(width, height);
    wrong.push(...(await tooSmall()));
  }
  expect(wrong).toEqual([]);
};
const LARGE_ENOUGH = 'no letter of /%s is smaller than 12 pixels';

test.each([`stories/${SLUG}`])(LARGE_ENOUGH, expectLargeEnough);

test.each(['', ...pathsIn('stories'), ...embeds])(LARGE_ENOUGH, breadth, expectLargeEnough);
