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
