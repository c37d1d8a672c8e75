import { parseJsonFeed } from 'feedsmith';
import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRss } from '../third-party-parsers.ts';
import { fileAt, origin, parse, publication, read, slugs } from './built-site.ts';

const rss = await readRss(read('feed.xml'));
const feed = parseJsonFeed(JSON.parse(read('feed.json')) as object);
const urlOf = (slug: string) => `${origin}/stories/${slug}/`;

describe('the feeds', () => {
  test('both list every story, by the address of a page that exists', () => {
    const listed = slugs.map(urlOf).sort();
    expect(rss.items.map(({ link }) => link ?? '').sort()).toEqual(listed);
    expect((feed.items ?? []).map(({ url }) => url ?? '').sort()).toEqual(listed);
    for (const { link } of rss.items) expect(existsSync(fileAt(link ?? '')), link).toBe(true);
  });

  test('both name their publisher and their own addresses', () => {
    expect([rss.title, feed.title]).toEqual([publication.name, publication.name]);
    expect([rss.link, feed.home_page_url]).toEqual([`${origin}/`, `${origin}/`]);
    expect([rss.language, feed.language]).toEqual([publication.language, publication.language]);
    expect([rss.feedUrl, feed.feed_url]).toEqual([`${origin}/feed.xml`, `${origin}/feed.json`]);
    for (const url of [rss.feedUrl, feed.feed_url])
      expect(existsSync(fileAt(url ?? ''))).toBe(true);
  });

  test.each(['index.html', ...slugs.map((slug) => `stories/${slug}/index.html`)])(
    'are found from %s',
    (file) => {
      const links = Array.from(
        parse(read(file)).querySelectorAll('link[rel="alternate"]:not([type*="oembed"])'),
        (link) => [link.getAttribute('type'), link.getAttribute('href')],
      );
      expect(links).toEqual([
        ['application/rss+xml', rss.feedUrl],
        ['application/feed+json', feed.feed_url],
      ]);
    },
  );

  test('have no times but those of the stories', () => {
    const times = (text: string) =>
      new Set(Array.from(text.matchAll(/\d\d:\d\d:\d\d/g), ([time]) => time));
    for (const path of ['feed.xml', 'feed.json', 'sitemap.xml', 'sitemap-index.xml'])
      expect(times(read(path)), path).toEqual(new Set(['00:00:00']));
  });

  test('list attachments that exist and have the size that is given', () => {
    const attachments = (feed.items ?? []).flatMap(({ attachments }) => attachments ?? []);
    expect(attachments.length).toBeGreaterThan(0);
    for (const { url, size_in_bytes, mime_type } of attachments) {
      expect(statSync(fileAt(url ?? '')).size).toBe(size_in_bytes);
      expect(mime_type).toBe('text/csv');
    }
  });
});
