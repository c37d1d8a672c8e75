import type { Publication } from '../../story/schema/publication.ts';
import { embedAt, storyEmbedAt, onLight } from '../../addresses/paths.ts';
import type { Article } from '../article/article.ts';
import type { GraphicEmbed } from '../embeds/embeds.ts';
import type { PictureFile } from '../pictures/pictures.ts';
import { element, markup } from '../../markup/xml.ts';

/** In pixels. Content management systems do not scale it. */
const WIDTH = 640;

/** The height of a whole story in pixels. It scrolls in its iframe; many systems allow 1,000 at most. */
export const STORY_HEIGHT = 800;

/** How long a content management system may keep the answer, in seconds: a day. */
const CACHE_AGE = 86_400;

/**
 * The oEmbed 1.0 answer for a story: an iframe that content management systems put into their pages.
 *
 * @returns plain JSON
 */
export function oembed(publication: Publication, { slug, title, card }: Article) {
  return framed(publication, storyEmbedAt(slug), title, STORY_HEIGHT, card);
}

/** The oEmbed 1.0 answer for a graphic of a story. */
export function graphicOembed(publication: Publication, slug: string, embed: GraphicEmbed) {
  const { name, title, png } = embed.graphic;
  return framed(publication, embedAt(slug, name), title, embed.height, png);
}

function framed(
  { name, origin }: Publication,
  path: string,
  title: string,
  height: number,
  picture: PictureFile,
) {
  const size = { width: WIDTH, height };
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: name,
    provider_url: `${origin}/`,
    author_name: name,
    author_url: `${origin}/`,
    cache_age: CACHE_AGE,
    html: markup(
      element('iframe', { src: onLight(origin + path), title, ...size, frameborder: 0 }, ''),
    ),
    ...size,
    thumbnail_url: picture.url,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  };
}
