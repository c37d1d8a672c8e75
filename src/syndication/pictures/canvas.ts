import { GROUND, RULE, INK, MUTED, FAMILY } from '../../graphics/kit/palette.ts';
import { element, markup, type XmlElement } from '../../markup/xml.ts';
import { EM, WIDTH } from '../../graphics/kit/field.ts';
import { type Box, drawText, leadingOf } from './text-block.ts';
import {
  type Contents,
  type PictureGraphic,
  type PictureWords,
  cardContents,
  stillContents,
} from './contents.ts';
import type { Fonts, FontName } from './fonts.ts';
import type { Publication } from '../../story/schema/publication.ts';
import { layoutOf } from '../../story/scene-layout.ts';
import type { Scene, Story } from '../../story/story.ts';
import { round } from '../../graphics/kit/interpolate.ts';
import { flattenSvg } from './flatten-svg.ts';

/** The places and the font sizes of one kind of picture, in pixels. */
export interface Canvas {
  width: number;
  height: number;
  /** The words start at the top of their box, and the credit ends at the bottom of its own. */
  words: Box;
  credit: Box;
  graphic: Box;
  /** The graphic's font size at the most. */
  type: number;
  /** The title's font sizes, the largest first. */
  title: readonly number[];
  /** The caption's font sizes, the largest first. */
  caption: readonly number[];
  /** The font sizes of the name and the credit, the largest first. */
  small: readonly number[];
}

/** A still: words at the left, and the graphic beside them, as on a wide page. */
export const STILL_CANVAS: Canvas = {
  width: 1200,
  height: 675,
  words: { x: 48, y: 52, width: 384, height: 575 },
  credit: { x: 48, y: 392, width: 384, height: 235 },
  graphic: { x: 480, y: 52, width: 672, height: 575 },
  type: 22,
  title: [42, 38, 34, 30, 26],
  caption: [22, 20, 18, 16],
  small: [19, 17, 15],
};

/** The least font size of a graphic in a still, in pixels. */
const LEAST = 16;

/**
 * The canvas of a still, which is higher where its graphic would be too small.
 *
 * @param high the graphic's height, in thousandths of its width
 */
export function stillCanvas(high: number): Canvas {
  const { height, words, credit, graphic } = STILL_CANVAS;
  const more = Math.max(0, Math.ceil((high * LEAST) / EM) - graphic.height);
  return {
    ...STILL_CANVAS,
    height: height + more,
    words: { ...words, height: words.height + more },
    credit: { ...credit, y: credit.y + more },
    graphic: { ...graphic, height: graphic.height + more },
  };
}

/** A card: a still with larger words, because social networks show it small. */
export const CARD_CANVAS: Canvas = {
  width: 1200,
  height: 630,
  words: { x: 48, y: 48, width: 460, height: 538 },
  credit: { x: 48, y: 468, width: 460, height: 118 },
  graphic: { x: 520, y: 48, width: 648, height: 538 },
  type: 32,
  title: [48, 44, 40, 36, 32, 28],
  caption: [28, 26],
  small: [28, 26],
};

/** A card without a graphic: the words have all of the width. */
export const WORDS_CANVAS: Canvas = {
  ...CARD_CANVAS,
  words: { x: 64, y: 60, width: 1072, height: 526 },
  credit: { x: 64, y: 494, width: 1072, height: 92 },
  title: [104, 92, 84, 76, 68, 60, 52, 44, 36, 28],
  caption: [40, 36, 32, 28, 26, 24],
};

/**
 * Draws a picture as an SVG document: literal numbers and colours, no style, no script, and nothing
 * from elsewhere. Its words are text, so that they can be found, translated and set again. The fallbacks
 * of its fonts are narrower ones that nearly every machine has.
 */
export function drawCanvas(canvas: Canvas, contents: Contents, fonts: Fonts): XmlElement {
  const { width, height, graphic } = canvas;
  const credit = drawCredit(canvas, contents, fonts);
  const headline = drawHeadline(canvas, contents, fonts, credit.top);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': contents.alt,
    },
    element('rect', { width, height, fill: GROUND }),
    ...headline,
    ...credit.drawn,
    ...(contents.graphic
      ? [drawGraphic(graphic, canvas.type, contents.graphic)]
      : [ruleAbove(canvas.credit, credit.top)]),
  );
}

