/** The attributes that are lengths across a graphic, down it, and either. */
export const ACROSS: ReadonlySet<string> = new Set(['x', 'x1', 'x2', 'cx', 'rx', 'dx', 'width']);
const DOWN: ReadonlySet<string> = new Set(['y', 'y1', 'y2', 'cy', 'ry', 'dy', 'height']);
export const LENGTHS: ReadonlySet<string> = new Set([
  ...ACROSS,
  ...DOWN,
  'r',
  'font-size',
  'stroke-width',
]);

/** The attributes that a picture keeps: renderers and drawing programs agree on these. */
export const KEPT: ReadonlySet<string> = new Set([
  ...LENGTHS,
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'transform',
  'font-weight',
  'stroke-linecap',
  'stroke-linejoin',
  'd',
  'points',
  'text-anchor',
]);
