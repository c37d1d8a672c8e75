import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileCache, type FileCache } from './file-cache.ts';
import { typefacesOf, type Typefaces } from './page.ts';

const ROOT = new URL('../../', import.meta.url);

/** The files of the cache. */
export const keptTypefaces = (): FileCache => fileCache(ROOT, 'typefaces');

/** What the typefaces of a page depend on, apart from the page: the code here, and all packages. */
function versionOf(): string {
  const here = new URL('./', import.meta.url);
  const modules = readdirSync(here).sort();
  const files = [...modules.map((name) => new URL(name, here)), new URL('package-lock.json', ROOT)];
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

let version: string | undefined;

/** The typefaces of a page, and how they were come by. */
export interface Cached {
  typefaces: Typefaces;
  /** Their name in the cache. */
  kept: string;
  isNew: boolean;
}

/** The typefaces of a page, from the cache or else new: to compress a font takes a tenth of a second. */
export async function cachedTypefaces(html: string): Promise<Cached> {
  version ??= versionOf();
  const kept = `${createHash('sha256').update(`${version} ${html}`).digest('hex')}.json`;
  const cache = keptTypefaces();
  const known = cache.read(kept);
  if (known)
    return {
      typefaces: JSON.parse(Buffer.from(known).toString()) as Typefaces,
      kept,
      isNew: false,
    };
  const typefaces = await typefacesOf(html);
  cache.keep(kept, JSON.stringify(typefaces));
  return { typefaces, kept, isNew: true };
}
