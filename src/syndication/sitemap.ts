import { element, xmlDocument } from './xml.ts';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** A page that search engines may list, by its whole address, and when it last changed. */
export interface Listed {
  url: string;
  changed: string | undefined;
}

/** The pages of the site. */
export const sitemap = (pages: readonly Listed[]): string => list('urlset', 'url', pages);

/** The sitemaps of the site. */
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
