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
export function pagesOf<T>(
  items: readonly T[],
  size: number,
): [first: ListPage<T>, ...later: ListPage<T>[]] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const page = (number: number): ListPage<T> => ({
    number,
    count,
    items: items.slice((number - 1) * size, number * size),
  });
  return [page(1), ...Array.from({ length: count - 1 }, (_, i) => page(i + 2))];
}

/**
 * The path of one page of a list within the site.
 *
 * @param list the path of the list, which is that of its first page: `/`
 */
export const pageAt = (list: string, number: number): string =>
  number === 1 ? list : `${list}page/${number}/`;
