import type { APIRoute } from 'astro';
import { thePublication } from '../collections/stories.ts';
import { newestEditions } from '../syndication/edition/edition.ts';
import { jsonFeed } from '../syndication/feeds/json-feed.ts';

export const GET: APIRoute = async () => {
  const publication = await thePublication();
  return Response.json(jsonFeed(publication, await newestEditions(publication)));
};
