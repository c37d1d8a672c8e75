import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileCache, type FileCache } from './file-cache.ts';
import { typefacesOf, type Typefaces } from './page.ts';

/** Typefaces of this build and the last one: compressing a font takes a tenth of a second. */
export interface TypefaceCache {
  /** The typefaces of a page, from the cache or else new. */
  typefacesOf: (html: string) => Promise<Typefaces>;
}

/** The files of the cache. */
export const typefaceFiles = (root: URL): FileCache => fileCache(root, 'typefaces');

/**
 * Opens the cache of a project.
 *
 * @param root the project's folder
 */
export function typefaceCache(root: URL): TypefaceCache {
  const files = typefaceFiles(root);
  const version = versionOf(root);
  return {
    typefacesOf: async (html) => {
      const name = `${createHash('sha256').update(`${version} ${html}`).digest('hex')}.json`;
      const known = parsed(files.read(name));
      if (known) return known;
      const typefaces = await typefacesOf(html);
      files.keep(name, JSON.stringify(typefaces));
      return typefaces;
    },
  };
}

/** What says which packages and font files there are, and code outside this room that says which characters a page has. */
const MORE = ['package-lock.json', 'src/markup/json.ts'];

/** What typefaces depend on, apart from the page: code, packages and font files. */
function versionOf(root: URL): string {
  const here = new URL('src/fonts/', root);
  const modules = readdirSync(here)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => new URL(name, here));
  const hash = createHash('sha256');
  for (const file of [...modules, ...MORE.map((path) => new URL(path, root))])
    hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** What a file of the cache says; undefined where it is damaged. */
function parsed(bytes: Uint8Array | undefined): Typefaces | undefined {
  try {
    return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Typefaces);
  } catch {
    return undefined;
  }
}
