import type { Direction } from '../../language/languages.ts';
import { round } from '../../graphics/kit/interpolate.ts';
import { EM, WIDTH } from '../../graphics/kit/field.ts';
import { FAMILY, INK } from '../../graphics/kit/palette.ts';
import { element, type XmlElement } from '../../markup/xml.ts';
import { flattenSvg } from './flatten-svg.ts';
import type { Box } from './text-block.ts';

/** A graphic for a picture. */
export interface PictureGraphic {
  /** An `<svg>` as `still` gives it. */
  markup: string;
  /** Its height, in thousandths of its width. */
  height: number;
  /** The distance at which its marks repeat, in the same unit. */
  grid?: number | undefined;
  /** Whether it runs from right to left. */
  mirrored?: boolean | undefined;
  /** The colour of what the story is about, where it has its own. */
  part?: string | undefined;
}

/**
 * Draws a graphic into a box, as large as its labels allow.
 *
 * @param most the graphic's font size at the most, in pixels
 */
export function drawGraphic(
  { x, y, width, height }: Box,
  most: number,
  direction: Direction,
  { markup, height: high, grid, mirrored, part }: PictureGraphic,
): XmlElement {
  const largest = Math.min(width / WIDTH, height / high);
  const pixels = grid === undefined ? 0 : Math.floor(grid * largest);
  const scale = grid === undefined || pixels === 0 ? round(largest) : pixels / grid;
  const em = round(Math.min(EM, most / scale));
  const size = { width: WIDTH, height: high, em };
  // A graphic that is narrower than its box stands where lines of words start.
  const left = direction === 'rtl' ? round(x + width - WIDTH * scale) : x;
  return element(
    'g',
    {
      transform: `translate(${left} ${Math.round(y)}) scale(${scale})`,
      // Within a picture from right to left, too.
      ...(direction === 'rtl' && !mirrored && { direction: 'ltr' }),
      'font-family': FAMILY,
      'font-size': em,
      // The colour of text that names none.
      fill: INK,
    },
    ...flattenSvg(markup, size, part),
  );
}
