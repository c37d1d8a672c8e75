// The built sites as programs read them that partners use: WordPress, a consumer of oEmbed, and the bench.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURE_SITE } from '../build-sites.ts';
import { readBlocks, readOembed } from '../third-party-parsers.ts';
import { DIST, filesIn, parse, parseBody, words } from './built-site.ts';

describe.each([
  ['the project’s', DIST],
  ['the fixture stories’', FIXTURE_SITE],
])('on %s site', (_, site) => {
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  const files = filesIn(site);
  const pages = files.filter(
    (file) =>
      /^stories\/[^/]+\/index\.html$|^embed\/(?!.*\/story\/)/.test(file) && file.endsWith('.html'),
  );

  test.each(pages)('a consumer of oEmbed finds what %s is, and a frame for it', async (page) => {
    const document = parse(read(page));
    const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
    const origin = new URL(url).origin;
    const address = `${origin}/${page.replace('index.html', '')}`;
    const answer = await readOembed(site, address);
    const title = words(document.querySelector('h1, title'));
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', title, method: 'auto-discovery' });
    const frame = parseBody(String(answer.html)).querySelector('iframe');
    const src = frame?.getAttribute('src') ?? '';
    expect(files).toContain(`${src.slice(origin.length + 1).replace(/\?.*/, '')}index.html`);
    expect(frame?.getAttribute('title')).toBe(title);
    expect(Number(frame?.getAttribute('height'))).toBe(answer.height);
    // WordPress clamps it.
    expect(Number(answer.height)).toBe(Math.min(Math.max(Number(answer.height), 200), 1000));
    expect(files).toContain(String(answer.thumbnail_url).slice(origin.length + 1));
  });

  test('a snippet is one block of HTML to WordPress, which keeps each character', () => {
    const snippets = Array.from(
      parse(read('syndication/index.html')).querySelectorAll('textarea'),
      (field) => parseBody(field.innerHTML).body.textContent,
    ).filter((text) => /<(iframe|story-embed)\b/.test(text));
    expect(snippets.length).toBeGreaterThan(1);
    for (const snippet of snippets) {
      expect(readBlocks(`<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`)).toEqual([
        expect.objectContaining({ blockName: 'core/html', innerHTML: `\n${snippet}\n` }),
      ]);
    }
  });

  test('the text of a feed is one piece of classic text to WordPress: nothing in it opens a block', () => {
    const { items } = JSON.parse(read('feed.json')) as { items: { content_html: string }[] };
    expect(items.length).toBeGreaterThan(0);
    for (const { content_html } of items)
      expect(readBlocks(content_html)).toEqual([
        expect.objectContaining({ blockName: null, innerHTML: content_html }),
      ]);
  });
});
