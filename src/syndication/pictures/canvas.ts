import { GROUND, RULE } from '../../graphics/kit/palette.ts';
import { element, markup, type XmlElement } from '../../markup/xml.ts';
import type { Canvas } from './canvases.ts';
import type { Contents } from './contents.ts';
import type { Fonts } from './fonts.ts';
import { drawGraphic } from './graphic.ts';
import type { Box } from './text-block.ts';
import { drawCredit, drawHeadline } from './words.ts';

/**
 * Draws a picture as an SVG document: literal numbers and colours, no style, no script, and nothing
 * from elsewhere. Its words are text, so that they can be found, translated and set again. The fallbacks
 * of its fonts are narrower ones that nearly every machine has.
 */
export function drawCanvas(given: Canvas, contents: Contents, fonts: Fonts): XmlElement {
  const canvas = contents.direction === 'rtl' ? mirroredCanvas(given) : given;
  const { width, height, graphic, stacked } = canvas;
  const credit = drawCredit(canvas, contents, fonts);
  const headline = drawHeadline(canvas, contents, fonts, credit.top);
  const down = stacked ? Math.max(headline.bottom - graphic.y, 0) : 0;
  const box = { ...graphic, y: graphic.y + down, height: graphic.height - down };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': contents.alt,
      direction: contents.direction,
    },
    element('rect', { width, height, fill: GROUND }),
    ...headline.drawn,
    ...credit.drawn,
    ...(contents.graphic
      ? [drawGraphic(box, canvas.type, contents.direction, contents.graphic)]
      : [ruleAbove(canvas.credit, credit.top)]),
  );
}

/** Writes a picture as a file. */
export const svgDocument = (picture: XmlElement): string => `${markup(picture)}\n`;

/** The line that sets the credit apart where no graphic does. */
const ruleAbove = ({ x, width }: Box, top: number) =>
  element('rect', { x, y: Math.round(top) - 26, width, height: 2, fill: RULE });

/** The canvas from right to left: each box is at the other side, and words start at their right edge. */
function mirroredCanvas(canvas: Canvas): Canvas {
  const { words, credit, graphic, width } = canvas;
  const across = (box: Box) => ({ ...box, x: width - box.x - box.width });
  return { ...canvas, words: across(words), credit: across(credit), graphic: across(graphic) };
}
