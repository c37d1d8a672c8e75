import { parseHTML } from 'linkedom';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse as parseYaml } from 'yaml';
import type { Publication } from '../../src/story/schema/publication.ts';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
export const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

if (!existsSync(DIST)) throw new Error('there is no dist to test: run npm run build first');

/** Who publishes the stories, as the content has it. */
export const publication = parseYaml(
  readFileSync(join(CONTENT, 'publication.yaml'), 'utf8'),
) as Publication;
export const { origin } = publication;

/** Every file under a folder, as paths from it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

/** The slugs of the stories that were built. */
export const slugs = readdirSync(join(DIST, 'stories'));

/** The plain text of a story, as its ninjs has it. */
export const plainTextIn = (ninjs: string): string =>
  (JSON.parse(ninjs) as { bodies: { value: string }[] }).bodies[1]?.value ?? '';

export const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
export const parse = (html: string): Document => parseHTML(html).document;
/** Parses the content of a body. */
export const parseBody = (html: string): Document =>
  parse(`<!doctype html><html><body>${html}</body></html>`);
export const gzipped = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;

/** Words as a reader sees them: white space folded. */
export const words = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The author's text in a story's page. */
export const PROSE =
  '.prose > h2, .prose > p, .prose > ul > li, [data-step] h3, [data-step] > p:not(.step-links), ' +
  '.quote p';

/** The file in dist that a link on a page leads to, and whether it has the id that the link names. */
export function target(page: string, href: string): { file: string; found: boolean } {
  const [path = '', id] = href.split('#');
  const base = path === '' ? page : join(dirname(page), path);
  const file = path.endsWith('/') || path === '.' ? join(base, 'index.html') : base;
  const full = join(DIST, file);
  const inside = !relative(DIST, full).startsWith('..');
  const found = inside && existsSync(full) && statSync(full).isFile();
  if (!found || id === undefined) return { file, found };
  return { file, found: idsIn(file).has(id) };
}

const ids = new Map<string, Set<string>>();
/** The places in a page that a link can lead to. */
function idsIn(file: string): Set<string> {
  const known = ids.get(file);
  if (known) return known;
  const found = new Set(Array.from(parse(read(file)).querySelectorAll('[id]'), ({ id }) => id));
  ids.set(file, found);
  return found;
}

/** The file in dist that an address on the origin stands for, whether it is there or not. */
export function fileAt(url: string): string {
  if (!url.startsWith(`${origin}/`)) throw new RangeError(`${url} is not on ${origin}`);
  const path = url.slice(origin.length + 1).replace(/#.*$/, '');
  return join(DIST, path.endsWith('/') || path === '' ? `${path}index.html` : path);
}
