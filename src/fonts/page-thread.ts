import { readFileSync, writeFileSync } from 'node:fs';
import { withTypefaces, type Typefaces } from './page.ts';
import { cachedTypefaces, type Cached } from './typeface-cache.ts';

/** What is known of a page once it has its typefaces. */
export interface Added extends Pick<Cached, 'kept' | 'isNew'>, Pick<Typefaces, 'missing'> {}

/** Adds its typefaces to the page in a file, in a thread of its own: `src/build/page-fonts.ts` starts it. */
export default async function addToFile(file: string): Promise<Added> {
  const html = readFileSync(file, 'utf8');
  const { typefaces, ...cached } = await cachedTypefaces(html);
  writeFileSync(file, withTypefaces(html, typefaces));
  return { ...cached, missing: typefaces.missing };
}
