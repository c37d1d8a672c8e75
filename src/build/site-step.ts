import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { everyFileIn } from '../story/files/paths.ts';
import type { Content } from '../story/read/content.ts';
import type { Package } from '../syndication/bundle/packages.ts';
import { newestFirst } from '../story/story.ts';

/** The site as Astro has written it, and what the steps after that need. */
export interface WrittenSite extends Content {
  /** The project's folder. */
  root: string;
  /** The folder of the site. */
  site: string;
  /** The packages whose code is in the site's scripts. */
  scriptPackages: readonly Package[];
}

/**
 * Changes the site's files, or adds to them.
 *
 * @returns what it has done, for the log, where the time that it took does not say enough
 */
export type SiteStep = (written: WrittenSite) => Promise<string | undefined> | string | undefined;

/** The pages in the site's folder, as paths from it with slashes. */
export const pagesIn = (site: string): string[] =>
  everyFileIn(site).filter((path) => path.endsWith('.html'));

/** Writes a file, in folders that may not be there yet. */
export function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

let published: Content | undefined;

/** Keeps the content that has been checked before a build, for the steps after it. */
export function keepPublished(content: Content): void {
  published = { ...content, stories: content.stories.toSorted(newestFirst) };
}

/** Who publishes which stories, the newest first. */
export function thePublished(): Content {
  if (!published) throw new Error('no content has been checked');
  return published;
}
