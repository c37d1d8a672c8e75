import { format } from 'd3';

const onePlace = format('.1~%');

/**
 * A share as it is published: one decimal place, and none where that would be a nought.
 *
 * @param part a count, at most `whole`
 * @param whole a count, at least 1
 * @returns for example `12.5%` or `50%`
 */
export function percent(part: number, whole: number): string {
  return onePlace(part / whole);
}

/** A count with thousands set apart: `1,234`. */
export const count: (n: number) => string = format(',');

/** A round value on a scale, given as a fraction: `0.1` → `10%`. */
export const tick: (fraction: number) => string = format('.0%');
