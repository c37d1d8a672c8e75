import type { APIRoute } from 'astro';
import { thePublication } from '../../../collections/stories.ts';
import type { Story } from '../../../story/story.ts';
import { editionOf } from '../../../syndication/edition/edition.ts';
import { ninjs } from '../../../syndication/feeds/ninjs.ts';

export { storyPaths as getStaticPaths } from '../../../collections/stories.ts';

export const GET: APIRoute<{ story: Story }> = async ({ props }) => {
  const publication = await thePublication();
  return Response.json(ninjs(publication, await editionOf(props.story, publication)));
};
