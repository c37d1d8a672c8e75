import { relativePath } from '../../addresses/relative.ts';

/** What links from a partner page to other paths within the site. */
export const linksFrom =
  ({ pathname }: URL) =>
  (path: string): string =>
    relativePath(pathname, path);

/** The name of the file at an address. */
export const fileName = (url: string): string => url.replace(/^.*\//, '');
