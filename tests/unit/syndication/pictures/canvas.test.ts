import { describe, expect, test } from 'vitest';
import { formNames, formOf } from '../../../../src/graphics/forms.ts';
import { stateName } from '../../../../src/graphics/kit/state-name.ts';
import type { Counts } from '../../../../src/graphics/kit/form.ts';
import { still } from '../../../../src/graphics/kit/still.ts';
import { GROUND } from '../../../../src/graphics/kit/palette.ts';
import {
  drawCanvas,
  svgDocument,
  CARD_CANVAS,
  STILL_CANVAS,
  stillCanvas,
  type Canvas,
} from '../../../../src/syndication/pictures/canvas.ts';
import type { Contents, PictureGraphic } from '../../../../src/syndication/pictures/contents.ts';
import { missingIn } from '../../../../src/syndication/pictures/fonts.ts';
import { toPng } from '../../../../src/syndication/pictures/png.ts';
import { readXml, type Read } from '../../../third-party-parsers.ts';
import { data } from '../../graphics/sample-data.ts';
import {
  all,
  cardGraphic,
  contents,
  fonts,
  graphicOf,
  labelsOf,
  pixelsOf,
  rendererSvg,
  svgOf,
} from './data.ts';
import { breadth } from '../../../tags.ts';

const CANVASES: [string, Canvas][] = [
  ['still', STILL_CANVAS],
  ['card', CARD_CANVAS],
];

/** What each picture may show: a still the last state of a form, and a card the finding in two rows or in all. */
const SHOWN = CANVASES.flatMap(([canvasName, canvas]) => {
  const graphics: [string, PictureGraphic][] =
    canvasName === 'still'
      ? formNames.map((form) => [form, graphicOf(form, 2)])
      : [
          ['the finding in two rows', cardGraphic(data.rows.filter((_, i) => i !== 1))],
          ['the finding in all rows', cardGraphic()],
        ];
  return graphics.map(([name, graphic]) => ({
    canvasName,
    canvas,
    name,
    draw: (more: Partial<Contents> = {}) => drawCanvas(canvas, contents(graphic, more), fonts),
  }));
});

