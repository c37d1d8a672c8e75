import { parseHTML } from 'linkedom';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
export const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

if (!existsSync(DIST)) throw new Error('there is no dist to test: run npm run build first');

/** Every file under a folder, as paths from it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

/** The slugs of the stories that were built. */
export const slugs = readdirSync(join(DIST, 'stories'));

export const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
export const parse = (html: string): Document => parseHTML(html).document;
export const gzipped = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;

/** Words as a reader sees them: white space folded. */
export const words = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a link on a page leads to within dist: the file, and whether the place in it is there. */
export function target(page: string, href: string): { file: string; found: boolean } {
  const [path = '', id] = href.split('#');
  const base = path === '' ? page : join(dirname(page), path);
  const file = path.endsWith('/') || path === '.' ? join(base, 'index.html') : base;
  const full = join(DIST, file);
  const inside = !relative(DIST, full).startsWith('..');
  const found = inside && existsSync(full) && statSync(full).isFile();
  if (!found || id === undefined) return { file, found };
  return { file, found: parse(read(file)).getElementById(id) !== null };
}
