import { bookmarkAt, scrollTopOf, type Bookmark, type Edge } from './bookmark.ts';
import { readEdges } from './layout.ts';

/** Changes the layout, and keeps the same text on the reading line. */
export function keepPlace(change: () => void): void {
  const bookmark = scrollY > 0 ? bookmarkAt(readEdges(), scrollY) : undefined;
  change();
  const top = bookmark && scrollTopOf(readEdges(), bookmark);
  if (top !== undefined && Math.abs(top - scrollY) > 1) scrollTo({ top, behavior: 'instant' });
}

/**
 * Keeps the same text on the reading line while the screen turns or the window is resized. A phone's
 * bars, which come and go while a thumb is on the screen, change nothing in the layout: then this does
 * not scroll.
 */
export function keepPlaceOnResize(): void {
  let edges: Edge[] = [];
  let [top, width, height] = [0, 0, 0];
  // The bookmark of the last resize and the scroll position after it. A window that is dragged is
  // resized many times: a new bookmark each time would add up rounding errors.
  let kept: { bookmark: Bookmark | undefined; top: number } | undefined;
  const measure = () => {
    edges = readEdges();
    [top, width, height] = [scrollY, innerWidth, innerHeight];
  };
  new ResizeObserver(measure).observe(document.body);
  addEventListener('scroll', () => (top = scrollY), { passive: true });
  addEventListener('resize', () => {
    if (edges.length === 0 || matchMedia('print').matches) return;
    const bookmark = kept?.top === top ? kept.bookmark : bookmarkAt(edges, top);
    const [atTop, before] = [top <= 0, edges];
    const isSameSize = width === innerWidth && height === innerHeight;
    measure();
    if (isSameSize) return;
    const now = bookmark && scrollTopOf(edges, bookmark);
    const moved = before.some(({ id, end, y }, i) => {
      const edge = edges[i];
      return edge?.id !== id || edge.end !== end || Math.abs(edge.y - y) > 1;
    });
    if (!moved || now === undefined || atTop) return;
    scrollTo({ top: now, behavior: 'instant' });
    top = scrollY;
    kept = { bookmark, top };
  });
}
