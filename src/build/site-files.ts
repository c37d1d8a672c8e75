import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file in the site's folder, as paths from it with slashes. */
export function filesIn(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(site, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

/** The pages among them. */
export const pagesIn = (site: string): string[] =>
  filesIn(site).filter((path) => path.endsWith('.html'));

/** Writes a file, in folders that may not be there yet. */
export function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
