import { unzipSync } from 'fflate';
import { readFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, inject, test } from 'vitest';
import { DIST, FIXTURE_SITE } from '../../build-sites.ts';
import type { Page } from '../engine/index.ts';
import { loadedFonts, fontPage, missingCharacters } from '../support/fonts.ts';
import { firstEngine, SLUG, storyUrl, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

const PAGES = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => path.replace(/(^|\/)index\.html$/, '$1'));

let page: Page;
beforeEach(async () => {
  page = await fontPage();
  await visit(page, storyUrl());
});

/** Each page has its fonts embedded, with every character that it shows in them. */
async function expectFaces(site: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(site + path);
    const { faces, asked } = await loadedFonts(page);
    expect({ path, states: [...new Set(faces.map(({ status }) => status))] }).toEqual({
      path,
      states: ['loaded'],
    });
    // The partner page loads embeds in iframes.
    expect(asked.filter((url) => !/\/(embed|syndication)\//.test(url))).toEqual([]);
    expect({ path, missing: await missingCharacters(page) }).toEqual({ path, missing: [] });
  }
}

test('a story has its fonts, with every character that it shows, in each language', breadth, () =>
  expectFaces(
    `${inject('fixtures')}/`,
    [SLUG, 'aelodau'].map((slug) => `stories/${slug}/`),
  ),
);

test('every page has its fonts, with every character that it shows', breadth, () =>
  expectFaces(
    `${inject('article')}/`,
    firstEngine ? PAGES : PAGES.filter((path) => path.startsWith('stories/')),
  ),
);

test.runIf(firstEngine)('the bundle’s pages have their fonts, from disk', breadth, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const zip = unzipSync(readFileSync(join(FIXTURE_SITE, `syndication/${SLUG}.zip`)));
  for (const [path, bytes] of Object.entries(zip)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  try {
    for (const path of ['index.html', 'standalone.html', 'embed/dots/index.html']) {
      await page.goto(pathToFileURL(join(folder, SLUG, path)).href);
      const { faces, asked } = await loadedFonts(page);
      expect([...new Set(faces.map(({ status }) => status))]).toEqual(['loaded']);
      expect(asked).toEqual([]);
      expect(await missingCharacters(page)).toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the fonts have every character of the text that scripts write', breadth, async () => {
  await page.evaluate(async () => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    });
    const slider = document.querySelector<HTMLInputElement>('[data-guess] input');
    const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
    press('[data-guess] button');
    if (slider) slider.value = '38';
    slider?.dispatchEvent(new Event('input', { bubbles: true }));
    press('[data-guess] button');
    press('.sharing button');
    await legibility.visitSteps(() => []);
  });
  expect(await missingCharacters(page)).toEqual([]);
});
