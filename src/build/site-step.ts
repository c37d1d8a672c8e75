import type { Content } from '../story/read/content.ts';
import type { Package } from '../syndication/bundle/packages.ts';

/** The site as Astro has written it, and what the steps after that need. */
export interface WrittenSite extends Content {
  /** The project's folder. */
  root: string;
  /** The folder of the site. */
  site: string;
  /** The packages whose code is in the site's scripts. */
  scriptPackages: readonly Package[];
  /** Prints a warning. */
  warn: (message: string) => void;
}

/**
 * Changes the site's files, or adds to them.
 *
 * @returns what it has done, for the log, where the time that it took does not say enough
 */
export type SiteStep = (written: WrittenSite) => Promise<string | undefined> | string | undefined;
