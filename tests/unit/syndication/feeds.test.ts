import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/syndication/edition.ts';
import { jsonFeed } from '../../../src/syndication/jsonfeed.ts';
import { newsArticle } from '../../../src/syndication/newsarticle.ts';
import { ninjs } from '../../../src/syndication/ninjs.ts';
import { oembed } from '../../../src/syndication/oembed.ts';
import { rss } from '../../../src/syndication/rss.ts';
import { sitemap, sitemapIndex } from '../../../src/syndication/sitemap.ts';
import { faultsOfNinjs, readRss, readXml } from '../../readers.ts';
import { edition, publication } from './edition.ts';

const bare: Edition = { ...edition, topics: [], cards: [], graphics: [], data: [], quotes: [] };
const older: Edition = {
  ...bare,
  slug: 'older',
  url: 'https://orchard.example/stories/older/',
  published: '2020-02-03T00:00:00Z',
  modified: '2020-02-03T00:00:00Z',
};
const decoded = (html: string | undefined) =>
  parseHTML(`<!doctype html><html><body>${html ?? ''}</body></html>`).document.body.textContent;

describe('RSS', () => {
  const text = rss(publication, [edition, older]);

  test('a reader finds every word as it was written', async () => {
    const { items, ...channel } = await readRss(text);
    expect(channel.title).toBe(publication.name);
    expect(channel.link).toBe('https://orchard.example/');
    expect(channel.language).toBe('cy-GB');
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

  test('another reader finds them too, with the pictures and whom to credit', () => {
    const { items = [], atom, managingEditor } = parseRssFeed(text);
    expect(atom?.links).toEqual([
      { href: 'https://orchard.example/feed.xml', rel: 'self', type: 'application/rss+xml' },
    ]);
    expect(managingEditor).toMatchObject({ email: 'news@orchard.example' });
    expect(items).toHaveLength(2);
    expect(items[0]?.title).toBe(edition.title);
    expect(decoded(items[0]?.description)).toBe(edition.standfirst);
    expect(items[0]?.content?.encoded).toBe(edition.html);
    const stills = edition.graphics.flatMap(({ stills }) => stills.slice(0, 1));
    const pictures = [...edition.cards, ...stills];
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
    expect(items[1]?.media).toBeUndefined();
  });

  test('dates are as RFC 822 has them, and the feed was built when a story last changed', () => {
    expect(readXml(text).name).toBe('rss');
    expect(text).toContain('<pubDate>Wed, 03 Feb 2021 00:00:00 GMT</pubDate>');
    expect(text).toContain('<lastBuildDate>Thu, 04 Mar 2021 00:00:00 GMT</lastBuildDate>');
  });

  test('what tells a story apart is its address, whatever its headline', async () => {
    const renamed = await readRss(rss(publication, [{ ...edition, title: 'Another' }]));
    expect(renamed.items[0]?.guid).toBe(edition.url);
    expect((await readRss(text)).items[0]?.guid).toBe(edition.url);
  });

  test('a site without a story has a feed that says so', async () => {
    const empty = rss(publication, []);
    expect((await readRss(empty)).items).toEqual([]);
    expect(empty).not.toContain('lastBuildDate');
  });
});

describe('JSON Feed', () => {
  const feed = jsonFeed(publication, [edition, older]);

  test('a reader finds every word as it was written', () => {
    const read = parseJsonFeed(JSON.parse(JSON.stringify(feed)) as object);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(read.title).toBe(publication.name);
    expect(read.home_page_url).toBe('https://orchard.example/');
    expect(read.feed_url).toBe('https://orchard.example/feed.json');
    expect(read.language).toBe('cy-GB');
    const [item, other] = read.items ?? [];
    expect(item).toEqual({
      id: edition.url,
      url: edition.url,
      title: edition.title,
      summary: edition.standfirst,
      content_html: edition.html,
      image: 'https://orchard.example/stories/pears/images/card.png',
      date_published: '2021-02-03T00:00:00Z',
      date_modified: '2021-03-04T00:00:00Z',
      authors: [{ name: publication.name, url: 'https://orchard.example/' }],
      tags: edition.topics,
      language: 'cy-GB',
      attachments: [
        {
          url: 'https://orchard.example/stories/pears/data/pears.csv',
          mime_type: 'text/csv',
          title: edition.data[0]?.caption,
          size_in_bytes: 42,
        },
      ],
    });
    expect(other).not.toHaveProperty('image');
    expect(other).not.toHaveProperty('tags');
  });
});

describe('ninjs', () => {
  test('the schema has nothing against it, with pictures or without', () => {
    expect(faultsOfNinjs(ninjs(publication, edition))).toEqual([]);
    expect(faultsOfNinjs(ninjs(publication, bare))).toEqual([]);
  });

  test('the schema would refuse what it does not know, and addresses that are none', () => {
    expect(faultsOfNinjs({ ...ninjs(publication, edition), headline: 'x' })).not.toEqual([]);
    expect(faultsOfNinjs({ ...ninjs(publication, edition), uri: 'pears' })).not.toEqual([]);
  });

  test('the story is in it whole, as HTML and as plain text, with its graphics', () => {
    const document = ninjs(publication, edition);
    expect(document.headlines.map(({ value }) => value)).toEqual([edition.title]);
    expect(document.bodies.map(({ contentType, value }) => [contentType, value])).toEqual([
      ['text/html', edition.html],
      ['text/plain', edition.text],
    ]);
    expect(document.by).toBe(edition.byline);
    expect(document.usageTerms).toContain('CC BY-SA 4.0');
    expect(document.usageTerms).toContain(publication.credit);
    expect(document.associations).toMatchObject([
      {
        type: 'graphic',
        name: edition.graphics[0]?.title,
        uri: `${edition.url}#count`,
        renditions: [
          {
            href: 'https://orchard.example/stories/pears/images/units.png',
            contentType: 'image/png',
            width: 1200,
            height: 675,
          },
          {
            href: 'https://orchard.example/stories/pears/images/units@2x.png',
            contentType: 'image/png',
            width: 2400,
            height: 1350,
          },
          {
            href: 'https://orchard.example/stories/pears/images/units.svg',
            contentType: 'image/svg+xml',
            width: 1200,
            height: 675,
          },
        ],
      },
    ]);
  });
});

describe('oEmbed', () => {
  test('is a frame and nothing else, with the headline as its title', () => {
    const { html, ...answer } = oembed(publication, edition);
    const body = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
    expect(body.childNodes).toHaveLength(1);
    const [frame] = body.children;
    expect(frame?.localName).toBe('iframe');
    const attributes = Object.fromEntries(
      Array.from(frame?.attributes ?? [], ({ name, value }) => [name, value]),
    );
    expect(attributes).toEqual({
      src: 'https://orchard.example/embed/pears/story/',
      title: edition.title,
      width: '640',
      height: '800',
    });
    expect(answer).toEqual({
      version: '1.0',
      type: 'rich',
      title: edition.title,
      provider_name: publication.name,
      provider_url: 'https://orchard.example/',
      author_name: publication.name,
      author_url: 'https://orchard.example/',
      cache_age: 86_400,
      width: 640,
      height: 800,
      thumbnail_url: 'https://orchard.example/stories/pears/images/card.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  test('names no picture where there is none', () => {
    expect(Object.keys(oembed(publication, bare)).join()).not.toContain('thumbnail');
  });
});

test('a search engine is told what the story is, rests on and quotes', () => {
  const article = newsArticle(publication, edition);
  const publisher = {
    '@type': 'NewsMediaOrganization',
    name: publication.name,
    url: 'https://orchard.example/',
  };
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: edition.title,
    datePublished: '2021-02-03T00:00:00Z',
    dateModified: '2021-03-04T00:00:00Z',
    author: publisher,
    publisher,
    image: ['card', 'card-square', 'card-wide'].map(
      (name) => `https://orchard.example/stories/pears/images/${name}.png`,
    ),
    isBasedOn: [
      {
        '@type': 'Dataset',
        name: edition.data[0]?.caption,
        distribution: { '@type': 'DataDownload', contentUrl: edition.data[0]?.url },
      },
    ],
    citation: edition.sources.map(({ title }) => ({ '@type': 'CreativeWork', name: title })),
    hasPart: [
      {
        '@type': 'Quotation',
        text: edition.quotes[0]?.text,
        spokenByCharacter: { '@type': 'Person', name: edition.quotes[0]?.speaker },
        citation: 'https://grower.example/pears?a=1&b=2',
      },
    ],
  });
  expect(newsArticle(publication, bare)).not.toHaveProperty('image');
});

test('a sitemap lists pages with the day they changed', () => {
  const pages = [
    { url: 'https://orchard.example/?a=1&b=2', changed: '2021-03-04T00:00:00Z' },
    { url: 'https://orchard.example/b/', changed: undefined },
  ];
  const listed = (text: string) => {
    const { name, attributes, children } = readXml(text);
    expect(attributes.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    return [
      name,
      ...children.map(({ name, children }) => [name, ...children.map(({ text }) => text)]),
    ];
  };
  expect(listed(sitemap(pages))).toEqual([
    'urlset',
    ['url', pages[0]?.url, pages[0]?.changed],
    ['url', pages[1]?.url],
  ]);
  expect(listed(sitemapIndex(pages.slice(0, 1)))).toEqual([
    'sitemapindex',
    ['sitemap', pages[0]?.url, pages[0]?.changed],
  ]);
});
