import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { everyFileIn } from '../story/files/paths.ts';

/** The pages in the site's folder, as paths from it with slashes. */
export const pagesIn = (site: string): string[] =>
  everyFileIn(site).filter((path) => path.endsWith('.html'));

/** Writes a file, in folders that may not be there yet. */
export function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
