import { parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { rss } from '../../../../src/syndication/feeds/rss.ts';
import { readRss, readXml } from '../../../third-party-parsers.ts';
import { edition, older, publication } from '../hostile-text.ts';

const decoded = (html: string | undefined) =>
  parseHTML(`<!doctype html><html><body>${html ?? ''}</body></html>`).document.body.textContent;
const text = rss(publication, [edition, older]);

test('a feed reader gets every word of a story as it was written', async () => {
  const { items, ...channel } = await readRss(text);
  expect(channel.title).toBe(publication.name);
  expect(channel.link).toBe('https://orchard.example/');
  expect(channel.language).toBe('cy');
  expect(channel.copyright).toBe(publication.copyright);
  expect(decoded(channel.description)).toContain(publication.name);
  const [item] = items;
  expect(item?.title).toBe(edition.title);
  expect(item?.link).toBe(edition.url);
  expect(item?.categories).toEqual(edition.topics);
  expect(decoded(item?.summary ?? item?.content)).toContain('Pears & <b>');
  const { creator, 'content:encoded': content } = item as unknown as Record<string, string>;
  expect(creator).toBe(publication.name);
  expect(content).toBe(edition.html);
});

test('another feed reader gets them too, with the pictures and their credits', () => {
  const { items = [], atom, managingEditor } = parseRssFeed(text);
  expect(atom?.links).toEqual([
    { href: 'https://orchard.example/feed.xml', rel: 'self', type: 'application/rss+xml' },
  ]);
  expect(managingEditor).toMatchObject({ email: 'news@orchard.example' });
  expect(items).toHaveLength(2);
  expect(items[0]?.title).toBe(edition.title);
  expect(decoded(items[0]?.description)).toBe(edition.standfirst);
  expect(items[0]?.content?.encoded).toBe(edition.html);
  const pictures = [edition.card, ...edition.graphics.map(({ png }) => png)];
  expect(items[0]?.media?.contents).toEqual(
    pictures.map(({ url, type, width, height, alt }) => ({
      url,
      type,
      medium: 'image',
      width,
      height,
      description: { value: alt, type: 'plain' },
      credits: [{ value: publication.credit }],
    })),
  );
  expect(items[1]?.media?.contents).toHaveLength(1);
});

test('the story’s own summary comes last, and its card is the first and the last of the pictures', () => {
  const [item = ''] = /<item>[^]*?<\/item>/.exec(text) ?? [];
  const urls = Array.from(
    item.matchAll(/<(?:media:content|enclosure) url="([^"]*)"/g),
    ([, url]) => url,
  );
  expect(urls.length).toBeGreaterThan(2);
  expect([urls[0], urls.at(-1)]).toEqual([edition.card.url, edition.card.url]);
  expect(item.lastIndexOf('<description>')).toBeGreaterThan(item.lastIndexOf('<media:description'));
  expect(item.lastIndexOf('<description>')).toBeGreaterThan(item.lastIndexOf('<content:encoded>'));
  const { enclosures } = parseRssFeed(text).items?.[0] ?? {};
  expect(enclosures).toEqual([{ url: edition.card.url, type: 'image/png', length: 0 }]);
});

test('dates are in the format of RFC 822, and the feed has the date of the last change', () => {
  expect(readXml(text).name).toBe('rss');
  expect(text).toContain('<pubDate>Wed, 03 Feb 2021 00:00:00 GMT</pubDate>');
  expect(text).toContain('<lastBuildDate>Thu, 04 Mar 2021 00:00:00 GMT</lastBuildDate>');
  const corrected = rss(publication, [edition, { ...older, modified: '2021-05-06T00:00:00Z' }]);
  expect(corrected).toContain('<lastBuildDate>Thu, 06 May 2021 00:00:00 GMT</lastBuildDate>');
});

test('a story is the same story when its headline changes', async () => {
  const renamed = await readRss(rss(publication, [{ ...edition, title: 'Another' }]));
  expect(renamed.items[0]?.guid).toBe(edition.url);
  expect((await readRss(text)).items[0]?.guid).toBe(edition.url);
});

test('a site without stories has an empty feed', async () => {
  const empty = rss(publication, []);
  expect((await readRss(empty)).items).toEqual([]);
  expect(empty).not.toContain('lastBuildDate');
});

test('feed readers find when a story last changed, in either of the two usual elements', async () => {
  const text = rss(publication, [edition]);
  const [item] = parseRssFeed(text).items ?? [];
  expect(item?.atom?.updated).toBe(edition.modified);
  expect(item?.dcterms?.modified).toEqual([edition.modified]);
  const parser = new Parser({ customFields: { item: ['atom:updated', 'dcterms:modified'] } });
  const { items } = await parser.parseString(text);
  expect(items[0]).toMatchObject({
    isoDate: '2021-02-03T00:00:00.000Z',
    'atom:updated': edition.modified,
    'dcterms:modified': edition.modified,
  });
});
