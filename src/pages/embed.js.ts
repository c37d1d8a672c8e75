import type { APIRoute } from 'astro';
import script from '../embed/host.ts?bundle';

/** For the pages of hosts, whatever made them: one classic script. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
