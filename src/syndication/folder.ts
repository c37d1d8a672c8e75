import { embedAt, EMBED_SCRIPT, storyAt } from './addresses.ts';
import type { Manifest } from './manifest.ts';
import { pageOfFolder } from './onefile.ts';

/** What every page of the site takes, beside what is its own. */
const COMMON = /^(fonts\/|favicon\.svg$)/;
/** The path of what partners are told first. */
const README = 'README.txt';

/**
 * A story and all that belongs to it as one folder that needs nothing from outside it, and works
 * from wherever it is put, also where only whole paths of files are served.
 *
 * @param slug the story's, and the folder's name
 * @param built the paths of all files of the site
 * @param read a file's bytes by its path
 * @returns files by their paths, which start with the folder
 */
export function folderOf(
  slug: string,
  built: readonly string[],
  read: (path: string) => Buffer,
  manifest: Manifest,
): Map<string, Uint8Array> {
  const [story, embeds] = [storyAt(slug).slice(1), embedAt(slug, '').slice(1, -1)];
  /** The paths in the folder, by those in the site. */
  const paths = new Map(
    built.flatMap((path) => {
      if (path.startsWith(story)) return [[path, path.slice(story.length)]];
      if (path.startsWith(embeds)) return [[path, `embed/${path.slice(embeds.length)}`]];
      return COMMON.test(path) || `/${path}` === EMBED_SCRIPT ? [[path, path]] : [];
    }),
  );
  const files = new Map<string, Uint8Array>(
    Array.from(paths, ([from, to]) => [`${slug}/${to}`, read(from)]),
  );
  const html = read(`${story}index.html`).toString();
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const { origin } = new URL(canonical);
  const page = pageOfFolder(html, {
    base: canonical,
    local: (url) => {
      const { origin: there, pathname, hash } = new URL(url);
      // A folder's address is that of the file in it.
      const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
      const to = there === origin ? paths.get(path) : undefined;
      return to === undefined ? undefined : to + hash;
    },
  });
  files.set(`${slug}/index.html`, Buffer.from(page));
  files.set(`${slug}/${README}`, Buffer.from(readme(page, canonical, manifest)));
  return files;
}

function readme(
  page: string,
  url: string,
  { licence, credit, contact, version, corrections }: Manifest,
): string {
  const title = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '';
  const own = corrections.filter(({ story }) => url.endsWith(story));
  return `\uFEFF${title}
${url}

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
Last change: ${version}
Corrections: ${own.length === 0 ? 'none' : own.map(({ date, text }) => `\n${date}: ${text}`).join('')}
`;
}
