// Addresses inside longer values: style sheets and `srcset`.

/** A comment, a string (of an `@import` if the first group says so), or a `url()`. */
const CSS_TOKEN =
  /\/\*[^]*?\*\/|(@import\s+)?("[^"\\]*(?:\\[^][^"\\]*)*"|'[^'\\]*(?:\\[^][^'\\]*)*')|url\(\s*("[^"\\]*"|'[^'\\]*'|[^\s"'()\\]+)\s*\)/gi;

/**
 * Changes the addresses that a style sheet loads, in `url()` and `@import`. Comments and all other
 * strings stay as they are.
 *
 * @param change the new address, without quotation marks in it
 */
export function changeCssUrls(css: string, change: (url: string) => string): string {
  return css.replace(
    CSS_TOKEN,
    (token: string, atImport?: string, string?: string, address?: string) => {
      const written = address ?? (atImport === undefined ? undefined : string);
      if (written === undefined) return token;
      const url = written.replace(/^["']|["']$/g, '');
      const changed = change(url);
      if (changed === url) return token;
      return `${atImport ?? ''}url("${changed}")`;
    },
  );
}

/** An image of a `srcset`: commas and white space before it, its address, and its descriptor. */
const CANDIDATE = /([\s,]*)(\S*[^\s,])(,|\s[^,]*|$)/g;

/**
 * Changes the addresses of a `srcset`.
 *
 * @param change the new address, without white space in it
 */
export const changeSrcset = (srcset: string, change: (url: string) => string): string =>
  srcset.replace(
    CANDIDATE,
    (_, before: string, url: string, after: string) => before + change(url) + after,
  );
