// A feed has the newest stories. Older ones are in archives, which feed readers find from it (RFC 5005).

/** How many stories a feed and each archive have at the most: in full, they take about half a megabyte. */
const SIZE = 20;

/** A place among a feed and its archives. The archives have numbers from 1, which has the oldest stories. */
export interface FeedPlace {
  /** Undefined for the feed itself. */
  archive?: number | undefined;
  /** The archives with the next older and the next newer stories, if there are any. */
  older?: number | undefined;
  newer?: number | undefined;
}

/** A feed, or one of its archives. */
export interface FeedDocument<T> extends FeedPlace {
  /** The newest first. */
  items: readonly T[];
}

/**
 * Cuts a feed into documents. An archive is always full and starts with the oldest story, so that a new
 * story changes no archive. Where the last archive ends within the newest stories, the feed repeats some.
 *
 * @param items the newest first
 * @returns the feed, and then its archives, the oldest first
 */
export function feedDocuments<T>(
  items: readonly T[],
  size = SIZE,
): [feed: FeedDocument<T>, ...archives: FeedDocument<T>[]] {
  const count = Math.max(0, Math.ceil(items.length / size) - 1);
  const archives = Array.from({ length: count }, (_, i) => ({
    items: items.slice(items.length - (i + 1) * size, items.length - i * size),
    archive: i + 1,
    older: i === 0 ? undefined : i,
    newer: i + 1 === count ? undefined : i + 2,
  }));
  return [{ items: items.slice(0, size), older: count === 0 ? undefined : count }, ...archives];
}
