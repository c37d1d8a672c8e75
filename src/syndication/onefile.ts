import { createHash } from 'node:crypto';

/** How a page's addresses are changed. */
interface Move {
  /** The address that the page's relative addresses are read from, on the origin. */
  base: string;
  /** What stands in the place of the whole address of something that the page loads. */
  asset: (url: string) => string;
  /** Where a link leads that led to that whole address, and the window that it opens in. */
  link: (url: string) => { href: string; target?: '_top' | '_blank' };
  /** Whether the page then takes nothing from anywhere. */
  alone: boolean;
}

const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const PIECE = new RegExp(
  `<(script|style)\\b(${ATTRIBUTES})>([^]*?)</\\1>|<(a|img|link|meta)\\b(${ATTRIBUTES})>`,
  'g',
);
/**
 * Fonts that are in the page are there in an instant, but not at once: without this, words would be
 * set twice, and move. Nobody waits for longer than a second: a browser by itself keeps words back for
 * three.
 */
const FONTS_FIRST = `{
  const loads = Array.from(document.fonts, (font) => font.load());
  const { style } = document.documentElement;
  const show = () => { style.visibility = ''; };
  style.visibility = 'hidden';
  Promise.all(loads).then(show, show);
  setTimeout(show, 1000);
}`;

const POLICY = 'content-security-policy';

/**
 * A page of the site as one file that asks for nothing: what the page loads is in it, links within
 * the page stay as they are, all others name the origin, and the security policy knows its script
 * and its styles by their hashes alone. It is not for search engines, which want the page itself.
 *
 * @param html as Astro writes it, with double quotes about attributes
 * @param base the page's address on the origin
 * @param asset a file of the site by its whole address, as a data: URI. Throws where there is none
 * @param target the window that links out of the page open in
 */
export function oneFile(
  html: string,
  { base, asset, target }: Pick<Move, 'base' | 'asset'> & { target: '_top' | '_blank' },
): string {
  const link = (url: string) => (/^https?:/.test(url) ? { href: url, target } : { href: url });
  return moved(html, { base, asset, link, alone: true });
}

/**
 * A page of the site as part of a folder that is hosted by others, and not for search engines.
 *
 * @param html as for {@link oneFile}
 * @param base the page's address on the origin
 * @param local the path from the page to a file of the folder, by its whole address; undefined for
 *   what is not in the folder
 */
export function pageOfFolder(
  html: string,
  { base, local }: { base: string; local: (url: string) => string | undefined },
): string {
  const asset = (url: string) => {
    const path = local(url);
    if (path === undefined) throw new Error(`${url} is loaded by ${base}, and not in its folder`);
    return path;
  };
  const link = (url: string) => ({ href: local(url) ?? url });
  return moved(html, { base, asset, link, alone: false });
}

function moved(html: string, { base, asset, link: lead, alone }: Move): string {
  const hashes: Record<string, Set<string>> = { script: new Set(), style: new Set() };
  const whole = (address: string) => new URL(address, base).href;
  let policy = '';

  const style = (content: string) => {
    const placed = content.replace(
      /url\("(?!data:)([^"]+)"\)/g,
      (_, url: string) => `url("${asset(whole(url))}")`,
    );
    // What is in the page need not be done without for being late.
    return alone ? placed.replaceAll('font-display:optional', 'font-display:block') : placed;
  };

  const text = (tag: string, attributes: string, content: string): string => {
    const inside = tag === 'style' ? style(content) : content;
    // Data are not run, and need no leave.
    if (!attributes.includes('json')) hashes[tag]?.add(hashOf(inside));
    const block = `<${tag}${attributes}>${inside}</${tag}>`;
    if (tag !== 'style' || !inside.includes('@font-face')) return block;
    return block + text('script', '', FONTS_FIRST);
  };

  const link = (attributes: string): string => {
    const rel = attribute(attributes, 'rel');
    if (alone && rel === 'preload') return '';
    if (rel !== 'icon' && rel !== 'preload') return `<link${attributes}>`;
    return `<link${changed(attributes, 'href', (href) => asset(whole(href)))}>`;
  };

  const anchor = (attributes: string): string => {
    const href = attribute(attributes, 'href');
    if (href === undefined || href.startsWith('#')) return `<a${attributes}>`;
    const { href: there, target } = lead(whole(href));
    const window = target === undefined ? '' : ` target="${target}"`;
    return `<a${changed(attributes, 'href', () => there)}${window}>`;
  };

  const tag = (name: string, attributes: string): string => {
    switch (name) {
      case 'link':
        return link(attributes);
      case 'a':
        return anchor(attributes);
      case 'img':
        return `<img${changed(attributes, 'src', (src) => asset(whole(src)))}>`;
      default:
        if (attribute(attributes, 'http-equiv') !== POLICY) return `<meta${attributes}>`;
        policy = attribute(attributes, 'content') ?? '';
        return '';
    }
  };

  const body = html.replace(
    PIECE,
    (_, block?: string, before?: string, content?: string, name?: string, attributes?: string) =>
      block === undefined
        ? tag(name ?? '', attributes ?? '')
        : text(block, before ?? '', content ?? ''),
  );
  // First of all: a policy holds only for what comes after it.
  const head = [
    `<meta http-equiv="${POLICY}" content="${policyOf(policy, hashes, alone)}">`,
    '<meta name="robots" content="noindex">',
  ];
  return body.replace('<meta charset="utf-8">', (charset) => charset + head.join(''));
}

/** The page's policy, with the hashes of what is in it now. */
function policyOf(policy: string, hashes: Record<string, Set<string>>, alone: boolean): string {
  const own: Record<string, string[]> = {
    'script-src': [...(hashes.script ?? [])],
    'style-src': [...(hashes.style ?? [])],
    ...(alone && { 'font-src': ['data:'], 'img-src': ['data:'] }),
  };
  return policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .map(([name = '', ...values]) => [
      name,
      ...(own[name] ?? values.filter((value) => !alone || value !== "'self'")),
    ])
    .filter(([name, ...values]) => name !== '' && values.length > 0)
    .map((directive) => directive.join(' '))
    .join('; ');
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&');
}

function changed(attributes: string, name: string, change: (value: string) => string): string {
  const value = attribute(attributes, name);
  if (value === undefined) return attributes;
  const written = change(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return attributes.replace(new RegExp(`(\\s${name}=)"[^"]*"`), (_, start: string) => {
    return `${start}"${written}"`;
  });
}