/** Writes a picture as a file. */
export const svgDocument = (picture: XmlElement): string => `${markup(picture)}\n`;

/** The line that sets the credit apart where no graphic does. */
const ruleAbove = ({ x, width }: Box, top: number) =>
  element('rect', { x, y: Math.round(top) - 26, width, height: 2, fill: RULE });

/**
 * Draws the credit: a block for each text, the last one at the bottom of the box.
 *
 * @returns the lines, and the top of the first, in pixels
 */
export function drawCredit(
  { credit, small }: Canvas,
  { credit: texts }: PictureWords,
  fonts: Fonts,
): { drawn: XmlElement[]; top: number } {
  // Each text has one line for certain, and the rest of the box is for the one that needs more.
  const reserved = (texts.length - 1) * (small[0] ?? 0) * leadingOf('regular');
  const draw = (text: string, y: number) => {
    const box = { ...credit, y, height: credit.height - reserved };
    return drawText(text, 'regular', MUTED, box, small, fonts);
  };
  const height = texts.reduce((sum, text) => sum + draw(text, 0).height, 0);
  const top = credit.y + credit.height - height;
  let y = top;
  const drawn = texts.flatMap((text) => {
    const block = draw(text, y);
    y += block.height;
    return block.drawn;
  });
  return { drawn, top };
}

/**
 * Draws the name, the title and the caption, one under the other.
 *
 * @param end the top of the credit, which they stay above
 * @returns the lines
 */
export function drawHeadline(
  canvas: Canvas,
  { name, title, caption }: PictureWords,
  fonts: Fonts,
  end: number,
): XmlElement[] {
  const { words, small } = canvas;
  const gap = (small[0] ?? 0) * 0.7;
  const bottom = Math.min(words.y + words.height, end - gap);
  const drawn: XmlElement[] = [];
  let { y } = words;
  const add = (
    text: string,
    font: FontName,
    fill: string,
    sizes: readonly number[],
    reserved = 0,
  ) => {
    const box = { ...words, y, height: bottom - y - reserved };
    const block = drawText(text, font, fill, box, sizes, fonts);
    drawn.push(...block.drawn);
    y += block.height + gap;
  };
  if (name !== undefined) add(name, 'semibold', INK, small);
  // The caption has what it needs in its smallest size, and two lines for certain.
  const needed = drawText(caption ?? '', 'regular', MUTED, words, canvas.caption.slice(-1), fonts);
  const least = 2 * (canvas.caption[0] ?? 0) * leadingOf('regular');
  const reserved = caption === undefined ? 0 : Math.max(least, needed.height) + gap;
  add(title, 'serif', INK, canvas.title, reserved);
  if (caption !== undefined) add(caption, 'regular', MUTED, canvas.caption);
  return drawn;
}

/** Draws the card for links to a story. */
export function drawCard(story: Story, publication: Publication, fonts: Fonts): XmlElement {
  const contents = cardContents(story, publication);
  return drawCanvas(contents.graphic ? CARD_CANVAS : WORDS_CANVAS, contents, fonts);
}

/** Draws the picture of a scene's graphic in its last state. */
export function drawStill(
  story: Story,
  publication: Publication,
  scene: Scene,
  fonts: Fonts,
): XmlElement {
  const contents = stillContents(story, publication, scene);
  return drawCanvas(stillCanvas(layoutOf(scene).height), contents, fonts);
}

/**
 * Draws a graphic into a box, as large as its labels allow.
 *
 * @param most the graphic's font size at the most, in pixels
 */
export function drawGraphic(
  { x, y, width, height }: Box,
  most: number,
  { markup, height: high, grid, part }: PictureGraphic,
): XmlElement {
  const largest = Math.min(width / WIDTH, height / high);
  const pixels = grid === undefined ? 0 : Math.floor(grid * largest);
  const scale = grid === undefined || pixels === 0 ? round(largest) : pixels / grid;
  const em = round(Math.min(EM, most / scale));
  const size = { width: WIDTH, height: high, em };
  return element(
    'g',
    {
      transform: `translate(${x} ${Math.round(y)}) scale(${scale})`,
      'font-family': FAMILY,
      'font-size': em,
      // The colour of text that names none.
      fill: INK,
    },
    ...flattenSvg(markup, size, part),
  );
}
