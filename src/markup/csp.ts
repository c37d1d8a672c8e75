import { createHash } from 'node:crypto';

/** The policy of a page, with what is around it. */
const META = /(<meta http-equiv="content-security-policy" content=")([^"]*)(?=")/;
const INLINE = /<(script|style)\b([^>]*)>([^]*?)<\/\1>/g;

/** An inline script or style of a page. */
interface Inline {
  name: string;
  /** The attributes as they are written. */
  attributes: string;
  /** Exactly what is between its tags. */
  text: string;
}

/** The inline scripts and styles of a page, those with data among them. */
const inlineIn = (html: string): Inline[] =>
  Array.from(html.matchAll(INLINE), ([, name = '', attributes = '', text = '']) => ({
    name,
    attributes,
    text,
  }));

/**
 * The hash with which a content security policy allows one inline script or style.
 *
 * @param text exactly what is between the tags
 * @returns `sha256-…`, as Astro takes it; a policy puts it in single quotation marks
 */
export const cspHash = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * Makes the policy of a page allow nothing that the page does not have. Astro allows every script and style of
 * the page’s own origin, and scripts that only other pages have. What the policy did not allow stays forbidden.
 *
 * @param html a page that loads no script and no style sheet from a file
 * @throws Error if the page has no policy
 */
export function tightenPolicy(html: string): string {
  const hashes = new Set(inlineIn(html).map(({ text }) => `'${cspHash(text)}'`));
  return changePolicy(html, (name, values) =>
    /^(script|style)-src$/.test(name) ? values.filter((value) => hashes.has(value)) : values,
  );
}

/**
 * Makes the policy of a page allow further inline scripts and styles.
 *
 * @param texts exactly what is between their tags
 * @throws Error if the page has no policy
 */
export const allowInline = (
  html: string,
  texts: Readonly<Record<'script' | 'style', readonly string[]>>,
): string =>
  changePolicy(html, (name, values) => {
    const added = name === 'script-src' ? texts.script : name === 'style-src' ? texts.style : [];
    return [...values, ...added.map((text) => `'${cspHash(text)}'`)];
  });

function changePolicy(html: string, change: (name: string, values: string[]) => string[]): string {
  if (!META.test(html)) throw new Error('the page has no content security policy');
  return html.replace(
    META,
    (_, start: string, policy: string) => start + mapDirectives(policy, change),
  );
}

/**
 * Changes the values of each directive of a policy. A directive without values is left out: `default-src`
 * applies in its place.
 */
export function mapDirectives(
  policy: string,
  change: (name: string, values: string[]) => string[],
): string {
  return policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .map(([name = '', ...values]) => [name, ...change(name, values)])
    .filter(([name, ...values]) => name !== '' && values.length > 0)
    .map((directive) => directive.join(' '))
    .join('; ');
}
