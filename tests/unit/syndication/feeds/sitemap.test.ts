import { expect, test } from 'vitest';
import { sitemap, sitemapIndex } from '../../../../src/syndication/feeds/sitemap.ts';
import { readXml } from '../../../third-party-parsers.ts';

test('a sitemap lists pages with the time of their last change', () => {
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
