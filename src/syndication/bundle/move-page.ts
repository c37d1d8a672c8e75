import { mapDirectives } from '../../markup/csp.ts';
import { rewriteHtml, type Tag } from '../../markup/rewrite.ts';

/** How a page changes that is moved to another address. */
interface Move {
  /** The page's old address, on the origin. */
  base: string;
  /** The new address of a file that the page loads, by its old one. Throws if there is none. */
  asset: (url: string) => string;
  /** The new address of a link, by its old one, and the window that it opens in. */
  link: (url: string) => { href: string; target?: '_top' | '_blank' };
  /** Whether the moved page contains everything that it loads. */
  alone: boolean;
  /** A comment for the end of the head. */
  comment?: string;
}

/** The attributes that may name a file. An image's `src` and an icon's `href` move with the page. */
const ADDRESSES = ['src', 'srcset', 'poster', 'href', 'xlink:href'];
const LINKING = new Set(['a', 'area']);
/** What a style loads, but for the files in it. */
const LOADING_STYLE = /url\(\s*(?!["']?(?:data:|#))|@import/i;
/** Elements that load another page, or contain markup that the parser reads as text. */
const REFUSED = new Set(['iframe', 'frame', 'embed', 'object', 'noscript']);
const POLICY = 'content-security-policy';

/** Structured data are for search engines, which do not list a moved page. They are left out of one that has to be small. */
const isStructuredData = ({ name, attributes }: Tag) =>
  name === 'script' && attributes.get('type') === 'application/ld+json';

/**
 * Moves a page of the site: changes its addresses, and asks search engines not to list it. Its policy allows the same
 * inline scripts and styles as before, which stay as they are.
 *
 * @param html as Astro writes it, with a `<meta charset>`, and with the policy that it has in the end
 * @throws Error if the page holds something that cannot be moved
 */
export async function movePage(html: string, move: Move): Promise<string> {
  const { base, alone, comment } = move;
  let policy = '';
  let isLeftOut = false;
  const asset = (url: string) => (isWithin(url) ? url : move.asset(new URL(url, base).href));

  const body = await rewriteHtml(html, {
    startTag: (tag) => {
      const fault = faultOf(tag);
      if (fault !== undefined) throw new Error(`${base} has ${tag.html} in it: ${fault}`);
      if (tag.attributes.get('http-equiv')?.toLowerCase() === POLICY) {
        policy = tag.attributes.get('content') ?? '';
        return '';
      }
      isLeftOut = alone && isStructuredData(tag);
      if (isLeftOut) return '';
      if (LINKING.has(tag.name)) return moveLink(tag, move);
      return moveAssets(tag, asset);
    },
    code: (text, { name }) => {
      if (name === 'style' && LOADING_STYLE.test(text))
        throw new Error(`${base} has a style that loads a file: put the file into it, as data:`);
      return isLeftOut ? '' : text;
    },
    endTag: (_, html) => {
      const isOpen = !isLeftOut;
      isLeftOut = false;
      return isOpen ? html : '';
    },
  });

  // A policy applies only to the elements after it.
  let head = [
    `<meta http-equiv="${POLICY}" content="${alone ? policyAlone(policy) : policy}">`,
    '<meta name="robots" content="noindex">',
  ].join('');
  const moved = await rewriteHtml(body, {
    startTag: ({ attributes, html }) => {
      if (!attributes.has('charset')) return html;
      const start = html + head;
      head = '';
      return start;
    },
    endTag: (name, html) =>
      name === 'head' && comment !== undefined
        ? `<!--\n${comment.replace(/-(?=-)/g, '- ')}\n-->${html}`
        : html,
  });
  if (head !== '') throw new Error(`${base} has no <meta charset>, which its policy goes after`);
  return moved;
}

/** Why a tag cannot be moved; undefined if it can. */
function faultOf({ name, attributes }: Tag): string | undefined {
  if (REFUSED.has(name)) return 'a page that is moved can have no such element';
  const isSheet = name === 'link' && relOf(attributes).includes('stylesheet');
  if (isSheet || (name === 'script' && attributes.has('src')))
    return 'scripts and style sheets have to be in the page itself';
  if (LINKING.has(name) || name === 'link') return undefined;
  const loads = ADDRESSES.some(
    (key) => !(name === 'img' && key === 'src') && !isWithin(attributes.get(key) ?? '#'),
  );
  return loads ? 'images are all that a page may load, in <img src>' : undefined;
}

/** Whether an address is one of the page itself, or the file. */
const isWithin = (url: string): boolean => /^(#|data:)/.test(url);

function moveLink(tag: Tag, { base, link }: Move): string {
  const href = tag.attributes.get('href');
  if (href === undefined || href.startsWith('#')) return tag.html;
  return tag.with({ ...link(new URL(href, base).href) });
}

function moveAssets(tag: Tag, asset: (url: string) => string): string {
  const { name, attributes } = tag;
  const isIcon = name === 'link' && relOf(attributes).some((word) => word.endsWith('icon'));
  const key = isIcon ? 'href' : name === 'img' ? 'src' : '';
  const value = attributes.get(key);
  return value === undefined ? tag.html : tag.with({ [key]: asset(value) });
}

const relOf = (attributes: Tag['attributes']) =>
  (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);

/** The policy of a page that contains everything that it loads. */
const policyAlone = (policy: string): string =>
  mapDirectives(policy, (name, values) =>
    name === 'img-src' || name === 'media-src'
      ? ['data:']
      : values.filter((value) => value !== "'self'"),
  );

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
