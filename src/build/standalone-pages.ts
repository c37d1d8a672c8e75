import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { embedAt, LICENCE_TEXTS, standaloneAt, storyAt, storyEmbedAt } from '../addresses/paths.ts';
import { unescaped } from '../addresses/unescaped.ts';
import { noticeOf } from '../syndication/bundle/notices.ts';
import { fontPackages } from '../syndication/bundle/packages.ts';
import { standalonePage } from '../syndication/bundle/standalone.ts';
import { embedNames } from '../story/sequence.ts';
import type { Story } from '../story/story.ts';
import { afterBuild } from './after-build.ts';

/** The types of the files that a page may load. */
const TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
};

/** Makes the pages that are one file each: every story, by itself and for iframes, and every graphic. */
export function standalonePages(): AstroIntegration {
  return afterBuild('standalone-pages', async ({ root, site, publication, stories }) => {
    const { origin } = publication;
    const notice = `${noticeOf(fontPackages(root))}\nLicences: ${origin}${LICENCE_TEXTS}`;
    const asset = assetsOf(site, origin);
    for (const { from, to, target } of stories.flatMap(pagesOf)) {
      const html = readFileSync(join(site, from, 'index.html'), 'utf8');
      const base = origin + from;
      const page = await standalonePage(html, { base, asset, target, notice });
      mkdirSync(dirname(join(site, to)), { recursive: true });
      writeFileSync(join(site, to), page);
    }
  });
}

/**
 * The standalone pages of a story: the path of the page that each is made from, its own path, and
 * the window that its links open in. A link in the story's own file replaces the page, even from an
 * iframe. A link in a page for iframes opens a new window, so that readers keep the page around it.
 */
function pagesOf({ slug, scenes }: Pick<Story, 'slug' | 'scenes'>) {
  const story = storyAt(slug);
  return [
    { from: story, to: standaloneAt(slug), target: '_top' as const },
    { from: story, to: `${storyEmbedAt(slug)}index.html`, target: '_blank' as const },
    ...embedNames(scenes).map((name) => {
      const embed = embedAt(slug, name);
      return { from: embed, to: `${embed}index.html`, target: '_blank' as const };
    }),
  ];
}

/** A function from the address of a file of the site to a data: URI with the file in it. */
function assetsOf(site: string, origin: string) {
  return (url: string) => {
    const { origin: from, pathname } = new URL(url);
    const path = unescaped(pathname);
    const type = TYPES[extname(path)];
    if (from !== origin || type === undefined) throw new Error(`${url} cannot be put into a page`);
    return `data:${type};base64,${readFileSync(join(site, path)).toString('base64')}`;
  };
}
