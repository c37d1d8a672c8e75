/** @module-tag breadth */
import { parseRssFeed } from 'feedsmith';
import { unzipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOfNinjs, readXml } from '../third-party-parsers.ts';
import { origin, parse, parseBody, words } from './built-site.ts';
import { copyForOrchards, urlOf } from './orchard-copy.ts';
import { build } from './project-copy.ts';

const CORRECTED = 'corrected';
const OLDER = 'older';
const CORRECTION = 'The story said plums where it meant pears.';

const { project, addStory, output } = copyForOrchards();
const { at } = project;

beforeAll(() => {
  addStory(CORRECTED, (mdx) =>
    mdx
      .replace('published: 2021-02-03', 'published: 2021-02-03\nupdated: 2021-02-04')
      .replace(
        'help: []',
        `corrections:\n  - { date: 2021-02-05, text: An earlier one. }\n  - { date: 2021-03-06, text: ${CORRECTION} }\nhelp: []`,
      ),
  );
  const folder = addStory(OLDER, (mdx) =>
    mdx
      .replace('standfirst: In spring', 'standfirst: In an older spring')
      .replace('published: 2021-02-03', 'published: 2020-05')
      .replace('figures: 2020-10', 'figures: 2019\nlanguage: cy')
      .replace('when="2020-10"', 'when="2019-10"'),
  );
  const sources = join(folder, 'sources.yaml');
  writeFileSync(sources, readFileSync(sources, 'utf8').replace(/date: 202.*/g, 'date: 2019-10'));
  const { stderr } = build(project.root);
  expect(stderr).toBe('');
});

describe('a correction without a later update counts as the last change', () => {
  const CHANGED = '2021-03-06';
  const TIME = `${CHANGED}T00:00:00Z`;

  test('on the page, and in its head', () => {
    const page = parse(output(`stories/${CORRECTED}/index.html`));
    expect(words(page.querySelector('.dates'))).toContain('Updated 6 March 2021');
    expect(words(page.querySelector('.corrections'))).toContain(CORRECTION);
    const modified = page.querySelector('[property="article:modified_time"]');
    expect(modified?.getAttribute('content')).toBe(TIME);
    const data = page.querySelector('[type="application/ld+json"]')?.textContent ?? '';
    expect(JSON.parse(data)).toMatchObject({
      datePublished: '2021-02-03T00:00:00Z',
      dateModified: TIME,
      correction: [{ text: 'An earlier one.' }, { text: CORRECTION, datePublished: CHANGED }],
    });
  });

  test('in RSS: in the item, in its text and for the feed as a whole', () => {
    const feed = parseRssFeed(output('feed.xml'));
    expect(feed.lastBuildDate).toBe('Sat, 06 Mar 2021 00:00:00 GMT');
    const item = feed.items?.find(({ link }) => link === urlOf(CORRECTED));
    expect(item?.pubDate).toBe('Wed, 03 Feb 2021 00:00:00 GMT');
    expect(item?.guid?.value).toBe(urlOf(CORRECTED));
    expect([item?.atom?.updated, item?.dcterms?.modified?.[0]]).toEqual([TIME, TIME]);
    const text = words(parseBody(item?.content?.encoded ?? '').body);
    expect(text).toContain('Story published 3 February 2021. Updated 6 March 2021.');
    expect(text).toContain(`6 March 2021: ${CORRECTION}`);
  });

  test('in JSON Feed and ninjs', () => {
    const { items } = JSON.parse(output('feed.json')) as {
      items: { url: string; date_modified: string; content_html: string }[];
    };
    const item = items.find(({ url }) => url === urlOf(CORRECTED));
    expect(item?.date_modified).toBe(TIME);
    expect(item?.content_html).toContain(CORRECTION);
    const document = JSON.parse(output(`stories/${CORRECTED}/ninjs.json`)) as {
      versionCreated: string;
      edNote: string;
      bodies: { value: string }[];
    };
    expect(faultsOfNinjs(document)).toEqual([]);
    expect(document.versionCreated).toBe(TIME);
    expect(document.edNote).toContain(CORRECTION);
    for (const { value } of document.bodies) expect(value).toContain(CORRECTION);
  });

  test('in the sitemaps', () => {
    const entries = readXml(output('sitemap.xml')).children.map(({ children }) =>
      children.map(({ text }) => text),
    );
    expect(entries).toContainEqual([urlOf(CORRECTED), TIME]);
    expect(entries).toContainEqual([`${origin}/`, TIME]);
    expect(entries).toContainEqual([urlOf(OLDER), '2020-05-01T00:00:00Z']);
    expect(output('sitemap-index.xml')).toContain(`<lastmod>${TIME}</lastmod>`);
  });

  test('in the bundle, and on the pictures', () => {
    const files = unzipSync(readFileSync(at(`dist/syndication/${CORRECTED}.zip`)));
    const told = Buffer.from(files[`${CORRECTED}/README.txt`] ?? []).toString();
    expect(told).toContain(`Last change: ${CHANGED}`);
    expect(told).toContain(`${CHANGED}: ${CORRECTION}`);
    expect(output(`stories/${CORRECTED}/images/dots.svg`)).toContain('6 March 2021');
  });
});

test('every edition names the language of its story, and a feed that of the publication', () => {
  const languagesOf = (slug: string) => {
    const page = parse(output(`stories/${slug}/index.html`));
    const data = page.querySelector('[type="application/ld+json"]')?.textContent ?? '';
    const feed = JSON.parse(output('feed.json')) as { items: { url: string; language: string }[] };
    const ninjs = JSON.parse(output(`stories/${slug}/ninjs.json`)) as { language: string };
    return [
      page.documentElement.getAttribute('lang'),
      parse(output(`embed/${slug}/dots/index.html`)).documentElement.getAttribute('lang'),
      (JSON.parse(data) as { inLanguage: string }).inLanguage,
      feed.items.find(({ url }) => url.endsWith(`/${slug}/`))?.language,
      ninjs.language,
    ];
  };
  expect(languagesOf(CORRECTED)).toEqual(Array(5).fill('en-GB'));
  expect(languagesOf(OLDER)).toEqual(Array(5).fill('cy'));
  expect([
    parseRssFeed(output('feed.xml')).language,
    (JSON.parse(output('feed.json')) as { language: string }).language,
  ]).toEqual(['en-GB', 'en-GB']);
  const { body } = parse(output('index.html'));
  expect(
    Array.from(body.querySelectorAll('article'), (story) => story.getAttribute('lang')),
  ).toContain('cy');
});
