import type { APIRoute } from 'astro';
import { thePublication } from '../../../../collections/stories.ts';
import type { Story } from '../../../../story/story.ts';
import type { GraphicEmbed } from '../../../../syndication/embeds/embeds.ts';
import { graphicOembed } from '../../../../syndication/feeds/oembed.ts';

export { embedPaths as getStaticPaths } from '../../../../syndication/embeds/embeds.ts';

export const GET: APIRoute<{ story: Story; embed: GraphicEmbed }> = async ({ props }) =>
  Response.json(graphicOembed(await thePublication(), props.story.slug, props.embed));
