// A tab remembers how high its elements were. A browser that reloads a page, or goes back to it, restores the
// scroll position before any iframe has answered: the room has to be there by then. Perhaps even before the host's style
// sheets, so a height belongs to the window's width, and not to the element's.

const keyOf = (src: string) => `story-embed ${innerWidth} ${src}`;

/** Remembers an element's height in a window of the present width. */
export function rememberHeight(element: HTMLElement, src: string): void {
  try {
    sessionStorage.setItem(keyOf(src), `${element.offsetHeight}px`);
  } catch {
    // The host's page may store nothing.
  }
}

/** The height that an element had in a window of the present width, as a CSS length; empty where it is not known. */
export function rememberedHeight(src: string): string {
  try {
    return sessionStorage.getItem(keyOf(src)) ?? '';
  } catch {
    return '';
  }
}
