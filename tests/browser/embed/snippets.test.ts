import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseBody } from '../../build/built-site.ts';
import { FIXTURE_SITE } from '../../build-sites.ts';
import { engine, open, type Page } from '../engine/index.ts';
import { GRAPHICS, host, hostSite, modes } from '../support/embeds.ts';
import { axeFaults } from '../support/page-checks.ts';
import { PROBE_SCRIPT } from '../support/probe.ts';
import { SLUG, SCREEN } from '../support/story.ts';
import { breadth } from '../../tags.ts';

const DOCS = new URL('../../../docs/embeds.md', import.meta.url);
/** The origins in the snippets of the docs and of the fixtures. */
const ORIGINS = /https:\/\/(plainfigures|orchard)\.example/g;
const read = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');

describe('a host’s page with our snippets', breadth, () => {
  // axe checks an iframe only if it is loaded there, so this page has it in every document.
  let page: Page;
  beforeAll(async () => {
    page = await open(engine, { ...SCREEN, initScript: `${PROBE_SCRIPT}${axe.source}` });
  });
  afterAll(() => page.close());

  const shown = () => modes(page);

  const documented = () =>
    /<script async[^]*?<\/story-embed>/.exec(readFileSync(DOCS, 'utf8'))?.[0] ?? '';
  const partners = () =>
    Array.from(
      parse(read('syndication/index.html')).querySelectorAll('textarea'),
      (field) => parseBody(field.innerHTML).body.textContent,
    );

  test.each([
    ['the snippet of the docs', () => [documented().replaceAll('<slug>', SLUG)]],
    [
      'the partner page’s snippets',
      () =>
        partners().filter(
          (text) => text.includes(`/embed/${SLUG}/`) && /<(iframe|story-embed)/.test(text),
        ),
    ],
    [
      'the oEmbed answers',
      () =>
        GRAPHICS.map(
          (form) =>
            (JSON.parse(read(`embed/${SLUG}/${form}/oembed.json`)) as { html: string }).html,
        ),
    ],
  ])('has no accessibility violation: %s', async (_, snippets) => {
    const all = snippets();
    expect(all.length).toBeGreaterThan(0);
    for (const snippet of all) {
      const here = snippet.replaceAll(ORIGINS, hostSite);
      await page.goto(host.addPage(`<main><h1>A host</h1>${here}</main>`));
      if (here.includes('<story-embed')) await expect.poll(shown).toEqual([['steps', false]]);
      expect(await axeFaults(page), snippet).toEqual([]);
    }
  });
});
