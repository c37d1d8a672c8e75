import type { Publication } from '../story/publication.ts';
import { embedAt, storyEmbedAt } from './addresses.ts';
import type { Article } from './article.ts';
import type { GraphicFrame } from './frames.ts';
import type { Picture } from './pictures.ts';
import { element, markup } from './xml.ts';

/** Pixels. Content systems scale nothing. */
const WIDTH = 640;

/** What the story takes in a frame, where it scrolls by itself: content systems allow 1,000 pixels. */
export const STORY_HEIGHT = 800;

/** How long a content system may keep the answer, in seconds: a day. */
const CACHE_AGE = 86_400;

/**
 * The story as oEmbed 1.0: a frame that content systems put into a page of their own.
 *
 * @returns plain JSON
 */
export function oembed(publication: Publication, { slug, title, cards }: Article) {
  return framed(publication, storyEmbedAt(slug), title, STORY_HEIGHT, cards[0]);
}

/** A graphic of a story, in the same way. */
export function graphicOembed(publication: Publication, slug: string, frame: GraphicFrame) {
  const { name, title, stills } = frame.graphic;
  return framed(publication, embedAt(slug, name), title, frame.height, stills[0]);
}

function framed(
  { name, origin }: Publication,
  path: string,
  title: string,
  height: number,
  picture: Picture | undefined,
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
    html: markup(element('iframe', { src: origin + path, title, ...size }, '')),
    ...size,
    ...(picture && {
      thumbnail_url: picture.url,
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
  };
}
