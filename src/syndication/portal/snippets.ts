import type { Language } from '../../language/languages.ts';
import type { Publication } from '../../story/schema/publication.ts';
import { EMBED_SCRIPT, onLight, relativePath } from '../../addresses/paths.ts';
import { PERMISSIONS } from '../../embed/messages.ts';
import type { PictureFile } from '../pictures/pictures.ts';
import { element, markup } from '../../markup/xml.ts';

/** A story or graphic that partners put into their pages. */
export interface Embed {
  /** The path of its page within the site, as `/embed/<slug>/<graphic>/`. */
  path: string;
  /** The title of the iframe, and its language. */
  title: string;
  language: Language;
  /** The height of the iframe at any width, in CSS pixels. */
  height: number;
}

/**
 * The code of an iframe that needs no script. Its addresses are on the origin. As a block, it stands where the host's
 * style sheet centres its other blocks.
 */
export function iframeSnippet(
  { origin }: Publication,
  { path, title, language, height }: Embed,
): string {
  return markup(
    element(
      'iframe',
      {
        src: onLight(origin + path),
        title,
        lang: language,
        width: 640,
        height,
        loading: 'lazy',
        style: 'display:block;width:100%;border:0',
        allow: PERMISSIONS,
      },
      '',
    ),
  );
}

/**
 * The code of a graphic that scrolls with the partner's page, which needs `embed.js`. Without the
 * script it is a link with a picture.
 *
 * @param url the address that the link leads to
 */
export function scrollingSnippet(
  { origin }: Publication,
  { path, title, language }: Embed,
  url: string,
  picture: PictureFile,
): string {
  const still = element('img', {
    src: picture.url,
    alt: picture.alt,
    width: picture.width,
    height: picture.height,
    style: 'width:100%;height:auto',
    loading: 'lazy',
  });
  const fallback = element('a', { href: url, lang: language }, title, still);
  return [
    markup(
      element(
        'story-embed',
        { src: origin + path, theme: 'light', style: 'display:block' },
        fallback,
      ),
    ),
    markup(element('script', { src: origin + EMBED_SCRIPT, async: '' }, '')),
  ].join('\n');
}

/** What the button of a snippet says once it has copied the snippet, or could not. The page has these words as data. */
export const COPY_WORDS = { copied: 'Copied', failed: 'Press Ctrl+C or Cmd+C' };

/** What links from a partner page to other paths within the site. */
export const linksFrom =
  ({ pathname }: URL) =>
  (path: string): string =>
    relativePath(pathname, path);

/** The name of the file at an address. */
export const fileName = (url: string): string => url.replace(/^.*\//, '');
