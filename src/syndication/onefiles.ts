import type { AstroIntegration } from 'astro';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import subset from 'subset-font';
import { embedAt, standaloneAt, storyAt, storyEmbedAt } from './addresses.ts';
import { oneFile } from './onefile.ts';

const TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Makes the editions that are one file each, from the pages as they were built: the story alone and
 * in a frame, and each graphic in a frame.
 *
 * Links in the story's own file lead where they would on its page, also out of a frame that somebody
 * puts it in. Out of what is made for frames, they open beside the host's page, which is what its
 * reader came for.
 */
export function oneFileEditions(): AstroIntegration {
  return {
    name: 'one-file-editions',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const begin = performance.now();
        const dist = fileURLToPath(dir);
        const folders = (path: string) =>
          existsSync(join(dist, path)) ? readdirSync(join(dist, path)) : [];
        for (const slug of folders('stories')) {
          const page = pageOf(dist, storyAt(slug));
          const asset = assetsOf(dist, page.origin);
          for (const [path, target] of [
            [standaloneAt(slug), '_top'],
            [`${storyEmbedAt(slug)}index.html`, '_blank'],
          ] as const)
            write(dist, path, oneFile(page.html, { base: page.base, asset, target }));
        }
        for (const slug of folders('embed'))
          for (const graphic of folders(join('embed', slug))) {
            if (embedAt(slug, graphic) === storyEmbedAt(slug)) continue;
            const page = pageOf(dist, embedAt(slug, graphic));
            const fonts = await cutFonts(dist, page.html);
            const asset = assetsOf(dist, page.origin, fonts);
            const file = oneFile(page.html, { base: page.base, asset, target: '_blank' });
            write(dist, `${embedAt(slug, graphic)}index.html`, file);
          }
        logger.info(`made in ${Math.round(performance.now() - begin)} ms`);
      },
    },
  };
}

function pageOf(dist: string, path: string) {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (canonical === undefined) throw new Error(`${path} has no canonical address`);
  const { origin } = new URL(canonical);
  return { html, origin, base: origin + path };
}

function assetsOf(dist: string, origin: string, instead = new Map<string, Uint8Array>()) {
  return (url: string) => {
    const { origin: from, pathname } = new URL(url);
    const type = TYPES[extname(pathname)];
    if (from !== origin || type === undefined) throw new Error(`${url} cannot be put into a page`);
    const bytes = instead.get(pathname) ?? readFileSync(join(dist, pathname));
    return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  };
}

/** The fonts with the characters of one page alone, and the serif at its text's size. */
async function cutFonts(dist: string, html: string): Promise<Map<string, Uint8Array>> {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('style, script:not([type])')) element.remove();
  const characters = [...new Set(document.documentElement.textContent)].sort().join('');
  const cut = async (
    path: string,
    variationAxes: Parameters<typeof subset>[2]['variationAxes'],
  ) => {
    const font = readFileSync(join(dist, path));
    return [
      path,
      await subset(font, characters, { targetFormat: 'woff2', variationAxes }),
    ] as const;
  };
  return new Map([
    await cut('/fonts/newsreader.woff2', { opsz: 18 }),
    await cut('/fonts/public-sans.woff2', {}),
  ]);
}

function write(dist: string, path: string, text: string): void {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
