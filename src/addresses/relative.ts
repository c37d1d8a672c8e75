/**
 * A link from one of the site's pages to another address of the site. It works at a host's root and
 * under any path.
 *
 * @param from the page's path within the site, ending in a slash: `/stories/a/`
 * @param to the target's path within the site: `/`, `/stories/b/`, `/images/x.png`
 * @returns for example `../../images/x.png`; `./` for the page itself
 */
export function relativePath(from: string, to: string): string {
  if (!from.startsWith('/') || !to.startsWith('/'))
    throw new RangeError(`paths within the site start with a slash: "${from}", "${to}"`);
  const here = from.split('/').slice(1, -1);
  const there = to.split('/').slice(1);
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared])
    shared++;
  const path = [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
  return path === '' ? './' : path;
}
