import type { APIRoute } from 'astro';
import { thePublication } from '../collections/stories.ts';
import { newestEditions } from '../syndication/edition/edition.ts';
import { rss } from '../syndication/feeds/rss.ts';

export const GET: APIRoute = async () => {
  const publication = await thePublication();
  return new Response(rss(publication, await newestEditions(publication)), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};
