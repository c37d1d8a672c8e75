// Every address that partners are given, as paths within the site. In the output they stand after
// the origin, and never after the host of a copy.

export const RSS = '/feed.xml';
export const JSON_FEED = '/feed.json';
export const SITEMAP_INDEX = '/sitemap-index.xml';
export const SITEMAP = '/sitemap.xml';

export const storyAt = (slug: string): string => `/stories/${slug}/`;
export const oembedAt = (slug: string): string => `${storyAt(slug)}oembed.json`;
export const dataAt = (slug: string, table: string): string => `${storyAt(slug)}data/${table}.csv`;

/** One file that holds the whole story, for a frame. */
export const storyEmbedAt = (slug: string): string => `/embed/${slug}/story/`;

/** The pictures that stand for a story where it is linked to, the widest use first. Pixels. */
export const CARDS = [
  { name: 'card', width: 1200, height: 630 },
  { name: 'card-square', width: 1200, height: 1200 },
  { name: 'card-wide', width: 1200, height: 675 },
] as const;

/** How large a graphic's still is, and how many pixels its larger PNG has for each of them. */
export const STILL = { width: 1200, height: 675, dense: 2 } as const;

/**
 * A picture of a story.
 *
 * @param file a card's name, or a form's for the still of its graphic, and after it `-` and a step's
 *   id for the still of that step, and `@2x` for the larger PNG; with its ending
 */
export const pictureAt = (slug: string, file: string): string => `${storyAt(slug)}images/${file}`;
