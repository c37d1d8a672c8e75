import type { APIRoute } from 'astro';
import { allStories, thePublication } from '../collections/stories.ts';
import { guideAt, SYNDICATION } from '../addresses/paths.ts';
import { lastChange } from '../syndication/article/article.ts';
import { allGuides } from '../syndication/portal/guides.ts';
import { articleOf } from '../syndication/article/article-of.ts';
import { sitemap } from '../syndication/feeds/sitemap.ts';

export const GET: APIRoute = async () => {
  const publication = await thePublication();
  const articles = (await allStories()).map((story) => articleOf(story, publication));
  const pages = [
    { url: `${publication.origin}/`, changed: lastChange(articles) },
    ...[SYNDICATION, ...allGuides().map(({ name }) => guideAt(name))].map((path) => ({
      url: publication.origin + path,
      changed: lastChange(articles),
    })),
    ...articles.map(({ url, modified }) => ({ url, changed: modified })),
  ];
  return new Response(sitemap(pages), { headers: { 'content-type': 'application/xml' } });
};
