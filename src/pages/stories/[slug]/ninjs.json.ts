import type { APIRoute } from 'astro';
import { thePublication, type Story } from '../../../site/story.ts';
import { editionOf } from '../../../syndication/edition.ts';
import { ninjs } from '../../../syndication/ninjs.ts';

export { storyPaths as getStaticPaths } from '../../../site/story.ts';

export const GET: APIRoute<{ story: Story }> = async ({ props }) => {
  const publication = await thePublication();
  return Response.json(ninjs(publication, await editionOf(props.story, publication)));
};
