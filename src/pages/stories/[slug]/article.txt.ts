import type { APIRoute } from 'astro';
import { thePublication } from '../../../collections/stories.ts';
import type { Story } from '../../../story/story.ts';
import { editionOf } from '../../../syndication/edition/edition.ts';

export { storyPaths as getStaticPaths } from '../../../collections/stories.ts';

/** The story as plain text. Servers may name no encoding for it, so a byte-order mark does. */
export const GET: APIRoute<{ story: Story }> = async ({ props }) => {
  const { title, text } = await editionOf(props.story, await thePublication());
  return new Response(`\uFEFF${title}\n\n${text}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
