import type { APIRoute } from 'astro';
import { allStories, thePublication } from '../site/story.ts';
import { SYNDICATION } from '../syndication/addresses.ts';
import { lastChange } from '../syndication/article.ts';
import { articleOf } from '../syndication/story.ts';
import { sitemap } from '../syndication/sitemap.ts';

export const GET: APIRoute = async () => {
  const publication = await thePublication();
  const articles = (await allStories()).map((story) => articleOf(story, publication));
  const pages = [
    { url: `${publication.origin}/`, changed: lastChange(articles) },
    { url: publication.origin + SYNDICATION, changed: lastChange(articles) },
    ...articles.map(({ url, modified }) => ({ url, changed: modified })),
  ];
  return new Response(sitemap(pages), { headers: { 'content-type': 'application/xml' } });
};
