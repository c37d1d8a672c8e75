import type { APIRoute } from 'astro';
import { thePublication } from '../site/story.ts';
import { SITEMAP_INDEX } from '../syndication/addresses.ts';

/** Everything may be read; what is not to be listed says so itself. */
export const GET: APIRoute = async () => {
  const { origin } = await thePublication();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${origin}${SITEMAP_INDEX}\n`);
};
