import { eyeLine } from './stage.ts';

/** An edge of an element that has an id, in CSS pixels from the top of the page. */
export interface Edge {
  id: string;
  /** Whether it is the element's lower edge. */
  end: boolean;
  y: number;
}

/** A place on the page, told in a way that holds at another width: after which edge, and how far. */
export interface Place {
  id: string;
  end: boolean;
  /** The way to the next edge that has been gone, from 0 to 1. */
  way: number;
}

/** What is kept of a visit: the place, and the entry of the session history that it belongs to. */
export interface Kept extends Place {
  entry: string;
}

/** Nothing that was kept here is longer: an id is some words, an entry's key is a UUID. */
const LONGEST = 500;

/** Closer than this, in CSS pixels, the browser has come back to the place by itself. */
const NEAR = 4;

/**
 * The place of a line.
 *
 * @param edges from top to bottom
 * @param line in the edges' pixels
 * @returns undefined where the line is above all of them
 */
export function placeAt(edges: readonly Edge[], line: number): Place | undefined {
  const index = edges.filter(({ y }) => y <= line).length - 1;
  const edge = edges[index];
  const next = edges[index + 1];
  if (!edge) return undefined;
  const { id, end, y } = edge;
  return { id, end, way: next ? (line - y) / (next.y - y) : 0 };
}

/**
 * Where a place's line is now.
 *
 * @param edges from top to bottom
 * @returns in the edges' pixels; undefined where the place is not on this page
 */
export function lineOf(edges: readonly Edge[], { id, end, way }: Place): number | undefined {
  const index = edges.findIndex((edge) => edge.id === id && edge.end === end);
  const edge = edges[index];
  const next = edges[index + 1] ?? edge;
  return edge && next && edge.y + way * (next.y - edge.y);
}

/** Reads what was kept: undefined for anything that `keepPlace` cannot have written. */
export function parseKept(text: string | null): Kept | undefined {
  if (text === null || text.length > LONGEST) return undefined;
  try {
    const { entry, id, end, way } = JSON.parse(text) as Record<keyof Kept, unknown>;
    return typeof entry === 'string' &&
      typeof id === 'string' &&
      typeof end === 'boolean' &&
      typeof way === 'number' &&
      way >= 0 &&
      way <= 1
      ? { entry, id, end, way }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Remembers where the reader is whenever the page is left, and comes back there where the browser
 * itself does not: some in-app browsers keep no scroll position, and one kept in pixels is another
 * place at another width. The layout is read when leaving and when coming back, and at no other time.
 */
export function keepPlace(): void {
  let touched = false;
  for (const type of ['wheel', 'pointerdown'])
    addEventListener(type, () => (touched = true), { passive: true, once: true });
  addEventListener('load', () => {
    // Not at once: WebKit comes back to its own place right after the event.
    setTimeout(() => {
      // Keys are not listened to; but a browser tells whether any was pressed.
      const { userActivation } = navigator as Partial<Navigator>;
      if (!touched && !userActivation?.hasBeenActive) comeBack();
      addEventListener('pagehide', remember);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') remember();
      });
    });
  });
}

/**
 * Keeps the reader where they are while the screen turns, or a window gets another size: the text is
 * set anew, and the same scroll position in pixels would be another place. A browser's bars, which
 * come and go while a thumb is on the screen, move nothing on the page and are left alone.
 */
export function holdPlace(): void {
  let edges: Edge[] = [];
  let [line, top, width, height] = [0, 0, 0, 0];
  // What was held already, at the scroll position that this came to: else each step of a window's
  // edge that is drawn along would be rounded anew.
  let held: { place: Place | undefined; top: number } | undefined;
  const note = () => {
    edges = readEdges();
    [line, top, width, height] = [eyeLine() * innerHeight, scrollY, innerWidth, innerHeight];
  };
  new ResizeObserver(note).observe(document.body);
  addEventListener('scroll', () => (top = scrollY), { passive: true });
  addEventListener('resize', () => {
    if (edges.length === 0 || matchMedia('print').matches) return;
    const place = held?.top === top ? held.place : placeAt(edges, top + line);
    const [atTop, before] = [top <= 0, edges];
    const same = width === innerWidth && height === innerHeight;
    note();
    if (same) return;
    const now = place && lineOf(edges, place);
    const moved = before.some(({ id, end, y }, i) => {
      const edge = edges[i];
      return edge?.id !== id || edge.end !== end || Math.abs(edge.y - y) > 1;
    });
    if (!moved || now === undefined || atTop) return;
    scrollTo({ top: now - line, behavior: 'instant' });
    top = scrollY;
    held = { place, top };
  });
}

function comeBack(): void {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (load?.type !== 'reload' && load?.type !== 'back_forward') return;
  const kept = parseKept(recall());
  if (kept?.entry !== historyEntry()) return;
  const line = lineOf(readEdges(), kept);
  if (line === undefined) return;
  const top = Math.max(line - eyeLine() * innerHeight, 0);
  if (Math.abs(top - scrollY) > NEAR) scrollTo({ top, behavior: 'instant' });
}

/** The edges of all that a link could lead to; what is in a figure may stick to the screen. */
function readEdges(): Edge[] {
  return Array.from(document.querySelectorAll('[id]:not(figure *)'))
    .filter((element) => element.getClientRects().length > 0)
    .flatMap((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return [
        { id: element.id, end: false, y: top + scrollY },
        { id: element.id, end: true, y: bottom + scrollY },
      ];
    })
    .sort((a, b) => a.y - b.y);
}

/** The same after a reload and after Back, and another for another visit to the same address. */
function historyEntry(): string {
  const { navigation } = window as Partial<Window>;
  return navigation?.currentEntry?.key ?? location.hash;
}

const storageKey = () => `place ${location.pathname}`;

// Storage throws where a page is sandboxed or its data are blocked: then the browser's own way of
// coming back is all there is.

function recall(): string | null {
  try {
    return sessionStorage.getItem(storageKey());
  } catch {
    return null;
  }
}

function remember(): void {
  try {
    const place = placeAt(readEdges(), scrollY + eyeLine() * innerHeight);
    // Who has not left the top has no place to come back to.
    if (!place || scrollY <= 0) sessionStorage.removeItem(storageKey());
    else sessionStorage.setItem(storageKey(), JSON.stringify({ entry: historyEntry(), ...place }));
  } catch {
    // As above.
  }
}
