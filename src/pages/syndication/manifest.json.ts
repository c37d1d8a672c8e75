import type { APIRoute } from 'astro';
import { allStories, thePublication } from '../../site/story.ts';
import { manifestOf } from '../../syndication/manifest.ts';

/** What it says of the files is added when they are all there: see src/site/partners.ts. */
export const GET: APIRoute = async () =>
  Response.json(manifestOf(await thePublication(), await allStories()));
