import { SYNDICATION } from '../../addresses/paths.ts';
import { relativePath } from '../../addresses/relative.ts';

/** A link from the partner page to another path within the site. */
export const linkTo = (path: string): string => relativePath(SYNDICATION, path);

/** A link from the partner page to an address on the site's origin. */
export const linkToUrl = (url: string): string => linkTo(new URL(url).pathname);

/** The name of the file at an address. */
export const fileName = (url: string): string => url.replace(/^.*\//, '');
