// Every address that partners are given, as paths within the site. In the output they stand after
// the origin, and never after the host of a copy.

export const RSS = '/feed.xml';
export const JSON_FEED = '/feed.json';
export const SITEMAP_INDEX = '/sitemap-index.xml';
export const SITEMAP = '/sitemap.xml';

export const storyAt = (slug: string): string => `/stories/${slug}/`;
export const ninjsAt = (slug: string): string => `${storyAt(slug)}ninjs.json`;
export const articleTextAt = (slug: string): string => `${storyAt(slug)}article.txt`;
export const oembedAt = (slug: string): string => `${storyAt(slug)}oembed.json`;
export const dataAt = (slug: string, table: string): string => `${storyAt(slug)}data/${table}.csv`;

/** One file that holds the whole story. */
export const standaloneAt = (slug: string): string => `${storyAt(slug)}standalone.html`;

/** For partners: what there is to take, and how. */
export const SYNDICATION = '/syndication/';
export const MANIFEST = '/syndication/manifest.json';
export const bundleAt = (slug: string): string => `${SYNDICATION}${slug}.zip`;
/** How to serve the site from one kind of host. */
export const hostAt = (host: string): string => `${SYNDICATION}${host}/`;

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

/** How large a graphic's still is, and how many pixels its larger PNG has for each of them. */
export const STILL = { width: 1200, height: 675, dense: 2 } as const;

/**
 * A graphic's name in addresses: its form's. Where a story has more than one of a form, the later
 * ones have their scene's id in it.
 */
export function graphicName(
  scenes: readonly { id: string; form: string }[],
  { id, form }: { id: string; form: string },
): string {
  const first = scenes.find((scene) => scene.form === form);
  return first?.id === id ? form : `${form}-${id}`;
}

/**
 * A picture of a story.
 *
 * @param file a card's name, or a form's for the still of its graphic, and after it `-` and a step's
 *   id for the still of that step, and `@2x` for the larger PNG; with its ending
 */
export const pictureAt = (slug: string, file: string): string => `${storyAt(slug)}images/${file}`;
