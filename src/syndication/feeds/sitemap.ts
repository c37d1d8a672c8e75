import { element, xmlDocument } from '../../markup/xml.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import {
  pageAt,
  pagesOf,
  type ListPage,
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

/** A sitemap, with pages of the site. */
const sitemap = (pages: readonly Listed[]): string => list('urlset', 'url', pages);

/** The sitemap index, with the sitemaps of the site. */
export const sitemapIndex = (sitemaps: readonly Listed[]): string =>
  list('sitemapindex', 'sitemap', sitemaps);

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
export async function sitemaps() {
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

/** The sitemaps after the first. */
export const laterSitemapPaths = (async () =>
  (await sitemaps()).slice(1).map((page) => ({
    params: { number: String(page.number) },
    props: { page },
  }))) satisfies GetStaticPaths;

/** The first sitemap, or the one in a page's props. */
export const sitemapOf: APIRoute<{ page?: ListPage<Listed> }> = async ({ props }) => {
  const { items } = props.page ?? (await sitemaps())[0];
  return new Response(sitemap(items), { headers: { 'content-type': 'application/xml' } });
};
