import { FAMILY, GROUND, INK, MUTED } from '../../graphics/ink.ts';
import { round } from '../../graphics/travel.ts';
import { element, markup, type XmlElement } from '../xml.ts';
import type { FaceName, Fonts } from './fonts.ts';
import { literal } from './literal.ts';
import { typeset } from './typeset.ts';

/** What stands in a picture. */
export interface Contents {
  /** Whose it is; undefined where the credit is enough to say so. */
  name: string | undefined;
  title: string;
  /** What the title does not say, in smaller type. */
  caption: string | undefined;
  /** Where the figures come from, who made the picture, and when. */
  credit: string[];
  /**
   * The graphic, as `still` gives it, and how many em high it has to be for its labels; undefined
   * where there is none to show.
   */
  graphic: { markup: string; em: number } | undefined;
  alt: string;
}

/** A place in a picture, in pixels. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a kind of picture is laid out. */
export interface Sheet {
  width: number;
  height: number;
  /** The words, from the top of their place, and the credit, at the foot of its own. */
  words: Box;
  credit: Box;
  graphic: Box;
  /** Whether the graphic starts where the words end, and not at the top of its place. */
  stacked: boolean;
  /** How large the graphic's type is at the most, in pixels. */
  type: number;
  title: readonly number[];
  caption: number;
  small: number;
}

/** The size that a page sets a graphic's type in; marks have their sizes for it. */
const EM = 16;
/** How many em a graphic must have for its labels to stand on one line each. */
const WIDE = 18;

/** Newsreader is wider than Times and Public Sans than Helvetica: what stands in has room. */
const FACES: Record<FaceName, { family: string; weight: number; leading: number }> = {
  serif: { family: "Newsreader, 'Times New Roman', Times, serif", weight: 400, leading: 1.12 },
  regular: { family: FAMILY, weight: 400, leading: 1.35 },
  semibold: { family: FAMILY, weight: 600, leading: 1.35 },
};

/** From the top of a place to the first line, in em. */
const CAPITALS = 0.75;

/**
 * A picture as an SVG document: literal numbers and colours, no style, no script, and nothing from
 * elsewhere. Its words are text, so that they can be found, translated and set anew; where the fonts
 * are not there, narrower ones that nearly every machine has take their place.
 */
export function drawSheet(sheet: Sheet, contents: Contents, { faces }: Fonts): string {
  const { width, height, graphic, stacked } = sheet;
  const credit = drawCredit(sheet, contents, faces);
  const words = drawWords(sheet, contents, faces, credit.top);
  const down = stacked ? Math.max(words.bottom - graphic.y, 0) : 0;
  const box = { ...graphic, y: graphic.y + down, height: graphic.height - down };
  return `${markup(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-label': contents.alt,
        direction: 'ltr',
      },
      element('rect', { width, height, fill: GROUND }),
      ...words.drawn,
      ...credit.drawn,
      ...(contents.graphic ? [drawGraphic(box, sheet.type, contents.graphic)] : []),
    ),
  )}\n`;
}

/** A text from the top of a place down, and how high it is. */
function drawText(
  text: string,
  name: FaceName,
  fill: string,
  place: Box,
  sizes: readonly number[],
  faces: Fonts['faces'],
): { drawn: XmlElement[]; height: number } {
  const { family, weight, leading } = FACES[name];
  const { size, lines } = typeset(text, faces[name], place, sizes, leading);
  const attributes = { 'font-family': family, 'font-size': size, 'font-weight': weight, fill };
  const drawn = lines.map((line, i) => {
    const y = Math.round(place.y + size * (CAPITALS + i * leading));
    return element('text', { x: place.x, y, ...attributes }, line);
  });
  return { drawn, height: lines.length * size * leading };
}

/** The credit's lines, the last at the foot of their place, and where the first starts. */
function drawCredit(
  { credit, small }: Sheet,
  { credit: texts }: Contents,
  faces: Fonts['faces'],
): { drawn: XmlElement[]; top: number } {
  // One line for each, and what is left of the place for the one that needs more.
  const spare = (texts.length - 1) * small * FACES.regular.leading;
  const draw = (text: string, y: number) => {
    const place = { ...credit, y, height: credit.height - spare };
    return drawText(text, 'regular', MUTED, place, [small], faces);
  };
  const high = texts.reduce((sum, text) => sum + draw(text, 0).height, 0);
  const top = credit.y + credit.height - high;
  let y = top;
  const drawn = texts.flatMap((text) => {
    const block = draw(text, y);
    y += block.height;
    return block.drawn;
  });
  return { drawn, top };
}

/** The name, the title and the caption, one under the other, and where they end. */
function drawWords(
  sheet: Sheet,
  { name, title, caption }: Contents,
  faces: Fonts['faces'],
  end: number,
): { drawn: XmlElement[]; bottom: number } {
  const { words, small } = sheet;
  const gap = small * 0.7;
  const bottom = Math.min(words.y + words.height, end - gap);
  const drawn: XmlElement[] = [];
  let { y } = words;
  const add = (
    text: string,
    face: FaceName,
    fill: string,
    sizes: readonly number[],
    reserved = 0,
  ) => {
    const place = { ...words, y, height: bottom - y - reserved };
    const block = drawText(text, face, fill, place, sizes, faces);
    drawn.push(...block.drawn);
    y += block.height + gap;
  };
  if (name !== undefined) add(name, 'semibold', INK, [small]);
  // The caption has two lines for certain, and more where the title leaves them.
  const two = caption === undefined ? 0 : 2 * sheet.caption * FACES.regular.leading + gap;
  add(title, 'serif', INK, sheet.title, two);
  if (caption !== undefined) add(caption, 'regular', MUTED, [sheet.caption]);
  return { drawn, bottom: y };
}

function drawGraphic(
  { x, y, width, height }: Box,
  most: number,
  { markup, em }: NonNullable<Contents['graphic']>,
): XmlElement {
  const scale = round(Math.min(most, height / em) / EM);
  const size = { width: width / scale, height: height / scale, em: EM };
  const labels = size.width < WIDE * EM ? 'lines' : 'line';
  return element(
    'g',
    {
      transform: `translate(${x} ${round(y)}) scale(${scale})`,
      'font-family': FAMILY,
      'font-size': EM,
    },
    ...literal(markup, size, labels),
  );
}
