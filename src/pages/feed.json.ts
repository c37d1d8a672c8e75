import type { APIRoute } from 'astro';
import { allEditions } from '../syndication/edition/edition.ts';
import { jsonFeed } from '../syndication/feeds/json-feed.ts';

export const GET: APIRoute = async () => {
  const { publication, editions } = await allEditions();
  return Response.json(jsonFeed(publication, editions));
};
