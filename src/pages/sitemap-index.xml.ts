import type { APIRoute } from 'astro';
import { sitemapAt } from '../addresses/paths.ts';
import { thePublication } from '../collections/stories.ts';
import { sitemaps, sitemapIndex } from '../syndication/feeds/sitemap.ts';
import { latest } from '../data/date.ts';

export const GET: APIRoute = async () => {
  const { origin } = await thePublication();
  const listed = (await sitemaps()).map(({ number, items }) => ({
    url: origin + sitemapAt(number),
    changed: latest(items.flatMap(({ changed }) => changed ?? [])),
  }));
  return new Response(sitemapIndex(listed), { headers: { 'content-type': 'application/xml' } });
};
