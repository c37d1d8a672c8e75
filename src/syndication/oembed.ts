import type { Publication } from '../story/publication.ts';
import { storyEmbedAt } from './addresses.ts';
import type { Article } from './article.ts';
import { element, markup } from './xml.ts';

/** Pixels. Content systems clamp the height of a frame to 1,000, and scale nothing. */
const FRAME = { width: 640, height: 800 };

/** How long a content system may keep the answer, in seconds: a day. */
const CACHE_AGE = 86_400;

/**
 * The story as oEmbed 1.0: a frame that content systems put into a page of their own.
 *
 * @returns plain JSON
 */
export function oembed({ name, origin }: Publication, article: Article) {
  const { slug, title, cards } = article;
  const [card] = cards;
  const src = origin + storyEmbedAt(slug);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: name,
    provider_url: `${origin}/`,
    author_name: name,
    author_url: `${origin}/`,
    cache_age: CACHE_AGE,
    html: markup(element('iframe', { src, title, ...FRAME }, '')),
    ...FRAME,
    ...(card && {
      thumbnail_url: card.url,
      thumbnail_width: card.width,
      thumbnail_height: card.height,
    }),
  };
}
