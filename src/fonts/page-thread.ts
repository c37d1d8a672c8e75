import { readFileSync, writeFileSync } from 'node:fs';
import { withTypefaces, type Typefaces } from './page.ts';
import { typefaceCache, type NamedTypefaces, type TypefaceCache } from './typeface-cache.ts';

/** What a thread is to add typefaces to. */
export interface Task {
  /** The path of a page. */
  file: string;
  /** The address of the project's folder. */
  root: string;
}

/** What is known of a page once it has its typefaces. */
export type Added = Omit<NamedTypefaces, 'typefaces'> & Pick<Typefaces, 'missing'>;

let cache: TypefaceCache | undefined;

/** Adds its typefaces to the page in a file, in a thread of its own: `src/build/page-fonts.ts` starts it. */
export default async function addToFile({ file, root }: Task): Promise<Added> {
  cache ??= typefaceCache(new URL(root));
  const html = readFileSync(file, 'utf8');
  const { typefaces, ...named } = await cache.typefacesOf(html);
  writeFileSync(file, withTypefaces(html, typefaces));
  return { ...named, missing: typefaces.missing };
}
