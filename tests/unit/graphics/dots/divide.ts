import type { Part } from '../../../../src/data/counts.ts';

/** The names of a table's parts, where it has more than two. */
export const NAMES = ['first', 'second', 'third', 'fourth'] as const;

/**
 * A whole cut into parts with those names.
 *
 * @param shares how much of what is left each part but the last takes, 0 to 1
 */
export function divide(whole: number, shares: readonly number[]): Part[] {
  let left = whole;
  const parts = shares.map((share, i) => {
    const count = Math.round(share * left);
    left -= count;
    return { name: NAMES[i] ?? '', count };
  });
  return [...parts, { name: NAMES[shares.length] ?? '', count: left }];
}
