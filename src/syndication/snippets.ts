import type { Publication } from '../story/publication.ts';
import { EMBED_SCRIPT } from './addresses.ts';
import type { Picture } from './pictures.ts';
import { element, markup } from './xml.ts';

/** Something that partners put into a page of theirs. */
export interface Embed {
  /** Its path within the site, as `/embed/<slug>/<graphic>/`. */
  path: string;
  /** What it is called there. */
  title: string;
  /** What the frame takes at any width. CSS pixels. */
  height: number;
}

/** A frame that needs no script: as it is pasted into a page, with addresses on the origin. */
export function frameSnippet({ origin }: Publication, { path, title, height }: Embed): string {
  return markup(
    element(
      'iframe',
      {
        src: origin + path,
        title,
        width: 640,
        height,
        loading: 'lazy',
        style: 'width:100%;border:0',
        allow: 'fullscreen',
      },
      '',
    ),
  );
}

/**
 * The sticky reading in the host's own page, which script brings. Until it comes, and where it does
 * not, there are a link and a picture.
 *
 * @param url where the link leads
 */
export function readingSnippet(
  { origin }: Publication,
  { path, title }: Embed,
  url: string,
  picture: Picture | undefined,
): string {
  const still =
    picture &&
    element('img', {
      src: picture.url,
      alt: picture.alt,
      width: picture.width,
      height: picture.height,
      style: 'width:100%;height:auto',
      loading: 'lazy',
    });
  const fallback = element('a', { href: url }, title, still);
  return [
    markup(element('story-embed', { src: origin + path }, fallback)),
    markup(element('script', { src: origin + EMBED_SCRIPT, async: '' }, '')),
  ].join('\n');
}
