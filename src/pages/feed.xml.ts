import type { APIRoute } from 'astro';
import { allEditions } from '../syndication/edition/edition.ts';
import { rss } from '../syndication/feeds/rss.ts';

export const GET: APIRoute = async () => {
  const { publication, editions } = await allEditions();
  return new Response(rss(publication, editions), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};
