// Pages forbid their scripts to read a text as markup, where the browser knows Trusted Types, as Chromium does.
import { beforeEach, expect, test } from 'vitest';
import {
  embedPage,
  embedScript,
  host,
  modes,
  ownEmbedUrl,
  hostSite,
  site,
  storyEmbed,
  TEXT,
} from '../support/embeds.ts';
import type { Page } from '../engine/index.ts';
import { submitGuess } from '../support/page-checks.ts';
import { ALL_PLACES, expectActiveStep, goToStep, SLUG, storyUrl, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

/** The page may not write markup from a text. */
const expectForbidden = async () =>
  expect(
    await page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>bold</b>';
        return 'written';
      } catch {
        return 'forbidden';
      }
    }),
  ).toBe('forbidden');

test('the story works with a policy that requires Trusted Types', async () => {
  await visit(page, storyUrl());
  for (const place of [ALL_PLACES[5], ALL_PLACES.at(-1)])
    if (place) {
      await goToStep(page, place.step);
      await expectActiveStep(page, place);
    }
  await page.evaluate(() => document.querySelector<HTMLElement>('.motion input')?.click());
  await submitGuess(page, 99);
  expect(await page.evaluate(() => document.querySelector('.guess-value')?.textContent)).toContain(
    '99',
  );
  expect(await page.errors()).toEqual([]);
  await expectForbidden();
});

test('embeds work on a host’s page whose own policy requires Trusted Types', breadth, async () => {
  const policy = `<meta http-equiv="content-security-policy" content="require-trusted-types-for 'script'; trusted-types 'none'">`;
  const body = [
    TEXT,
    storyEmbed(ownEmbedUrl('dots-axis')),
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
  expect(await page.errors()).toEqual([]);
  await expectForbidden();
});
