// Every address that partners get, as a path within the site. In the output the paths follow the origin,
// never the host of a copy.

export const RSS = '/feed.xml';
export const JSON_FEED = '/feed.json';

export const SITEMAP_INDEX = '/sitemap-index.xml';
/** A sitemap, by its number from 1. */
export const sitemapAt = (number: number): string =>
  number === 1 ? '/sitemap.xml' : `/sitemap-${number}.xml`;

/** The stories on one topic, by its name in addresses, which can have letters of any language. */
export const topicAt = (topic: string): string => `/topics/${encodeURIComponent(topic)}/`;

export const storyAt = (slug: string): string => `/stories/${slug}/`;
export const ninjsAt = (slug: string): string => `${storyAt(slug)}ninjs.json`;
export const oembedAt = (slug: string): string => `${storyAt(slug)}oembed.json`;
export const dataAt = (slug: string, table: string): string => `${storyAt(slug)}data/${table}.csv`;

/** The whole story in one file. */
export const standaloneAt = (slug: string): string => `${storyAt(slug)}standalone.html`;

/** The partner page: the files and embeds, and how to use them. */
export const SYNDICATION = '/syndication/';
export const bundleAt = (slug: string): string => `${SYNDICATION}${slug}.zip`;

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

/** The picture for links to a story, whose name no form has. */
export const CARD = 'card';

/**
 * A picture of a story.
 *
 * @param name a graphic's name, or `CARD`
 */
export const pictureAt = (slug: string, name: string, extension: 'png' | 'svg'): string =>
  `${storyAt(slug)}images/${name}.${extension}`;

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

// Lists that are too long for one page.

/** One of the pages that a list is cut into. */
export interface ListPage<T> {
  /** From 1. */
  number: number;
  /** How many pages the list has. */
  count: number;
  items: readonly T[];
}

/**
 * Cuts a list into pages, the last of which may be shorter.
 *
 * @param size how many items a page has at the most
 * @returns at least one page, which is empty where the list is
 */
export function pagesOf<T>(
  items: readonly T[],
  size: number,
): [first: ListPage<T>, ...later: ListPage<T>[]] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const page = (number: number): ListPage<T> => ({
    number,
    count,
    items: items.slice((number - 1) * size, number * size),
  });
  return [page(1), ...Array.from({ length: count - 1 }, (_, i) => page(i + 2))];
}

/**
 * The path of one page of a list within the site.
 *
 * @param list the path of the list, which is that of its first page: `/`
 */
export const pageAt = (list: string, number: number): string =>
  number === 1 ? list : `${list}page/${number}/`;
