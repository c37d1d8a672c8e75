import type { APIRoute } from 'astro';
import { allEditions } from '../syndication/edition.ts';
import { jsonFeed } from '../syndication/jsonfeed.ts';

export const GET: APIRoute = async () => {
  const { publication, editions } = await allEditions();
  return Response.json(jsonFeed(publication, editions));
};
