// How small the letters of the page, of its graphics and of embeds get on narrow screens.
import { readdirSync } from 'node:fs';
import { beforeEach, expect, inject, test } from 'vitest';
import { FIXTURE_SITE } from '../../build-sites.ts';
import { breadth } from '../../tags.ts';
import type { Page } from '../engine/index.ts';
import { SLUG, sharedPage, storyUrl } from '../support/story.ts';

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

async function expectLargeEnough(
  address: string,
  screens: readonly (readonly [number, number])[],
): Promise<void> {
  await page.goto(address);
  const wrong: string[] = [];
  for (const [width, height] of screens) {
    await page.resize(width, height);
    wrong.push(...(await tooSmall()));
  }
  expect(wrong).toEqual([]);
}

test('no letter of a story or of its graphics is smaller than 12 pixels', () =>
  expectLargeEnough(storyUrl(), SCREENS));

test('no letter of an embed is smaller than 12 pixels', () =>
  expectLargeEnough(addressOf(`embed/${SLUG}/dots-change`), SCREENS));

test.each(['', ...pathsIn('stories'), ...embeds])('nor is any of /%s', breadth, (path) =>
  expectLargeEnough(addressOf(path), SCREENS),
);
