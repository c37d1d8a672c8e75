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

// Where authors write: paths from the project's folder, with slashes on every system.

export const CONTENT = 'content';
export const PUBLICATION_FILE = `${CONTENT}/publication.yaml`;
/** The folder with the folders of all stories. */
export const STORIES = `${CONTENT}/stories`;
export const storyFolder = (slug: string): string => `${STORIES}/${slug}`;

/** What stands between a story's slug and the name of its form: no slug has it. */
const SEPARATOR = '.';

/** The name of a form of a story's own, which is no other story's: `rents.scatter`. */
export const ownName = (slug: string, name: string): string => slug + SEPARATOR + name;

/** A form's name as authors and partners know it: `scatter`. */
export const plainName = (name: string): string => name.slice(name.lastIndexOf(SEPARATOR) + 1);

/** An address with its spaces and accents as they are. An address with a bare `%` stays as it is. */
export function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/**
 * A link from one of the site's pages to another address of the site. It works at a host's root and
 * under any path.
 *
 * @param from the page's path within the site, ending in a slash: `/stories/a/`
 * @param to the target's path within the site: `/`, `/stories/b/`, `/images/x.png`
 * @returns for example `../../images/x.png`; `./` for the page itself
 */
export function relativePath(from: string, to: string): string {
  if (!from.startsWith('/') || !to.startsWith('/'))
    throw new RangeError(`paths within the site start with a slash: "${from}", "${to}"`);
  const here = from.split('/').slice(1, -1);
  const there = to.split('/').slice(1);
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared])
    shared++;
  const path = [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
  return path === '' ? './' : path;
}

/**
 * An embed's address for a host's page that is always light, as most are. Hosts that are dark, or follow the reader's
 * device, say so instead: see docs/embeds.md.
 */
export const onLight = (address: string): string => `${address}?theme=light`;
