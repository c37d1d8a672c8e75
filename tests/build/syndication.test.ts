import { parseJsonFeed } from 'feedsmith';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOfNinjs, readRss, readXml, type Read } from '../readers.ts';
import {
  DIST,
  PROSE,
  fileAt,
  filesIn,
  gzipped,
  origin,
  parse,
  parseBody,
  publication,
  read,
  slugs,
  words,
} from './dist.ts';

const json = (path: string) => JSON.parse(read(path)) as Record<string, unknown>;
const rss = await readRss(read('feed.xml'));
const feed = parseJsonFeed(json('feed.json'));
const urlOf = (slug: string) => `${origin}/stories/${slug}/`;

/** What stands behind a story in its page, but for its tables and the way to reply. */
const BEHIND = ['h2:not(#numbers)', 'p', ':is(ul, ol) > li']
  .map((tag) => `.back:not(.reply) > ${tag}`)
  .join();

/** The text of every element of that name. */
const texts = (element: Read, name: string): string[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child.text] : []),
    ...texts(child, name),
  ]);

describe('the feeds', () => {
  test('both list every story, by an address that is there', () => {
    const listed = slugs.map(urlOf).sort();
    expect(rss.items.map(({ link }) => link ?? '').sort()).toEqual(listed);
    expect((feed.items ?? []).map(({ url }) => url ?? '').sort()).toEqual(listed);
    for (const { link } of rss.items) expect(existsSync(fileAt(link ?? '')), link).toBe(true);
  });

  test('both say who publishes them and where they are themselves', () => {
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

  test('hold no time but the stories’ own', () => {
    const times = (text: string) =>
      new Set(Array.from(text.matchAll(/\d\d:\d\d:\d\d/g), ([time]) => time));
    for (const path of ['feed.xml', 'feed.json', 'sitemap.xml', 'sitemap-index.xml'])
      expect(times(read(path)), path).toEqual(new Set(['00:00:00']));
  });

  test('every file to attach is there, as large as it is said to be', () => {
    const attachments = (feed.items ?? []).flatMap(({ attachments }) => attachments ?? []);
    expect(attachments.length).toBeGreaterThan(0);
    for (const { url, size_in_bytes, mime_type } of attachments) {
      expect(statSync(fileAt(url ?? '')).size).toBe(size_in_bytes);
      expect(mime_type).toBe('text/csv');
    }
  });
});

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
  // The ways back to where a source is cited are the page's own.
  for (const ways of all(page, '.cited')) ways.remove();
  const clean = (text: string) => text.replace(/\s+/g, ' ');

  test('is the same in every feed', () => {
    expect(feed.items?.find(({ url }) => url === urlOf(slug))?.content_html).toBe(html);
    const { bodies } = json(`stories/${slug}/ninjs.json`) as { bodies: { value: string }[] };
    expect(bodies[0]?.value).toBe(html);
    const text = read(`stories/${slug}/article.txt`);
    expect(text).toBe(`\uFEFF${words(page.querySelector('h1'))}\n\n${bodies[1]?.value ?? ''}\n`);
  });

  test('has every paragraph, heading, item and quotation of the page, in its order', () => {
    const expected = all(page, `.standfirst, ${PROSE}, ${BEHIND}`).map(words);
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

  test('each quotation says who, where and when, and cites its source', () => {
    const quotes = (root: Document) =>
      all(root, 'blockquote').map((quote) => [
        words(quote),
        words(quote.nextElementSibling),
        quote.getAttribute('cite'),
      ]);
    expect(quotes(edition).length).toBeGreaterThan(0);
    expect(quotes(edition)).toEqual(quotes(page));
  });

  test('each graphic is a figure: its caption, its picture, its words and its readings', () => {
    const scenes = all(page, '[data-scene]');
    const graphics = all(edition, 'figure').filter((figure) => !figure.querySelector('blockquote'));
    expect(graphics).toHaveLength(scenes.length);
    const tables = all(page, 'table').map(words);
    scenes.forEach((scene, i) => {
      const name = scene.querySelector('svg')?.getAttribute('aria-label');
      const [caption, picture, alt] = Array.from(graphics[i]?.children ?? [], words);
      expect(caption).toBe(words(scene.querySelector('figcaption')));
      expect(picture).toBe('');
      expect(alt).toBe(name);
      const image = graphics[i]?.querySelector('a > img');
      expect(image?.getAttribute('alt')).toBe(name);
      expect(image?.parentElement?.getAttribute('href')).toBe(`${urlOf(slug)}#${scene.id}`);
      expect(tables).toContain(words(graphics[i]?.querySelector('table') ?? null));
    });
  });

  test('needs nothing but HTML: no script, form, style or drawing, and every address is whole', () => {
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

  test('the plain text has all the words too, and no markup', () => {
    const text = read(`stories/${slug}/article.txt`);
    const flat = clean(text);
    for (const element of all(edition, 'h2, h3, td, th, caption, figcaption, blockquote'))
      expect(flat).toContain(words(element));
    expect(text).not.toMatch(/<[a-z/]|&[a-z#]+;/);
    for (const { href } of all(edition, 'ol a') as HTMLAnchorElement[])
      expect(text).toContain(href);
  });

  test('ninjs is as the IPTC’s schema has it', () => {
    const document = json(`stories/${slug}/ninjs.json`);
    expect(faultsOfNinjs(document)).toEqual([]);
    expect(document.uri).toBe(urlOf(slug));
    expect(document.associations).toHaveLength(all(page, '[data-scene]').length);
  });

  test('oEmbed is found from the page, and frames the story on its origin', () => {
    const link = page.querySelector('link[type="application/json+oembed"]');
    const file = fileAt(link?.getAttribute('href') ?? '');
    const answer = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    expect(answer.title).toBe(words(page.querySelector('h1')));
    const frame = parse(answer.html ?? '').querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`${origin}/embed/${slug}/story/`);
    // WordPress reads no more than this, and stops at the end of the head.
    const html = read(`stories/${slug}/index.html`);
    expect(html.indexOf('json+oembed')).toBeLessThan(Math.min(html.indexOf('</head>'), 4_000));
  });
});

describe.each(slugs)('what the head of %s says', (slug) => {
  const html = read(`stories/${slug}/index.html`);
  const page = parse(html);
  const meta = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
  const data = page.querySelector('script[type="application/ld+json"]');

  test('social networks find what they show', () => {
    const standfirst = words(page.querySelector('.standfirst'));
    expect(meta('og:type')).toBe('article');
    expect(meta('og:title')).toBe(words(page.querySelector('h1')));
    expect(meta('og:description')).toBe(standfirst);
    expect(meta('og:url')).toBe(urlOf(slug));
    expect(meta('og:url')).toBe(page.querySelector('[rel="canonical"]')?.getAttribute('href'));
    expect(meta('og:site_name')).toBe(publication.name);
    expect(meta('twitter:card')).toBe('summary_large_image');
    const days = Array.from(page.querySelectorAll('.dates span:not(:first-child) time'), (time) =>
      time.getAttribute('datetime'),
    );
    expect(meta('article:published_time')).toBe(`${days[0] ?? ''}T00:00:00Z`);
    expect(meta('article:modified_time')).toBe(`${days.at(-1) ?? ''}T00:00:00Z`);
  });

  test('every picture that it names is there, with its size and what it shows', () => {
    const named = Array.from(page.querySelectorAll('meta[property="og:image"]'));
    for (const image of named) {
      expect(existsSync(fileAt(image.getAttribute('content') ?? ''))).toBe(true);
      expect(Number(meta('og:image:width'))).toBeGreaterThan(0);
      expect(Number(meta('og:image:height'))).toBeGreaterThan(0);
      expect(meta('og:image:alt')).not.toBe('');
    }
    const images = (JSON.parse(data?.textContent ?? '') as { image?: string[] }).image ?? [];
    for (const url of images) expect(existsSync(fileAt(url)), url).toBe(true);
  });

  test('the rights to text and data mining are as the publication has them', () => {
    expect(meta('tdm-reservation')).toBe(String(publication['tdm-reservation']));
  });

  test('search engines find the story, its data, its sources and its quotations', () => {
    const article = JSON.parse(data?.textContent ?? '') as {
      headline: string;
      isBasedOn: { distribution: { contentUrl: string } }[];
      citation: { name: string; url?: string }[];
      hasPart: { text: string; spokenByCharacter: { name: string } }[];
    };
    expect(article.headline).toBe(words(page.querySelector('h1')));
    for (const { distribution } of article.isBasedOn)
      expect(existsSync(fileAt(distribution.contentUrl))).toBe(true);
    expect(article.isBasedOn).toHaveLength(
      page.querySelectorAll('table[data-table]:not(.events)').length,
    );
    expect(article.citation.map(({ url }) => url).filter((url) => url !== undefined)).toEqual(
      Array.from(page.querySelectorAll('.sources li > a'), (link) => link.getAttribute('href')),
    );
    expect(article.citation).toHaveLength(page.querySelectorAll('.sources li').length);
    expect(
      article.hasPart.map(({ text, spokenByCharacter }) => [text, spokenByCharacter.name]),
    ).toEqual(
      Array.from(page.querySelectorAll('blockquote'), (quote) => [
        words(quote),
        quote.getAttribute('data-speaker'),
      ]),
    );
  });

  test('it adds at most 2 kB gzip to the page', () => {
    const without = html
      .replace(/<script type="application\/ld\+json">[^]*?<\/script>/, '')
      .replace(/<meta (property|name="(twitter|tdm))[^>]*>|<link rel="alternate"[^>]*>/g, '');
    expect(html.length - without.length).toBeGreaterThan(2_000);
    expect(gzipped(html) - gzipped(without)).toBeLessThanOrEqual(2_048);
  });
});

describe('search engines', () => {
  test('are led from robots.txt to a sitemap of the pages that are to be found', () => {
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
