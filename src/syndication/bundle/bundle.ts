import {
  embedAt,
  EMBED_SCRIPT,
  LICENCE_TEXTS,
  storyAt,
  decodedAddress,
} from '../../addresses/paths.ts';
import type { Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';
import { movePage } from './move-page.ts';
import { zipSync, type Zippable } from 'fflate';
import { changedOn } from '../../story/schema/dates.ts';
import { isoTime } from '../../data/date.ts';

/** The file that explains the bundle to partners. */
const README = 'README.txt';
/** The folder with the images of all stories. A bundle has those that its page refers to. */
const IMAGES = '_astro/';
/** The files of every bundle, besides those of its story. */
const COMMON: readonly string[] = ['favicon.svg', LICENCE_TEXTS.slice(1), EMBED_SCRIPT.slice(1)];

/** The built site. */
export interface Site {
  /** The paths of all its files, with slashes. */
  paths: readonly string[];
  read: (path: string) => Uint8Array;
}

/**
 * Collects a story and everything that belongs to it in one folder. The folder works at any address,
 * even on a server that only finds files by their whole paths.
 *
 * @returns the files by their paths, which start with the folder's name
 * @throws Error if the story's page loads a file that the bundle does not have
 */
export async function bundleOf(
  story: Pick<Story, 'slug' | 'meta'>,
  publication: Publication,
  { paths, read }: Site,
): Promise<Map<string, Uint8Array>> {
  const { slug } = story;
  const [own, embeds] = [storyAt(slug).slice(1), embedAt(slug, '').slice(1, -1)];
  const files = new Map<string, Uint8Array>();

  /** The path in the bundle of a file of the site; undefined if bundles do not have it. */
  const pathInBundle = (path: string): string | undefined => {
    if (!paths.includes(path)) return undefined;
    if (path.startsWith(own)) return path.slice(own.length);
    if (path.startsWith(embeds)) return `embed/${path.slice(embeds.length)}`;
    return COMMON.includes(path) || path.startsWith(IMAGES) ? path : undefined;
  };
  const add = (path: string): string | undefined => {
    const to = pathInBundle(path);
    if (to !== undefined) files.set(`${slug}/${to}`, read(path));
    return to;
  };
  /** The path from the story's page to the file at an address; undefined if it is elsewhere. */
  const local = (url: string): string | undefined => {
    const { origin, pathname, hash } = new URL(url);
    if (origin !== publication.origin) return undefined;
    // A folder's address is that of the file in it.
    const path = decodedAddress(pathname)
      .slice(1)
      .replace(/(^|\/)$/, '$1index.html');
    const to = add(path);
    return to === undefined ? undefined : to + hash;
  };

  for (const path of paths) if (!path.startsWith(IMAGES)) add(path);
  const base = publication.origin + storyAt(slug);
  const page = await movePage(Buffer.from(read(`${own}index.html`)).toString(), {
    base,
    asset: (url) => {
      const path = local(url);
      if (path === undefined) throw new Error(`${base} loads ${url}, which is not in its bundle`);
      return path;
    },
    link: (url) => ({ href: local(url) ?? url }),
    alone: false,
  });
  files.set(`${slug}/index.html`, Buffer.from(page));
  const names = Array.from(files.keys(), (path) => path.slice(slug.length + 1));
  files.set(`${slug}/${README}`, Buffer.from(readme(story, publication, names)));
  return files;
}

/** Files that are compressed already. To compress them again is slow and saves nothing. */
const COMPRESSED = /\.(png|woff2|jpe?g|webp|gif|avif|zip)$/;

/** The years that a zip can name. A story of another year has files of the nearest. */
const [FIRST, LAST] = [1980, 2099];

/**
 * Makes a zip. The same files and date give the same bytes, on any machine in any time zone.
 *
 * @param files by their paths in it, with slashes
 * @param date the date of all files, as `2026-11-25`
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const [year = FIRST, month = 1, day = 1] = date.split('-').map(Number);
  // A zip holds local time. Noon exists on every day in every time zone.
  const mtime = new Date(Math.min(Math.max(year, FIRST), LAST), month - 1, day, 12);
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path);
    if (bytes) entries[path] = [bytes, { level: COMPRESSED.test(path) ? 0 : 6, mtime }];
  }
  return zipSync(entries);
}

/** The possible contents of a bundle: a pattern for the paths, the name to show, and a description. */
const CONTENTS: [RegExp, string, string][] = [
  [/^index\.html$/, 'index.html', 'the story'],
  [/^standalone\.html$/, 'standalone.html', 'the same in one file'],
  [/^embed\/story\//, 'embed/story/index.html', 'the same, for an iframe'],
  [/^embed\/(?!story\/)/, 'embed/<graphic>/', 'each graphic, for an iframe'],
  [/^embed\.js$/, 'embed.js', 'sets the heights of iframes to fit their content'],
  [/^images\//, 'images/', 'each graphic, and the card for links'],
  [/^data\//, 'data/', 'the figures'],
  [/^ninjs\.json$/, 'ninjs.json', 'all of it, for news systems'],
  [/^oembed\.json$/, 'oembed.json', 'for content management systems'],
  [/^licences\.txt$/, 'licences.txt', 'the licences of the code and the fonts'],
];

/** The day of a story's last change, as `2026-11-25`. */
export const lastDay = ({ meta }: Pick<Story, 'meta'>): string =>
  isoTime(changedOn(meta)).slice(0, 10);

/**
 * Explains a bundle to partners, as plain text.
 *
 * @param paths the files in the bundle
 */
function readme(
  { slug, meta }: Pick<Story, 'slug' | 'meta'>,
  { origin, licence, credit, email }: Publication,
  paths: readonly string[],
): string {
  const contents = CONTENTS.filter(([path]) => paths.some((own) => path.test(own)));
  const corrections = meta.corrections.map(({ date, text }) => `\n  ${date}: ${text}`).join('');
  return `\uFEFF${meta.title}
${origin}${storyAt(slug)}

Put this folder anywhere on a server, as it is. Nothing in it needs a setting, and no link in it
leads to a folder: index.html is spelt out.

${contents.map(([, name, what]) => name.padEnd(24) + what).join('\n')}

Credit: ${credit}
Licence: ${licence}
${email === undefined ? '' : `Contact: ${email}\n`}Last change: ${lastDay({ meta })}
Corrections: ${corrections || 'none'}
`;
}
