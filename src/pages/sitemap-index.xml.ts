import type { APIRoute } from 'astro';
import { allStories, thePublication } from '../collections/stories.ts';
import { SITEMAP } from '../addresses/paths.ts';
import { lastChange } from '../syndication/article/article.ts';
import { articleOf } from '../syndication/article/article-of.ts';
import { sitemapIndex } from '../syndication/feeds/sitemap.ts';

export const GET: APIRoute = async () => {
  const publication = await thePublication();
  const articles = (await allStories()).map((story) => articleOf(story, publication));
  const sitemaps = [{ url: publication.origin + SITEMAP, changed: lastChange(articles) }];
  return new Response(sitemapIndex(sitemaps), { headers: { 'content-type': 'application/xml' } });
};
