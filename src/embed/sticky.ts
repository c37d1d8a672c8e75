/** Lower than this, in CSS pixels, a window has no room to spare for what stays on the screen. */
const LEAST = 480;

/**
 * Whether something in an element can stay on the screen while the page is scrolled: no, where
 * anything around it clips, scrolls by itself or is moved by a transform. The window's own scrolling
 * is no matter.
 */
export function canStick(element: Element): boolean {
  if (innerHeight < LEAST) return false;
  const { documentElement: root, body } = document;
  const clips = (at: Element) => {
    const { overflowX, overflowY } = getComputedStyle(at);
    return /auto|scroll|hidden/.test(overflowX + overflowY);
  };
  for (let at = around(element); at && at !== root; at = around(at)) {
    if (getComputedStyle(at).transform !== 'none') return false;
    // What the body says of overflow is the window's, as long as the root says nothing.
    if (clips(at) && (at !== body || clips(root))) return false;
  }
  return true;
}

/** The element that holds another where it is shown. */
function around(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}
