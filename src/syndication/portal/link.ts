import { SYNDICATION } from '../../addresses/paths.ts';
import { relativePath } from '../../addresses/relative.ts';

/** A link from the partner page to another path within the site. */
export const linkTo = (path: string): string => relativePath(SYNDICATION, path);

/** What links from a page of offers to other paths within the site. */
export const linksFrom =
  ({ pathname }: URL) =>
  (path: string): string =>
    relativePath(pathname, path);

/** The name of the file at an address. */
export const fileName = (url: string): string => url.replace(/^.*\//, '');
