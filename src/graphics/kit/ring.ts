import { tenth } from './interpolate.ts';

/** How far below its start a ring ends. A circle that ended there would be nothing. */
export const RING_END = 0.1;

/** The two flags of a large arc, clockwise, and the 0 after them, written as short as browsers read them. */
const FLAGS = '110';

/** A circle around a point to its right, as the data of a path. */
export const ring = (radius: number): string => `a${radius} ${radius} 0 ${FLAGS} .1`;

/** The data of a path with its flags apart, for drawing programs that read no others. */
export const withFlagsApart = (d: string): string => d.replaceAll(` 0 ${FLAGS} `, ' 0 1 1 0 ');

/** The way from one stroke of a path to the next. A minus parts two numbers as well as a space, and a page has many. */
export function move(right: number, down: number): string {
  const y = tenth(down);
  return `m${tenth(right)}${y < 0 ? '' : ' '}${y}`;
}
