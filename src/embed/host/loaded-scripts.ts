// Every embed.js on a page registers the folder that it came from, so that one <story-embed> serves
// them all. Older copies of the script set the same symbols on `window`.

const KEY = 'story-embed ';

/**
 * Registers a folder whose embed.js is on this page.
 *
 * @returns false where the folder had been registered before
 */
export function registerFolder(folder: string): boolean {
  const symbol = Symbol.for(KEY + folder);
  if (symbol in window) return false;
  Object.assign(window, { [symbol]: true });
  return true;
}

/** Whether an address is inside a folder whose embed.js is on this page. */
export const isRegistered = (address: string): boolean =>
  // No address starts with a question mark.
  Object.getOwnPropertySymbols(window).some((symbol) =>
    address.startsWith(Symbol.keyFor(symbol)?.split(KEY)[1] ?? '?'),
  );
