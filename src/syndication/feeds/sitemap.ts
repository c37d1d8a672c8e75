import { element, xmlDocument } from '../../markup/xml.ts';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** A page for search engines: its whole address, and when it last changed, if that is known. */
export interface Listed {
  url: string;
  changed: string | undefined;
}

/** How many pages a sitemap may list. It may also have 50 MB at the most, which so many do not reach. */
export const MOST_LISTED = 50_000;

/** A sitemap, with pages of the site. */
export const sitemap = (pages: readonly Listed[]): string => list('urlset', 'url', pages);

/** The sitemap index, with the sitemaps of the site. */
export const sitemapIndex = (sitemaps: readonly Listed[]): string =>
  list('sitemapindex', 'sitemap', sitemaps);

const list = (all: string, one: string, entries: readonly Listed[]) =>
  xmlDocument(
    element(
      all,
      NAMESPACE,
      ...entries.map(({ url, changed }) =>
        element(
          one,
          {},
          element('loc', {}, url),
          changed === undefined ? undefined : element('lastmod', {}, changed),
        ),
      ),
    ),
  );
