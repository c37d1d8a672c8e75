import type { APIRoute } from 'astro';
import { allStories, thePublication } from '../site/story.ts';
import { SITEMAP } from '../syndication/addresses.ts';
import { lastChange } from '../syndication/article.ts';
import { articleOf } from '../syndication/story.ts';
import { sitemapIndex } from '../syndication/sitemap.ts';

export const GET: APIRoute = async () => {
  const publication = await thePublication();
  const articles = (await allStories()).map((story) => articleOf(story, publication));
  const sitemaps = [{ url: publication.origin + SITEMAP, changed: lastChange(articles) }];
  return new Response(sitemapIndex(sitemaps), { headers: { 'content-type': 'application/xml' } });
};
