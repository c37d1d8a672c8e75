// What partners get of three fixture stories: hostile text, values, and a table with times. The golden files are read in
// review; `vitest run --project build tests/build/golden -u` rewrites them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURE_SITE } from '../build-sites.ts';
import { asJson } from '../golden.ts';
import { faultsOfNinjs, readRss, readXml } from '../third-party-parsers.ts';
import { parse, parseBody } from './built-site.ts';

const output = (path: string) => readFileSync(join(FIXTURE_SITE, path), 'utf8');
const json = (path: string) => JSON.parse(output(path)) as Record<string, unknown>;
const HOSTILE = 'quinces-and-markup';
const urlOf = (slug: string) => `https://orchard.example/stories/${slug}/`;

const rss = await readRss(output('feed.xml'));
const feed = json('feed.json') as { items: { url: string; content_html: string }[] };

describe.each([HOSTILE, 'harvest', 'wages'])('%s', (slug) => {
  const item = feed.items.find(({ url }) => url === urlOf(slug));
  const html = item?.content_html ?? '';
  const ninjs = json(`stories/${slug}/ninjs.json`) as { bodies: { value: string }[] };

  test('is in full in each feed, as in its golden file, without anything but text and pictures', async () => {
    const inLines = html.replace(
      /<(?=(?:h\d|p|ul|ol|li|table|tr|figure|figcaption|blockquote)\b)/g,
      '\n<',
    );
    await expect(`${inLines.trim()}\n`).toMatchFileSnapshot(`golden/${slug}.html.golden`);
    const inRss = rss.items.find(({ link }) => link === urlOf(slug)) as unknown as Record<
      string,
      string
    >;
    expect(inRss['content:encoded']).toBe(html);
    expect(ninjs.bodies[0]?.value).toBe(html);
    const { body } = parseBody(html);
    expect(body.querySelectorAll('script, form, style, svg, [class], [id], [style]')).toHaveLength(
      0,
    );
  });

  test('is valid ninjs', () => {
    expect(faultsOfNinjs(ninjs)).toEqual([]);
  });
});

test.each([
  [
    'txt',
    (json(`stories/${HOSTILE}/ninjs.json`) as { bodies: { value: string }[] }).bodies[1]?.value ??
      '',
  ],
  [
    'feed.json',
    asJson({ ...feed.items.find(({ url }) => url === urlOf(HOSTILE)), content_html: '' }),
  ],
  [
    'news-article.json',
    asJson(
      JSON.parse(
        parse(output(`stories/${HOSTILE}/index.html`)).querySelector('[type="application/ld+json"]')
          ?.textContent ?? '',
      ),
    ),
  ],
  ['oembed.json', asJson(json(`stories/${HOSTILE}/oembed.json`))],
])(
  'the text, the item, the structured data and the oEmbed answer of the hostile story: %s',
  async (ending, text) => {
    await expect(text).toMatchFileSnapshot(`golden/${HOSTILE}.${ending}.golden`);
  },
);

test('a correction without a later update is the last change, for feeds and search engines, too', () => {
  const time = '2020-06-08T00:00:00Z';
  expect(feed.items.find(({ url }) => url === urlOf(HOSTILE))).toMatchObject({
    date_modified: time,
  });
  expect(json(`stories/${HOSTILE}/ninjs.json`)).toMatchObject({ versionCreated: time });
  const entries = readXml(output('sitemap.xml')).children.map(({ children }) =>
    children.map(({ text }) => text),
  );
  expect(entries).toContainEqual([urlOf(HOSTILE), time]);
  expect(output(`stories/${HOSTILE}/images/dots.svg`)).toContain('8 June 2020');
});

test('RSS has all stories, the newest first', () => {
  const times = rss.items.map(({ isoDate = '' }) => isoDate);
  expect(times).toEqual(times.toSorted().reverse());
  expect(rss.items.map(({ link }) => link)).toEqual(feed.items.map(({ url }) => url));
});
