import type { APIRoute } from 'astro';
import { thePublication, type Story } from '../../../../site/story.ts';
import type { GraphicFrame } from '../../../../syndication/frames.ts';
import { graphicOembed } from '../../../../syndication/oembed.ts';

export { framePaths as getStaticPaths } from '../../../../syndication/frames.ts';

export const GET: APIRoute<{ story: Story; frame: GraphicFrame }> = async ({ props }) =>
  Response.json(graphicOembed(await thePublication(), props.story.slug, props.frame));
