/** How numbers are written with what stands around them. */
export interface Written {
  /** A `#` stands for the number, with its sign and what stands before it. */
  text: string;
  /** The same at 1, where that has a word of its own. */
  one?: string | undefined;
  before?: string | undefined;
  /** What stands before a number below 0. */
  minus?: string | undefined;
  /** What stands between thousands. */
  separator: string;
  /** How many decimals there are, and what stands before them; none by default. */
  decimals?: number | undefined;
  point?: string | undefined;
}

/** Writes a number as the build writes it. The browser's own formats are too slow: see wholeNumber. */
export function written(
  n: number,
  { text, one = text, before = '', minus = '', separator, decimals = 0, point = '' }: Written,
): string {
  const [whole = '', fine = ''] = Math.abs(n).toFixed(decimals).split('.');
  const digits = wholeNumber(Number(whole), separator) + (fine && point + fine);
  const number = (n < 0 ? minus : '') + before + digits;
  return (Math.abs(n) === 1 ? one : text).replace('#', () => number);
}

/**
 * Writes a whole number as the build writes a count. The browser's own formats take a slow phone a tenth of a
 * second to load, and a reader's finger would wait for them.
 *
 * @param separator what stands between thousands
 */
export const wholeNumber = (n: number, separator: string): string =>
  String(n).replace(/\B(?=(\d{3})+$)/g, separator);
