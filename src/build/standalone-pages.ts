import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  embedAt,
  LICENCE_TEXTS,
  standaloneAt,
  storyAt,
  storyEmbedAt,
  decodedAddress,
} from '../addresses/paths.ts';
import { noticeOf, fontPackages } from '../syndication/bundle/packages.ts';
import { standalonePage } from '../syndication/bundle/move-page.ts';
import { mediaTypeOf } from '../story/files/images.ts';
import { embedNames } from '../syndication/embeds/names.ts';
import type { Story } from '../story/story.ts';
import { writeFile, type WrittenSite } from './site-step.ts';

/** Makes the pages that are one file each: every story, by itself and for iframes, and every graphic. */
export async function makeStandalonePages({
  root,
  site,
  publication: { origin },
  stories,
}: Pick<WrittenSite, 'root' | 'site' | 'publication' | 'stories'>): Promise<undefined> {
  const notice = `${noticeOf(fontPackages(root))}\nLicences: ${origin}${LICENCE_TEXTS}`;
  const asset = assetsOf(site, origin);
  for (const { from, to, target } of stories.flatMap(pagesOf)) {
    const html = readFileSync(join(site, from, 'index.html'), 'utf8');
    const base = origin + from;
    writeFile(join(site, to), await standalonePage(html, { base, asset, target, notice }));
  }
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
    ...[...embedNames(scenes).keys()].map((name) => {
      const embed = embedAt(slug, name);
      return { from: embed, to: `${embed}index.html`, target: '_blank' as const };
    }),
  ];
}

/** A function from the address of a file of the site to a data: URI with the file in it. */
function assetsOf(site: string, origin: string) {
  return (url: string) => {
    const { origin: from, pathname } = new URL(url);
    const path = decodedAddress(pathname);
    const type = mediaTypeOf(path);
    if (from !== origin || type === undefined) throw new Error(`${url} cannot be put into a page`);
    return `data:${type};base64,${readFileSync(join(site, path)).toString('base64')}`;
  };
}
