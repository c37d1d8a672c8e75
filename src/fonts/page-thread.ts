import { readFileSync, writeFileSync } from 'node:fs';
import { addTypefaces } from './page.ts';

/**
 * Adds its typefaces to the page in a file, in a thread of its own: `src/build/page-fonts.ts` starts it.
 *
 * @returns the characters that no font of their face has
 */
export default async function addToFile(file: string): Promise<string[]> {
  const { html, missing } = await addTypefaces(readFileSync(file, 'utf8'));
  writeFileSync(file, html);
  return missing;
}
