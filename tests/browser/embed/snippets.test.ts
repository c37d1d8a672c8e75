import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, parseBody } from '../../build/built-site.ts';
import { FIXTURE_SITE } from '../../build-sites.ts';
import { engine, open } from '../engine/index.ts';
import { host, hostSite, modes } from '../support/embeds.ts';
import { axeFaults } from '../support/page-checks.ts';
import { PROBE_SCRIPT } from '../support/probe.ts';
import { SLUG, SCREEN } from '../support/story.ts';
import { breadth } from '../../tags.ts';

const documented = () =>
  /<script async[^]*?<\/story-embed>/.exec(
    readFileSync(new URL('../../../docs/embeds.md', import.meta.url), 'utf8'),
  )?.[0] ?? '';
const snippets = () => [
  documented().replaceAll('<slug>', SLUG),
  ...Array.from(
    parse(readFileSync(join(FIXTURE_SITE, 'syndication/index.html'), 'utf8')).querySelectorAll(
      'textarea',
    ),
    (field) => parseBody(field.innerHTML).body.textContent,
  ).filter((text) => text.includes(`/embed/${SLUG}/`) && /<(iframe|story-embed)/.test(text)),
];

test(
  'axe finds nothing in a host’s page with a snippet of the docs or of the partner page',
  breadth,
  async () => {
    // axe checks an iframe only if it is loaded there, so this page has it in every document.
    const page = await open(engine, { ...SCREEN, initScript: `${PROBE_SCRIPT}${axe.source}` });
    expect(snippets().length).toBeGreaterThan(5);
    for (const snippet of snippets()) {
      const here = snippet.replaceAll(/https:\/\/(plainfigures|orchard)\.example/g, hostSite);
      await page.goto(host.addPage(`<main><h1>A host</h1>${here}</main>`));
      if (here.includes('<story-embed'))
        await expect.poll(() => modes(page)).toEqual([['steps', false]]);
      expect(await axeFaults(page), snippet).toEqual([]);
    }
    await page.close();
  },
);
