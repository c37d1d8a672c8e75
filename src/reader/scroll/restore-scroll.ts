import { recall, remember } from '../storage.ts';
import { bookmarkAt, scrollTopOf, type Bookmark } from './bookmark.ts';
import { readEdges } from './layout.ts';

/** A bookmark as it is stored, with the entry of the session history that it belongs to. */
export interface StoredBookmark extends Bookmark {
  entry: string;
}

/** The bookmark's name in the storage. */
const NAME = 'place';

/** In characters. Stored bookmarks are shorter: an id is some words, an entry's key is a UUID. */
const LONGEST = 500;

/** What a reader scrolls with, except keys. */
const INPUT = ['wheel', 'pointerdown'];

/** In CSS pixels. Closer than this, the browser itself has restored the scroll position. */
const NEAR = 4;

/**
 * Restores the reader's place after a reload or Back where the browser itself does not. Some in-app
 * browsers restore no scroll position, and others restore one that belongs to another width.
 *
 * The layout is read when the page is left and when it is loaded, and at no other time. Not at all in an iframe, where
 * that would lay out the host's page, too. While Chromium leaves that page, some of its iframes may be gone
 * already: it would scroll, and its readers would lose their place.
 */
export function restoreScroll(): void {
  if (parent !== self) return;
  let hasInput = false;
  const noteInput = () => (hasInput = true);
  for (const type of INPUT) addEventListener(type, noteInput, { passive: true });
  addEventListener('load', () => {
    // Not at once: WebKit restores its own position right after the event.
    setTimeout(() => {
      // There is no listener for keys: the browser knows whether one was pressed.
      const { userActivation } = navigator as Partial<Navigator>;
      if (!hasInput && !userActivation?.hasBeenActive) restore();
      // While a page listens to the wheel, Chromium's main thread gets each of its events. That is a sixth of the
      // work of scrolling.
      for (const type of INPUT) removeEventListener(type, noteInput);
      addEventListener('pagehide', store);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') store();
      });
    });
  });
}

/** Reads a stored bookmark: undefined for anything that this module cannot have stored. */
export function parseBookmark(text: string | null): StoredBookmark | undefined {
  if (text === null || text.length > LONGEST) return undefined;
  try {
    const { entry, id, end, progress } = JSON.parse(text) as Record<keyof StoredBookmark, unknown>;
    return typeof entry === 'string' &&
      typeof id === 'string' &&
      typeof end === 'boolean' &&
      typeof progress === 'number' &&
      progress >= 0 &&
      progress <= 1
      ? { entry, id, end, progress }
      : undefined;
  } catch {
    return undefined;
  }
}

const navigation = (): PerformanceNavigationTiming | undefined =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0];

/** Whether the reader has scrolled a page whose script comes late. The browser scrolls on a reload, on Back, and to a fragment. */
export const hasBeenScrolled = (): boolean => {
  const { type, name = '' } = navigation() ?? {};
  return scrollY > 0 && type === 'navigate' && !name.includes('#');
};

function restore(): void {
  const type = navigation()?.type;
  if (type !== 'reload' && type !== 'back_forward') return;
  const stored = parseBookmark(recall('sessionStorage', NAME));
  if (stored?.entry !== historyEntry()) return;
  const found = scrollTopOf(readEdges(), stored);
  if (found === undefined) return;
  const top = Math.max(found, 0);
  if (Math.abs(top - scrollY) > NEAR) scrollTo({ top, behavior: 'instant' });
}

function store(): void {
  const bookmark = bookmarkAt(readEdges(), scrollY);
  // At the top of the page there is no place to restore.
  const stored = bookmark && scrollY > 0 ? { entry: historyEntry(), ...bookmark } : undefined;
  remember('sessionStorage', NAME, stored ? JSON.stringify(stored) : null);
}

/** Identifies a visit: the same after a reload or Back, another when the address is visited again. */
function historyEntry(): string {
  const { navigation } = window as Partial<Window>;
  return navigation?.currentEntry?.key ?? location.hash;
}
