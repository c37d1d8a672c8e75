import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readXml, type Read } from '../third-party-parsers.ts';
import {
  DIST,
  fileAt,
  filesIn,
  origin,
  parse,
  publication,
  read,
  slugs,
  words,
} from './built-site.ts';

const urlOf = (slug: string) => `${origin}/stories/${slug}/`;

/** The text of every element of that name. */
const texts = (element: Read, name: string): string[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child.text] : []),
    ...texts(child, name),
  ]);

describe.each(slugs)('the head of %s', (slug) => {
  const html = read(`stories/${slug}/index.html`);
  const page = parse(html);
  const meta = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');

  test('has the title, the summary and the dates that social networks show', () => {
    const standfirst = words(page.querySelector('.standfirst'));
    expect(meta('og:type')).toBe('article');
    expect(meta('og:title')).toBe(words(page.querySelector('h1')));
    expect(meta('og:description')).toBe(standfirst);
    expect(meta('og:url')).toBe(urlOf(slug));
    expect(meta('og:url')).toBe(page.querySelector('[rel="canonical"]')?.getAttribute('href'));
    expect(meta('og:site_name')).toBe(publication.name);
    expect(meta('og:locale')).toBe('en_GB');
    expect(meta('twitter:card')).toBe('summary_large_image');
    expect(meta('tdm-reservation')).toBe(String(publication['tdm-reservation']));
    const card = readFileSync(fileAt(meta('og:image') ?? ''));
    expect([card.readUInt32BE(16), card.readUInt32BE(20)].map(String)).toEqual([
      meta('og:image:width'),
      meta('og:image:height'),
    ]);
    // What the card shows: the finding of the first screen.
    const finding = page.querySelector('.opening svg[data-finding]');
    expect(meta('og:image:alt')?.startsWith(finding?.getAttribute('aria-label') ?? '-')).toBe(true);
    const days = Array.from(page.querySelectorAll('.dates span:not(:first-child) time'), (time) =>
      time.getAttribute('datetime'),
    );
    expect(meta('article:published_time')).toBe(`${days[0] ?? ''}T00:00:00Z`);
    expect(meta('article:modified_time')).toBe(`${days.at(-1) ?? ''}T00:00:00Z`);
  });
});

describe('search engines', () => {
  test('find in robots.txt a sitemap of every page that they may index', () => {
    const robots = read('robots.txt');
    expect(robots).not.toMatch(/^Disallow: \S/m);
    const [, index = ''] = /^Sitemap: (.+)$/m.exec(robots) ?? [];
    const sitemaps = texts(readXml(readFileSync(fileAt(index), 'utf8')), 'loc');
    expect(sitemaps).toHaveLength(1);
    const pages = sitemaps.flatMap((url) =>
      texts(readXml(readFileSync(fileAt(url), 'utf8')), 'loc'),
    );
    const toBeFound = filesIn(DIST)
      .filter(
        (file) => file.endsWith('.html') && !/<meta name="robots"[^>]*noindex/.test(read(file)),
      )
      .map((file) => `${origin}/${file.replace(/index\.html$/, '')}`);
    expect(pages.sort()).toEqual(toBeFound.sort());
  });
});
