// The reader's place on the page, in a form that survives a change of layout. Scroll positions in
// pixels do not: at another width, the same pixel is another sentence.

/** The top or the bottom edge of an element that has an id. */
export interface Edge {
  id: string;
  /** Whether this is the element's bottom edge. */
  end: boolean;
  /** In CSS pixels from the top of the page. */
  y: number;
  /** The reading line of what is read there, in CSS pixels from the top of the screen. */
  line: number;
}

/** A scroll position, described by the edge that came to its reading line last. */
export interface Bookmark {
  id: string;
  end: boolean;
  /** How far the page has been scrolled from there towards the next edge, from 0 to 1. */
  progress: number;
}

/** The scroll position at which an edge is on its reading line. */
const stopOf = ({ y, line }: Edge): number => y - line;

/**
 * Describes a scroll position by the edge that came to its reading line last.
 *
 * @param edges from top to bottom
 * @param top the scroll position
 * @returns undefined where none has come so far
 */
export function bookmarkAt(edges: readonly Edge[], top: number): Bookmark | undefined {
  const index = edges.findLastIndex((edge) => stopOf(edge) <= top);
  const edge = edges[index];
  const next = edges[index + 1];
  if (!edge) return undefined;
  const { id, end } = edge;
  return { id, end, progress: next ? (top - stopOf(edge)) / (stopOf(next) - stopOf(edge)) : 0 };
}

/**
 * Finds the scroll position of a bookmark in the present layout.
 *
 * @param edges from top to bottom
 * @returns undefined where the bookmark's edge is missing
 */
export function scrollTopOf(edges: readonly Edge[], bookmark: Bookmark): number | undefined {
  const index = edges.findIndex(({ id, end }) => id === bookmark.id && end === bookmark.end);
  const edge = edges[index];
  const next = edges[index + 1] ?? edge;
  return edge && next && stopOf(edge) + bookmark.progress * (stopOf(next) - stopOf(edge));
}
