// Pages forbid their scripts to read a text as markup, where the browser knows Trusted Types: Chromium does,
// and the other engines in their newest versions.
import { beforeEach, expect, test } from 'vitest';
import {
  embedPage,
  embedScript,
  embedUrl,
  heightOf,
  host,
  iframe,
  modes,
  ownEmbedUrl,
  hostSite,
  site,
  storyEmbed,
  TEXT,
} from '../support/embeds.ts';
import type { Page } from '../engine/index.ts';
import { ALL_PLACES, expectActiveStep, goToStep, SLUG, storyUrl, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

/** Whether the browser knows Trusted Types, and whether the page may write markup from a text. */
const writesMarkup = () =>
  page.evaluate(() => {
    const isKnown = 'trustedTypes' in window;
    try {
      document.createElement('p').innerHTML = '<b>bold</b>';
      return { isKnown, isAllowed: true };
    } catch {
      return { isKnown, isAllowed: false };
    }
  });
const expectForbidden = async () => {
  const { isKnown, isAllowed } = await writesMarkup();
  expect(isAllowed).toBe(!isKnown);
  expect(isKnown).toBe(true);
};

const expectStoryToWork = async (file: string) => {
  await visit(page, storyUrl(file));
  for (const place of [ALL_PLACES[5], ALL_PLACES.at(-1)])
    if (place) {
      await goToStep(page, place.step);
      await expectActiveStep(page, place);
    }
  await page.evaluate(() => document.querySelector<HTMLElement>('.motion input')?.click());
  const guessed = await page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>('.guess input');
    if (slider) slider.value = '99';
    slider?.dispatchEvent(new Event('input', { bubbles: true }));
    return document.querySelector('.guess-value')?.textContent;
  });
  expect(guessed).toContain('99');
  expect(await page.errors()).toEqual([]);
  await expectForbidden();
};

test('the story works with a policy that requires Trusted Types', () => expectStoryToWork(''));

test('embeds work on a host’s page whose own policy requires Trusted Types', breadth, async () => {
  const policy = `<meta http-equiv="content-security-policy" content="require-trusted-types-for 'script'; trusted-types 'none'">`;
  const body = [
    TEXT,
    storyEmbed(ownEmbedUrl('dots-axis')),
    iframe(embedUrl('timeline'), { width: 640, height: 100 }),
    storyEmbed(`${site}/embed/${SLUG}/story/`),
    TEXT,
  ].join('');
  await page.resize(1280, 800);
  await page.goto(host.addPage(body, policy + embedScript(hostSite) + embedScript(site)));
  await expect
    .poll(() => modes(page))
    .toEqual([
      ['steps', false],
      ['whole', false],
    ]);
  await expect
    .poll(() => page.evaluate(() => document.querySelector('iframe')?.clientHeight))
    .toBeGreaterThan(heightOf('timeline') / 2);
  // The element can change its address, and its style sheet is there.
  await page.evaluate((src) => {
    const element = document.querySelector('story-embed');
    element?.setAttribute('src', src);
  }, ownEmbedUrl('dots'));
  await expect
    .poll(() =>
      page.evaluate(() => {
        const root = document.querySelector('story-embed')?.shadowRoot;
        return [root?.querySelector('iframe')?.src, root?.querySelectorAll('section').length];
      }),
    )
    .toEqual([ownEmbedUrl('dots'), 3]);
  expect(await page.errors()).toEqual([]);
  await expectForbidden();
});
