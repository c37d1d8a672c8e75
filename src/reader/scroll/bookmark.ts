// The reader's place on the page, in a form that survives a change of layout. Scroll positions in
// pixels do not: at another width, the same pixel is another sentence.

/** The top or the bottom edge of an element that has an id, in CSS pixels from the top of the page. */
export interface Edge {
  id: string;
  /** Whether this is the element's bottom edge. */
  end: boolean;
  y: number;
}

/** A line on the page, described by the edge above it. */
export interface Bookmark {
  id: string;
  end: boolean;
  /** How far the line is on the way from that edge to the next one, from 0 to 1. */
  progress: number;
}

/**
 * Describes a line by the edge above it.
 *
 * @param edges from top to bottom
 * @param line in the same pixels as the edges
 * @returns undefined where the line is above all edges
 */
export function bookmarkAt(edges: readonly Edge[], line: number): Bookmark | undefined {
  const index = edges.filter(({ y }) => y <= line).length - 1;
  const edge = edges[index];
  const next = edges[index + 1];
  if (!edge) return undefined;
  const { id, end, y } = edge;
  return { id, end, progress: next ? (line - y) / (next.y - y) : 0 };
}

/**
 * Finds the line of a bookmark in the present layout.
 *
 * @param edges from top to bottom
 * @returns the line in the same pixels as the edges; undefined where the bookmark's edge is missing
 */
export function lineOf(edges: readonly Edge[], bookmark: Bookmark): number | undefined {
  const index = edges.findIndex(({ id, end }) => id === bookmark.id && end === bookmark.end);
  const edge = edges[index];
  const next = edges[index + 1] ?? edge;
  return edge && next && edge.y + bookmark.progress * (next.y - edge.y);
}
