// Lists that are too long for one page.

/** One of the pages that a list is cut into. */
export interface ListPage<T> {
  /** From 1. */
  number: number;
  /** How many pages the list has. */
  count: number;
  items: readonly T[];
}

/**
 * Cuts a list into pages, the last of which may be shorter.
 *
 * @param size how many items a page has at the most
 * @returns at least one page, which is empty where the list is
 */
export function pagesOf<T>(items: readonly T[], size: number): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    count,
    items: items.slice(i * size, (i + 1) * size),
  }));
}

/**
 * The path of one page of a list within the site.
 *
 * @param list the path of the list, which is that of its first page: `/`
 */
export const pageAt = (list: string, number: number): string =>
  number === 1 ? list : `${list}page/${number}/`;
