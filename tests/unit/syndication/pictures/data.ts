import sharp from 'sharp';
import { dots } from '../../../../src/graphics/dots/index.ts';
import { formOf } from '../../../../src/graphics/forms.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import { markup, type XmlElement } from '../../../../src/markup/xml.ts';
import {
  drawCanvas,
  svgDocument,
  type Canvas,
} from '../../../../src/syndication/pictures/canvas.ts';
import { findingGraphic, type Contents } from '../../../../src/syndication/pictures/contents.ts';
import { forRenderer } from '../../../../src/syndication/pictures/png.ts';
import { readFonts } from '../../../../src/syndication/pictures/fonts.ts';
import { readXml, type Read } from '../../../third-party-parsers.ts';
import { data as counts } from '../../graphics/sample-data.ts';
import { sampleOf } from '../../graphics/samples.ts';

export const fonts = readFonts(new URL('../../../../', import.meta.url));

export const graphicOf = (name: string, position: number) => {
  const form = formOf(name);
  const { data, states } = sampleOf(name);
  const { height } = form.layout(data, states);
  return { markup: still({ name, form, data, states, position }), height };
};

/** The graphic of a card. */
export const cardGraphic = (rows = counts.rows) => {
  const keys = rows.map(({ key }) => key);
  return findingGraphic({ form: dots, data: counts, rows: keys });
};

export const contents = (graphic: Contents['graphic'], more: Partial<Contents> = {}): Contents => ({
  name: 'The Orchard News',
  title: 'Pears & “plums”: 5 of 50 were ripe in spring, and 30 of 60 in summer',
  caption: 'Pears picked in the orchard',
  credit: ['Source: Grower’s book', 'Published 3 February 2021'],
  graphic,
  alt: 'Pears.',
  ...more,
});

/** A picture as an SVG file. */
export const svgOf = (canvas: Canvas, contents: Contents) =>
  svgDocument(drawCanvas(canvas, contents, fonts));

/** A picture as the renderer gets it. */
export const rendererSvg = (picture: XmlElement) => markup(forRenderer(picture, fonts));

export const all = (element: Read): Read[] => [element, ...element.children.flatMap(all)];
/** The dots of a part or of the others in a picture. */
export const dotsOf = (svg: string, stroke: string): { x: number; y: number; r: number }[] =>
  all(readXml(svg))
    .filter(({ name, attributes }) => name === 'g' && attributes.stroke === stroke)
    .flatMap(({ children }) => children.flatMap(({ attributes }) => pointsIn(attributes)));

/** The middle of each dot of a path, and how far from it a ring is drawn. */
function pointsIn({ d = '' }: Read['attributes']) {
  let [x, y] = [0, 0];
  const strokes = d.matchAll(/m(-?[\d.]+) ?(-?[\d.]+)(?:h|a([\d.]+))/g);
  return Array.from(strokes, ([, right, down, r = 0]) => {
    const middle = { x: x + Number(right) + Number(r), y: y + Number(down), r: Number(r) };
    // A ring ends a little below its start.
    [x, y] = [x + Number(right), middle.y + (middle.r > 0 ? 0.1 : 0)];
    return middle;
  });
}

/** What a text and its parts say; the copies in outline that lie under others are left out. */
export const labelsOf = (svg: string) =>
  all(readXml(svg))
    .filter(({ name, attributes }) => name === 'text' && attributes.stroke === undefined)
    .map((text) =>
      all(text)
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );

export const pixelsOf = async (png: Uint8Array) => {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) =>
    `#${data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')}`;
  return { ...info, data, at };
};
