import type { APIRoute } from 'astro';
import script from '../embed/host/script.ts?classic-script';

/** The script for partners' pages with embeds. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
