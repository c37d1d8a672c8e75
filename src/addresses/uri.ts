/** What a browser leaves in an address, and RFC 3986 does not allow after the host. */
const REFUSED = /%(?![\da-f]{2})|[|[\]]|(?<=#.*)#/gi;

/**
 * A web address as a URI by RFC 3986, for formats that take no other: ninjs refuses `100%-off`, which
 * browsers open.
 *
 * @throws TypeError if it is no web address
 */
export function uriOf(address: string): string {
  const { origin, pathname, search, hash } = new URL(address);
  return origin + (pathname + search + hash).replace(REFUSED, encodeURIComponent);
}
