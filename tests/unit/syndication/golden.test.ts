// What partners' programs get of a story that has hostile text in every field. The golden files are read in review;
// `vitest run --project unit tests/unit/syndication/golden -u` rewrites them.
import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { element, markup } from '../../../src/markup/xml.ts';
import type { GraphicEmbed } from '../../../src/syndication/embeds/embeds.ts';
import { jsonFeed } from '../../../src/syndication/feeds/json-feed.ts';
import { ninjs, uriOf } from '../../../src/syndication/feeds/ninjs.ts';
import { graphicOembed, oembed } from '../../../src/syndication/feeds/oembed.ts';
import { rss } from '../../../src/syndication/feeds/rss.ts';
import { iframeSnippet, scrollingSnippet } from '../../../src/syndication/portal/snippets.ts';
import { asJson } from '../../golden.ts';
import { faultsOfNinjs } from '../../third-party-parsers.ts';
import { bare, edition, HOSTILE, older, publication } from './hostile-text.ts';

const png = edition.graphics[0]?.png ?? edition.card;
const embed = {
  path: '/embed/pears/dots/',
  title: HOSTILE,
  language: 'en-GB',
  height: 640,
} as const;
const graphic = { graphic: edition.graphics[0], height: 500 } as GraphicEmbed;
const feed = rss(publication, [edition, older]);
const json = jsonFeed(publication, [edition, older]);

const inXml = (text: string) => markup(element('a', {}, text)).slice('<a>'.length, -'</a>'.length);
/** RSS and JSON in lines, with a word for the hostile text, which stands in most of the fields. */
const asXml = (xml: string) =>
  [inXml(inXml(HOSTILE)), inXml(HOSTILE)]
    .reduce((rest, written) => rest.replaceAll(written, 'HOSTILE'), xml)
    .replaceAll('><', '>\n<');
const inWord = (value: unknown) =>
  asJson(value).replaceAll(JSON.stringify(HOSTILE).slice(1, -1), 'HOSTILE');

test.each([
  ['feed.xml', asXml(feed)],
  ['feed.json', inWord(json)],
  ['ninjs.json', inWord(ninjs(publication, edition))],
  [
    'oembed.json',
    inWord([oembed(publication, edition), graphicOembed(publication, 'pears', graphic)]),
  ],
  [
    'snippets.html',
    asXml(
      [
        iframeSnippet(publication, embed),
        scrollingSnippet(publication, embed, `${edition.url}#count`, png),
      ].join('\n'),
    ),
  ],
])('%s is as in its golden file', async (name, text) => {
  await expect(text).toMatchFileSnapshot(`golden/${name}.golden`);
});

test('a feed reader gets every word of RSS as it was written', () => {
  const [item] = parseRssFeed(feed).items ?? [];
  expect([item?.title, item?.categories?.[0]?.name]).toEqual([edition.title, edition.topics[0]]);
  expect(item?.content?.encoded).toBe(edition.html);
  const media = item?.media?.contents?.map(({ description, credits }) => [description, credits]);
  expect(media?.[1]).toEqual([
    { value: edition.graphics[0]?.alt, type: 'plain' },
    [{ value: publication.credit }],
  ]);
  expect(parseRssFeed(rss(publication, [])).items ?? []).toEqual([]);
});

test('ninjs is valid by the IPTC’s schema, with all that a story may have and without', () => {
  expect(faultsOfNinjs(ninjs(publication, edition))).toEqual([]);
  expect(faultsOfNinjs(ninjs(publication, bare))).toEqual([]);
  expect(faultsOfNinjs({ ...ninjs(publication, edition), headline: 'x' })).not.toEqual([]);
});

test.each([
  ['https://a.example/100%-off', 'https://a.example/100%25-off'],
  ['https://a.example/b%C3%A9?c%20d', 'https://a.example/b%C3%A9?c%20d'],
  ['https://a.example/b|c?d[e]=f#g[h]#i', 'https://a.example/b%7Cc?d%5Be%5D=f#g%5Bh%5D%23i'],
])('%s is the URI %s', (address, uri) => {
  expect(uriOf(address)).toBe(uri);
});
