import type { APIRoute } from 'astro';
import { thePublication, type Story } from '../../../site/story.ts';
import { articleOf } from '../../../syndication/story.ts';
import { oembed } from '../../../syndication/oembed.ts';

export { storyPaths as getStaticPaths } from '../../../site/story.ts';

export const GET: APIRoute<{ story: Story }> = async ({ props }) => {
  const publication = await thePublication();
  return Response.json(oembed(publication, articleOf(props.story, publication)));
};
