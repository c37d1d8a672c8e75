import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse, parseBody } from '../../build/built-site.ts';
import { FIXTURE_SITE } from '../../build-sites.ts';
import type { Page } from '../engine/index.ts';
import { embedPage, host, hostSite, shownModes } from '../support/embeds.ts';
import { elsewhere, SLUG } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

/** The rules by which the block themes of WordPress lay out a post's blocks. */
const THEME = `<style>
  .is-layout-constrained > :where(:not(.alignleft):not(.alignright):not(.alignfull)) {
    max-width: 645px; margin-left: auto !important; margin-right: auto !important;
  }
  body .is-layout-constrained > * { margin-block-start: 1.2rem }
</style>`;

/** The snippets of a graphic on the partner page. */
const snippets = () =>
  Array.from(
    parse(readFileSync(join(FIXTURE_SITE, 'syndication/index.html'), 'utf8')).querySelectorAll(
      'textarea',
    ),
    (field) => parseBody(field.innerHTML).body.textContent,
  ).filter((text) => text.includes(`/embed/${SLUG}/dots/`));

const expectInColumn = async (width: number) => {
  await page.resize(width, 844);
  const all = snippets();
  expect(all).toHaveLength(2);
  const body = all.join('').replaceAll('https://orchard.example', hostSite);
  const inTheme = `<main class="is-layout-constrained"><p>The text.</p>${body}</main>`;
  const boxes = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('main > :not(script)'), (block) => {
        const { left, width } = block.getBoundingClientRect();
        return [left, width];
      }),
    );
  // Without its script, the element is a link with a picture.
  await page.goto(host.addPage(inTheme.replace(/<script[^]*/, '</main>'), THEME));
  const [text, ...fallbacks] = await boxes();
  expect(fallbacks).toEqual([text, text]);
  await page.goto(host.addPage(inTheme, THEME));
  await expect.poll(() => shownModes(page)).toEqual(['steps']);
  expect(await boxes()).toEqual([text, text, text]);
};
const IN_COLUMN = 'in a block theme both snippets stand in the column of the text, %i pixels wide';

test.each([1280])(IN_COLUMN, elsewhere, expectInColumn);

test.each([390, 1920])(IN_COLUMN, breadth, expectInColumn);
