import { element, xmlDocument } from '../../markup/xml.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import {
  pageAt,
  pagesOf,
  sitemapAt,
  SITEMAP_INDEX,
  storyAt,
  SYNDICATION,
  topicAt,
} from '../../addresses/paths.ts';
import { frontPages, topicPages } from '../../collections/lists.ts';
import { allStories, thePublication } from '../../collections/stories.ts';
import { isoTime, latest } from '../../data/date.ts';
import { changedOn } from '../../story/schema/dates.ts';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** A page for search engines: its whole address, and when it last changed, if that is known. */
interface Listed {
  url: string;
  changed: string | undefined;
}

/** How many pages a sitemap may list. It may also have 50 MB at the most, which so many do not reach. */
const MOST_LISTED = 50_000;

const list = (all: string, one: string, entries: readonly Listed[]) =>
  xmlDocument(
    element(
      all,
      NAMESPACE,
      ...entries.map(({ url, changed }) =>
        element(
          one,
          {},
          element('loc', {}, url),
          changed === undefined ? undefined : element('lastmod', {}, changed),
        ),
      ),
    ),
  );

/** The pages of the site for search engines, in as many sitemaps as they need. */
async function listed() {
  const { origin } = await thePublication();
  const stories = await allStories();
  const articles = stories.map(({ slug, meta }) => ({
    url: origin + storyAt(slug),
    changed: isoTime(changedOn(meta)),
  }));
  const changed = latest(articles.map(({ changed }) => changed));
  const lists = [
    ...(await frontPages()).map(({ number }) => pageAt('/', number)),
    ...(await topicPages()).map(({ topic, page }) => pageAt(topicAt(topic.slug), page.number)),
    SYNDICATION,
  ];
  const pages: Listed[] = [...lists.map((path) => ({ url: origin + path, changed })), ...articles];
  return pagesOf(pages, MOST_LISTED);
}

/** The sitemap index and the sitemaps, each with its text. */
export const sitemapPaths = (async () => {
  const { origin } = await thePublication();
  const sitemaps = await listed();
  const index = sitemaps.map(({ number, items }) => ({
    url: origin + sitemapAt(number),
    changed: latest(items.flatMap(({ changed }) => changed ?? [])),
  }));
  return [
    { path: SITEMAP_INDEX, text: list('sitemapindex', 'sitemap', index) },
    ...sitemaps.map(({ number, items }) => ({
      path: sitemapAt(number),
      text: list('urlset', 'url', items),
    })),
  ].map(({ path, text }) => ({
    params: { sitemap: path.slice('/'.length, -'.xml'.length) },
    props: { text },
  }));
}) satisfies GetStaticPaths;

/** One of these files. */
export const sitemapOf: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/xml' } });
