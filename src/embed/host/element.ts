import { createElement } from './dom.ts';
import { loadIframe } from './load-iframe.ts';

/**
 * Defines `<story-embed src="…" theme="…">`. The element contains a link and a picture, which an iframe with the
 * story or the graphic replaces once it has loaded. Where the iframe does not load, they stay.
 */
export function defineStoryEmbed(): void {
  const { customElements: elements } = window as Partial<Window>;
  if (!elements || elements.get('story-embed')) return;
  const closing = new WeakMap<HTMLElement, () => void>();
  elements.define(
    'story-embed',
    class extends HTMLElement {
      static get observedAttributes() {
        return ['src', 'theme'];
      }
      connectedCallback() {
        closing.set(this, open(this));
      }
      disconnectedCallback() {
        closing.get(this)?.();
        closing.delete(this);
      }
      attributeChangedCallback(_name: string, before: string | null, now: string | null) {
        if (before === now || !closing.has(this)) return;
        this.disconnectedCallback();
        this.connectedCallback();
      }
    },
  );
}

/**
 * Loads the element's address, as soon as the embed.js of the address's folder is on the page.
 *
 * @returns a function that shows the link and the picture again
 */
function open(element: HTMLElement): () => void {
  const src = element.getAttribute('src');
  const link = createElement('a');
  // An empty address would mean the host's own page.
  if (src) link.href = src;
  const theme = element.getAttribute('theme');
  if (src && theme) link.search += `${link.search ? '&' : '?'}theme=${theme}`;
  let close = () => document.removeEventListener('load', tryToLoad, true);
  const tryToLoad = () => {
    if (!isRegistered(link.href)) return;
    close();
    close = loadIframe(element, link.href);
  };
  // A script's load event comes after the script has run, and has registered its folder.
  document.addEventListener('load', tryToLoad, true);
  tryToLoad();
  return () => close();
}

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
