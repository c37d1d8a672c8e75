/**
 * How many dots there are of one kind within an element: the solid ones of the part, or the open ones
 * of the rest. A solid dot is a line of no length, and an open one a ring.
 */
export const dotsIn = (within: Element | null | undefined, kind: 'part' | 'rest'): number =>
  Array.from(within?.querySelectorAll(`g.${kind} path`) ?? []).reduce(
    (sum, path) => sum + (path.getAttribute('d')?.match(/m/g)?.length ?? 0),
    0,
  );

/** The dots of one row of a table. */
export const rowIn = (svg: Element | null | undefined, key: string): Element | null =>
  Array.from(svg?.querySelectorAll('g[data-name]') ?? []).find(
    (group) =>
      group.getAttribute('data-name') === key &&
      group.parentElement?.getAttribute('data-name') === 'dots',
  ) ?? null;
