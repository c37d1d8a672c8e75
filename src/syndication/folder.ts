import { embedAt, EMBED_SCRIPT, ninjsAt, storyAt } from './addresses.ts';
import type { Manifest } from './manifest.ts';
import { pageOfFolder } from './onefile.ts';

/** What every page of the site takes, beside what is its own. */
const COMMON = /^(fonts\/|favicon\.svg$)/;
/** Where pictures out of the stories' folders are, by names that say what is in them. */
const ASSETS = '_astro/';
/** The path of what partners are told first. */
const README = 'README.txt';

/** A story's folder: files by their paths, which start with the folder, and when it last changed. */
interface Folder {
  files: Map<string, Uint8Array>;
  /** As `2026-11-25`. */
  date: string;
}

/** What there is to know of a story, in the form that news systems read. */
interface Told {
  uri: string;
  headlines: { value: string }[];
  versionCreated: string;
}

/**
 * A story and all that belongs to it as one folder that needs nothing from outside it, and works
 * from wherever it is put, also where only whole paths of files are served.
 *
 * @param slug the story's, and the folder's name
 * @param built the paths of all files of the site
 * @param read a file's bytes by its path
 */
export function folderOf(
  slug: string,
  built: readonly string[],
  read: (path: string) => Buffer,
  manifest: Manifest,
): Folder {
  const html = read(`${storyAt(slug).slice(1)}index.html`).toString();
  const [story, embeds] = [storyAt(slug).slice(1), embedAt(slug, '').slice(1, -1)];
  /** The paths in the folder, by those in the site. */
  const paths = new Map(
    built.flatMap((path) => {
      if (path.startsWith(story)) return [[path, path.slice(story.length)]];
      if (path.startsWith(embeds)) return [[path, `embed/${path.slice(embeds.length)}`]];
      const isTaken = path.startsWith(ASSETS) ? html.includes(path) : COMMON.test(path);
      return isTaken || `/${path}` === EMBED_SCRIPT ? [[path, path]] : [];
    }),
  );
  const files = new Map<string, Uint8Array>(
    Array.from(paths, ([from, to]) => [`${slug}/${to}`, read(from)]),
  );
  const told = JSON.parse(read(ninjsAt(slug).slice(1)).toString()) as Told;
  const { origin } = new URL(told.uri);
  const page = pageOfFolder(html, {
    base: told.uri,
    local: (url) => {
      const { origin: there, pathname, hash } = new URL(url);
      // A folder's address is that of the file in it.
      const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
      const to = there === origin ? paths.get(path) : undefined;
      return to === undefined ? undefined : to + hash;
    },
  });
  files.set(`${slug}/index.html`, Buffer.from(page));
  const date = told.versionCreated.slice(0, 10);
  files.set(`${slug}/${README}`, Buffer.from(readme(told, date, manifest)));
  return { files, date };
}

function readme(
  { uri, headlines }: Told,
  date: string,
  { licence, credit, contact, corrections }: Manifest,
): string {
  const own = corrections.filter(({ story }) => uri.endsWith(story));
  const corrected = own.map(({ date, text }) => `\n  ${date}: ${text}`).join('');
  return `\uFEFF${headlines[0]?.value ?? ''}
${uri}

Put this folder anywhere on a server, as it is. Nothing in it needs a setting, and no link in it
leads to a folder: index.html is spelt out.

index.html              the story
standalone.html         the same in one file
embed/story/index.html  the same, for a frame
embed/<graphic>/        each graphic, for a frame
embed.js                makes frames as high as what is in them
images/                 each graphic at every step, and cards for links
data/                   the figures
article.txt             the words
ninjs.json              all of it, for news systems
oembed.json             for content systems

Credit: ${credit}
Licence: ${licence}
Contact: ${contact}
Last change: ${date}
Corrections: ${corrected || 'none'}
`;
}
