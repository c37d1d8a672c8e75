// A tab remembers how high its elements were. A browser that reloads a page, or goes back to it, restores the
// scroll position before any iframe has answered: the room has to be there by then.

const keyOf = (element: HTMLElement, src: string) => `story-embed ${element.clientWidth} ${src}`;

/** Remembers an element's height at its present width. */
export function rememberHeight(element: HTMLElement, src: string): void {
  try {
    sessionStorage.setItem(keyOf(element, src), `${element.offsetHeight}px`);
  } catch {
    // The host's page may store nothing.
  }
}

/** The height that an element had at its present width, as a CSS length; empty where it is not known. */
export function rememberedHeight(element: HTMLElement, src: string): string {
  try {
    return sessionStorage.getItem(keyOf(element, src)) ?? '';
  } catch {
    return '';
  }
}
