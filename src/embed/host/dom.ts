import css from './element.css?inline';

/** Creates an element with these children. A string becomes text, never markup. */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** Styles a shadow tree. Neither the host's style sheets nor its security policy affect it. */
export function adoptStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // An older browser.
    root.prepend(createElement('style', css));
  }
}

/**
 * Whether a child of an element can stick to the screen while the page is scrolled. It cannot where
 * anything around the element clips, scrolls by itself or is transformed, and a graphic cannot be as high as the
 * screen where anything is zoomed or in columns. The window's own scrolling does not count.
 */
export function canStick(element: Element): boolean {
  const { documentElement: root, body } = document;
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const { transform, overflow, zoom, columnCount, columnWidth } = getComputedStyle(at);
    // Older browsers have no zoom, or call it "normal".
    if (Number(zoom) > 0 && zoom !== '1') return false;
    if (columnCount + columnWidth !== 'autoauto') return false;
    if (at === root || at === element) continue;
    // Browsers apply the body's overflow to the window, unless the root has its own.
    const isWindows = at === body && getComputedStyle(root).overflow === 'visible';
    if (transform !== 'none' || (/auto|scroll|hidden/.test(overflow) && !isWindows)) return false;
  }
  return true;
}

/** The element that contains another in the layout, across the borders of shadow trees. */
const parentOf = (element: Element): Element | undefined =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host;

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
