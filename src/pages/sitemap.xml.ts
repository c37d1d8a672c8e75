import type { APIRoute } from 'astro';
import { allStories, thePublication } from '../site/story.ts';
import { hostAt, SYNDICATION } from '../syndication/addresses.ts';
import { lastChange } from '../syndication/article.ts';
import { allHosts } from '../syndication/hosts.ts';
import { articleOf } from '../syndication/story.ts';
import { sitemap } from '../syndication/sitemap.ts';

export const GET: APIRoute = async () => {
  const publication = await thePublication();
  const articles = (await allStories()).map((story) => articleOf(story, publication));
  const pages = [
    { url: `${publication.origin}/`, changed: lastChange(articles) },
    ...[SYNDICATION, ...allHosts().map(({ host }) => hostAt(host))].map((path) => ({
      url: publication.origin + path,
      changed: lastChange(articles),
    })),
    ...articles.map(({ url, modified }) => ({ url, changed: modified })),
  ];
  return new Response(sitemap(pages), { headers: { 'content-type': 'application/xml' } });
};
