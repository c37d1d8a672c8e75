// Every address that partners are given, as paths within the site. In the output they stand after
// the origin, and never after the host of a copy.

export const RSS = '/feed.xml';
export const JSON_FEED = '/feed.json';
export const SITEMAP_INDEX = '/sitemap-index.xml';
export const SITEMAP = '/sitemap.xml';

export const storyAt = (slug: string): string => `/stories/${slug}/`;
export const oembedAt = (slug: string): string => `${storyAt(slug)}oembed.json`;
export const dataAt = (slug: string, table: string): string => `${storyAt(slug)}data/${table}.csv`;

/** One file that holds the whole story. */
export const standaloneAt = (slug: string): string => `${storyAt(slug)}standalone.html`;

/** The script that makes frames in a host's page as high as what they hold. */
export const EMBED_SCRIPT = '/embed.js';

/**
 * One file for a frame.
 *
 * @param name a graphic's, or `story` for all of it
 */
export const embedAt = (slug: string, name: string): string => `/embed/${slug}/${name}/`;
export const storyEmbedAt = (slug: string): string => embedAt(slug, 'story');
export const graphicOembedAt = (slug: string, name: string): string =>
  `${embedAt(slug, name)}oembed.json`;

/** The pictures that stand for a story where it is linked to, the widest use first. Pixels. */
export const CARDS = [
  { name: 'card', width: 1200, height: 630 },
  { name: 'card-square', width: 1200, height: 1200 },
  { name: 'card-wide', width: 1200, height: 675 },
] as const;

/**
 * A picture of a story.
 *
 * @param name a card's name, or a form's for the still of its graphic
 */
export const pictureAt = (slug: string, name: string): string =>
  `${storyAt(slug)}images/${name}.png`;
