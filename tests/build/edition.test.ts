import { parseJsonFeed } from 'feedsmith';
import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRss } from '../third-party-parsers.ts';
import { fileAt, origin, parse, parseBody, PROSE, read, slugs, words } from './built-site.ts';

const json = (path: string) => JSON.parse(read(path)) as Record<string, unknown>;
const rss = await readRss(read('feed.xml'));
const feed = parseJsonFeed(json('feed.json'));
const urlOf = (slug: string) => `${origin}/stories/${slug}/`;

/** The back matter of a story's page, without its tables and the way to reply. */
const BEHIND = ['h2:not(#numbers)', 'p', ':is(ul, ol) > li']
  .map((tag) => `.back:not([aria-labelledby="reply"]) > ${tag}`)
  .join();

describe.each(slugs)('the edition of %s for partners', (slug) => {
  const page = parse(read(`stories/${slug}/index.html`));
  const item = rss.items.find(({ link }) => link === urlOf(slug)) as unknown as Record<
    string,
    string
  >;
  const html = item['content:encoded'] ?? '';
  const edition = parseBody(html);
  const all = (root: Document | Element, selector: string) =>
    Array.from(root.querySelectorAll(selector));
  // Only the page has links back to the places that cite a source.
  for (const ways of all(page, '.cited')) ways.remove();

  test('has every paragraph, heading, list item and quotation of the page, in the same order', () => {
    const expected = all(page, `.standfirst, ${PROSE}, ${BEHIND}`)
      .filter((element) => element.getAttribute('role') !== 'status')
      .map(words);
    const found = all(edition, 'h2, h3, p, li').map(words);
    let from = 0;
    for (const text of expected) {
      const at = found.indexOf(text, from);
      expect(at, text).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
    expect(expected.length).toBeGreaterThan(20);
    expect(found).toContain(words(page.querySelector('.note')));
    const { by } = json(`stories/${slug}/ninjs.json`);
    expect(found).toContain(by);
    expect(words(page.querySelector('.byline'))).toMatch(new RegExp(`^${String(by)}`));
  });

  test('needs nothing but HTML: it has no script, form, style or SVG, and every address is absolute', () => {
    expect(all(edition, 'script, style, svg, form, input, button, iframe, [style]')).toEqual([]);
    const addresses = ['href', 'src', 'cite'].flatMap((name) =>
      all(edition, `[${name}]`).map((element) => element.getAttribute(name) ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(address).toMatch(/^(https:\/\/|tel:|mailto:)/);
      if (!address.startsWith(origin)) continue;
      expect(existsSync(fileAt(address)), address).toBe(true);
      const [, id] = address.split('#');
      if (id !== undefined) expect(page.getElementById(id), address).not.toBeNull();
    }
  });

  test('is found from the page: both feeds, and oEmbed within what WordPress reads', () => {
    const links = Array.from(page.querySelectorAll('link[rel="alternate"]'), (link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(expect.arrayContaining([rss.feedUrl, feed.feed_url]));
    for (const link of links) expect(existsSync(fileAt(link ?? '')), link ?? '').toBe(true);
    // WordPress stops at the end of the head.
    const html = read(`stories/${slug}/index.html`);
    expect(html.indexOf('json+oembed')).toBeLessThan(Math.min(html.indexOf('</head>'), 4_000));
  });
});

describe('the feeds', () => {
  test('both list every story, by the address of its page, and their own addresses', () => {
    const listed = slugs.map(urlOf).sort();
    expect(rss.items.map(({ link }) => link ?? '').sort()).toEqual(listed);
    expect((feed.items ?? []).map(({ url }) => url ?? '').sort()).toEqual(listed);
    expect([rss.feedUrl, feed.feed_url]).toEqual([`${origin}/feed.xml`, `${origin}/feed.json`]);
  });

  test('list attachments that exist and have the size that is given', () => {
    const attachments = (feed.items ?? []).flatMap(({ attachments }) => attachments ?? []);
    expect(attachments.length).toBeGreaterThan(0);
    for (const { url, size_in_bytes } of attachments)
      expect(statSync(fileAt(url ?? '')).size).toBe(size_in_bytes);
  });
});
