import type { APIRoute } from 'astro';
import { thePublication } from '../collections/stories.ts';
import { SITEMAP_INDEX } from '../addresses/paths.ts';

/** Search engines may read everything. Pages that they should not list say so themselves. */
export const GET: APIRoute = async () => {
  const { origin } = await thePublication();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${origin}${SITEMAP_INDEX}\n`);
};
