import { movePage, type Move } from './move-page.ts';

/**
 * Makes one file of a page of the site: the file contains everything that the page loads, and its
 * links work from anywhere.
 *
 * @param html as Astro writes it
 * @param base the page's address on the origin
 * @param asset returns a file of the site as a data: URI, by its address. Throws if there is none
 * @param target the window in which links to other pages open
 * @param notice the copyright notice of the fonts in the page
 */
export function standalonePage(
  html: string,
  { target, notice, ...move }: StandaloneOptions,
): Promise<string> {
  const link = (url: string) => (/^https?:/.test(url) ? { href: url, target } : { href: url });
  return movePage(html, { ...move, link, alone: true, comment: notice });
}

interface StandaloneOptions extends Pick<Move, 'base' | 'asset'> {
  target: '_top' | '_blank';
  notice: string;
}
