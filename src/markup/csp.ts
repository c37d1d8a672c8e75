import { createHash } from 'node:crypto';

/**
 * The hash with which a content security policy allows one inline script or style.
 *
 * @param text exactly what is between the tags
 * @returns `sha256-…`, as Astro takes it; a policy puts it in single quotation marks
 */
export const cspHash = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;
