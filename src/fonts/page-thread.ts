import { readFileSync, writeFileSync } from 'node:fs';
import { withTypefaces } from './page.ts';
import { typefaceCache, type TypefaceCache } from './typeface-cache.ts';

/** What a thread is to add typefaces to. */
export interface Task {
  /** The path of a page. */
  file: string;
  /** The address of the project's folder. */
  root: string;
}

let cache: TypefaceCache | undefined;

/** Adds its typefaces to the page in a file, in a thread of its own: `src/build/site-steps.ts` starts it. */
export default async function addToFile({ file, root }: Task): Promise<void> {
  cache ??= typefaceCache(new URL(root));
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, withTypefaces(html, await cache.typefacesOf(html)));
}
