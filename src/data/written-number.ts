import { wholeNumber } from './whole-number.ts';

/** How numbers are written with what stands around them. A `#` stands for the digits. */
export interface Written {
  text: string;
  /** Below 0, where that can be. */
  below?: string | undefined;
  /** At 1, where that has a word of its own. */
  one?: string | undefined;
  /** What stands between thousands. */
  separator: string;
  /** How many decimals there are, and what stands before them; none by default. */
  decimals?: number | undefined;
  point?: string | undefined;
}

/** Writes a number as the build writes it. The browser's own formats are too slow: see wholeNumber. */
export function written(
  n: number,
  { text, below = text, one = text, separator, decimals = 0, point = '.' }: Written,
): string {
  const [whole = '', fine] = Math.abs(n).toFixed(decimals).split('.');
  const digits = wholeNumber(Number(whole), separator) + (fine === undefined ? '' : point + fine);
  const form = n < 0 ? below : n === 1 ? one : text;
  return form.replace('#', () => digits);
}