describe.each(SHOWN)('a $canvasName', ({ canvas, canvasName, name, draw }) => {
  describe(`of ${name}`, () => {
    const picture = draw();
    const svg = svgDocument(picture);
    const nodes = all(readXml(svg));

    test('is one SVG of its size, with nothing that only a browser on our pages understands', () => {
      expect(nodes[0]?.attributes).toMatchObject({
        width: String(canvas.width),
        height: String(canvas.height),
        viewBox: `0 0 ${canvas.width} ${canvas.height}`,
        role: 'img',
        'aria-label': 'Pears.',
      });
      expect(new Set(nodes.slice(1).map(({ name }) => name)).isSubsetOf(DRAWN)).toBe(true);
      for (const { attributes } of nodes)
        for (const [attribute, value] of Object.entries(attributes)) {
          expect(attribute).not.toMatch(/^(class|style|href|id|display|paint-order|data-.*)$/);
          if (/^(d?x|d?y|[xy][12]|[cr][xy]|r|width|height|font-size|stroke-width)$/.test(attribute))
            expect(value, attribute).toMatch(/^-?[\d.]+$/);
          if (attribute === 'stroke' || (attribute === 'fill' && value !== 'none'))
            expect(value).toMatch(/^#[0-9a-f]{6}$/);
        }
    });

    test('has texts that do not overlap and are large enough, under a title of any length', () => {
      for (const title of [undefined, 'Pears', 'Pears were ripe in spring. '.repeat(9)]) {
        const texts = placed(svgDocument(draw(title === undefined ? {} : { title })));
        expect(texts.length).toBeGreaterThan(5);
        expect(overlaps(texts)).toEqual([]);
        // About 7 pixels where a card is 300 wide.
        for (const { size, text } of canvasName === 'still' ? [] : texts)
          expect(size, text).toBeGreaterThanOrEqual(26);
      }
    });

    test('has each text once in its place, and the fonts have all its characters', () => {
      const labels = placed(svg).map(({ text, left, y }) => `${text} at ${left}, ${y}`);
      expect(labels.length).toBeGreaterThan(5);
      expect(new Set(labels).size).toBe(labels.length);
      expect(missingIn(labelsOf(svg).join(' '), fonts)).toEqual([]);
    });

    test('stays clear of its edges', breadth, async () => {
      const png = await toPng(rendererSvg(picture), fonts.files);
      const { at, width, height } = await pixelsOf(png);
      expect([width, height]).toEqual([canvas.width, canvas.height]);
      const edge: string[] = [];
      for (let x = 0; x < width; x++) for (const y of [20, height - 20]) edge.push(at(x, y));
      for (let y = 0; y < height; y++) for (const x of [24, width - 24]) edge.push(at(x, y));
      expect(new Set(edge)).toEqual(new Set([GROUND]));
    });
  });
});

const DRAWN = new Set('rect circle ellipse line path g text tspan'.split(' '));

/** The place and size of every text in the picture, in pixels. */
function placed(svg: string) {
  const found: { text: string; size: number; left: number; right: number; y: number }[] = [];
  const visit = (node: Read, at: { x: number; y: number; scale: number; size: number }) => {
    const { attributes } = node;
    const [, x = '0', y = '0'] =
      /translate\(([\d.-]+) ([\d.-]+)\)/.exec(attributes.transform ?? '') ?? [];
    const [, scale = '1'] = /scale\(([\d.]+)\)/.exec(attributes.transform ?? '') ?? [];
    const here = {
      x: at.x + Number(x) * at.scale,
      y: at.y + Number(y) * at.scale,
      scale: at.scale * Number(scale),
      size: Number(attributes['font-size'] ?? at.size),
    };
    for (const child of node.children) visit(child, here);
    if (node.name !== 'text' || attributes.stroke !== undefined) return;
    const pieces = all(node);
    const text = pieces
      .map(({ text }) => text)
      .join('')
      .trim();
    const size = here.size * here.scale;
    // What follows a large number has its own size.
    const widths = pieces.map(
      ({ text, attributes }) =>
        fonts.metrics.regular.widthOf(text) *
        Number(attributes['font-size'] ?? here.size) *
        here.scale,
    );
    const width = widths.reduce((sum, one) => sum + one, 0);
    const start = here.x + Number(attributes.x) * here.scale;
    const anchor = attributes['text-anchor'];
    const left = anchor === 'middle' ? start - width / 2 : anchor === 'end' ? start - width : start;
    const down = here.y + Number(attributes.y) * here.scale;
    found.push({ text, size, left, right: left + width, y: down });
  };
  visit(readXml(svg), { x: 0, y: 0, scale: 1, size: 16 });
  return found;
}

/** The pairs of texts that are over one another. */
const overlaps = (texts: ReturnType<typeof placed>) =>
  texts.flatMap((one, i) =>
    texts.slice(i + 1).flatMap((other) => {
      const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
      const beside = one.right <= other.left || other.right <= one.left;
      // From a text's baseline to the top of its capitals.
      const under = lower.y - 0.7 * lower.size >= upper.y;
      return beside || under ? [] : `${one.text} / ${other.text}`;
    }),
  );

test('a still of many rows with long names is as high as its labels need, and none leaves it or is over another', () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({
    key: `Llanfairpwllgwyngyll a’r cylch, rhif ${i + 1}`,
    part: 9 + 4 * i,
    whole: 20 + 9 * i,
  }));
  const many: Counts = { ...data, rows };
  // In a strip each: the columns of the other views have no room for such names, and the check says so.
  const states = [stateName('share', rows.at(-1)?.key ?? '')];
  const form = formOf('dots');
  const { height } = form.layout(many, states);
  const markup = still({ name: 'dots', form, data: many, states, position: 0 });
  const canvas = stillCanvas(height);
  expect(canvas.height).toBeGreaterThan(STILL_CANVAS.height);
  const texts = placed(svgOf(canvas, contents({ markup, height })));
  expect(texts.length).toBeGreaterThan(30);
  for (const { size, text, left, right, y } of texts) {
    expect(size, text).toBeGreaterThan(13);
    expect(left).toBeGreaterThan(40);
    expect(right, text).toBeLessThan(canvas.width - 24);
    expect(y).toBeLessThan(canvas.height - 40);
  }
  expect(overlaps(texts)).toEqual([]);
});

test('a title is smaller where it is long, and cut where it is too long', () => {
  const sizeOf = (title: string) => {
    const svg = svgOf(STILL_CANVAS, contents(undefined, { title }));
    const [, size] = /Newsreader[^>]*font-size="(\d+)"/.exec(svg) ?? [];
    return Number(size);
  };
  expect(sizeOf('Pears')).toBe(STILL_CANVAS.title[0]);
  expect(sizeOf('Pears are ripe '.repeat(12))).toBeLessThan(STILL_CANVAS.title[0] ?? 0);
  const title = 'Pears are ripe '.repeat(80);
  const lines = labelsOf(svgOf(STILL_CANVAS, contents(undefined, { title, caption: undefined })));
  expect(lines.join(' ')).toMatch(/…/);
  expect(lines.length).toBeLessThan(20);
});
