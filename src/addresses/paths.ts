import { plainName } from './form-names.ts';
// Every address that partners get, as a path within the site. In the output the paths follow the origin,
// never the host of a copy.

export const RSS = '/feed.xml';
export const JSON_FEED = '/feed.json';
/** An archive of a feed, by its number from 1, which has the oldest stories. */
export const rssArchiveAt = (archive: number): string => `/feed-${archive}.xml`;
export const jsonFeedArchiveAt = (archive: number): string => `/feed-${archive}.json`;

export const SITEMAP_INDEX = '/sitemap-index.xml';
/** A sitemap, by its number from 1. */
export const sitemapAt = (number: number): string =>
  number === 1 ? '/sitemap.xml' : `/sitemap-${number}.xml`;

/** The stories on one topic, by its name in addresses, which can have letters of any language. */
export const topicAt = (topic: string): string => `/topics/${encodeURIComponent(topic)}/`;

export const storyAt = (slug: string): string => `/stories/${slug}/`;
export const ninjsAt = (slug: string): string => `${storyAt(slug)}ninjs.json`;
export const articleTextAt = (slug: string): string => `${storyAt(slug)}article.txt`;
export const oembedAt = (slug: string): string => `${storyAt(slug)}oembed.json`;
export const dataAt = (slug: string, table: string): string => `${storyAt(slug)}data/${table}.csv`;

/** The whole story in one file. */
export const standaloneAt = (slug: string): string => `${storyAt(slug)}standalone.html`;

/** The partner page: the files and embeds, and how to use them. */
export const SYNDICATION = '/syndication/';
export const MANIFEST = '/syndication/manifest.json';
export const bundleAt = (slug: string): string => `${SYNDICATION}${slug}.zip`;
/** A guide to publishing the stories with one server, service or CMS, by its name. */
export const guideAt = (name: string): string => `${SYNDICATION}${name}/`;

/** The licences of the code and the fonts, in full. */
export const LICENCE_TEXTS = '/licences.txt';

/** The script that sets the heights of iframes in a host's page to fit their content. */
export const EMBED_SCRIPT = '/embed.js';

/**
 * One file for an iframe.
 *
 * @param name a graphic's, or `story` for all of it
 */
export const embedAt = (slug: string, name: string): string => `/embed/${slug}/${name}/`;
export const storyEmbedAt = (slug: string): string => embedAt(slug, 'story');
export const graphicOembedAt = (slug: string, name: string): string =>
  `${embedAt(slug, name)}oembed.json`;

/** The pictures for links to a story, the most common first. Sizes are in pixels. */
export const CARDS = [
  { name: 'card', width: 1200, height: 630 },
  { name: 'card-square', width: 1200, height: 1200 },
  { name: 'card-wide', width: 1200, height: 675 },
] as const;

export type CardName = (typeof CARDS)[number]['name'];

/** The size of a graphic's still in pixels, which is higher for a high graphic, and the pixel density of its larger PNG. */
export const STILL = { width: 1200, height: 675, dense: 2 } as const;

/**
 * A graphic's name in addresses: the name of its form. If a story has several graphics of a form, the
 * names of the later ones also have the scene's id.
 */
export function graphicName(
  scenes: readonly { id: string; form: string }[],
  { id, form }: { id: string; form: string },
): string {
  const first = scenes.find((scene) => scene.form === form);
  const name = plainName(form);
  return first?.id === id ? name : `${name}-${id}`;
}

/**
 * A picture of a story.
 *
 * @param file the file's name: a card's name, or a graphic's name, then `-` and a step's id for the
 *   still of that step, `@2x` for the larger PNG, and the extension
 */
export const pictureAt = (slug: string, file: string): string => `${storyAt(slug)}images/${file}`;
