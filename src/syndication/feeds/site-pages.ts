import type { APIRoute, GetStaticPaths } from 'astro';
import { pageAt, pagesOf, type ListPage } from '../../addresses/pages.ts';
import { guideAt, storyAt, SYNDICATION, topicAt } from '../../addresses/paths.ts';
import { frontPages, offerPages, topicPages } from '../../collections/lists.ts';
import { allStories, thePublication } from '../../collections/stories.ts';
import { isoTime, latest } from '../../data/date.ts';
import { changedOn } from '../../story/schema/dates.ts';
import { allGuides } from '../portal/guides.ts';
import { MOST_LISTED, sitemap, type Listed } from './sitemap.ts';

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
    ...(await offerPages()).map(({ number }) => pageAt(SYNDICATION, number)),
    ...allGuides().map(({ name }) => guideAt(name)),
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
