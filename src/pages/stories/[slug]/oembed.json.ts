import type { APIRoute } from 'astro';
import { thePublication } from '../../../collections/stories.ts';
import type { Story } from '../../../story/story.ts';
import { articleOf } from '../../../syndication/article/article.ts';
import { oembed } from '../../../syndication/feeds/oembed.ts';

export { storyPaths as getStaticPaths } from '../../../collections/stories.ts';

export const GET: APIRoute<{ story: Story }> = async ({ props }) => {
  const publication = await thePublication();
  return Response.json(oembed(publication, articleOf(props.story, publication)));
};
