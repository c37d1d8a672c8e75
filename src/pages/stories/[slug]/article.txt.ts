import type { APIRoute } from 'astro';
import { thePublication, type Story } from '../../../site/story.ts';
import { editionOf } from '../../../syndication/edition.ts';

export { storyPaths as getStaticPaths } from '../../../site/story.ts';

/** The story as plain text. Hosts name no encoding for it: the byte-order mark does. */
export const GET: APIRoute<{ story: Story }> = async ({ props }) => {
  const { title, text } = await editionOf(props.story, await thePublication());
  return new Response(`\uFEFF${title}\n\n${text}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
