import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { element, markup, type XmlElement } from '../../../../src/markup/xml.ts';
import { STILL_CANVAS } from '../../../../src/syndication/pictures/canvases.ts';
import { toPngs } from '../../../../src/syndication/pictures/png.ts';
import { breadth } from '../../../tags.ts';
import { contents, fonts, graphicOf, pixelsOf, rendererSvg, svgOf } from './data.ts';

const textIn = (
  attributes: Record<string, string | number>,
  text: string | XmlElement,
  direction = 'ltr',
) =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: 300, height: 60, direction },
    element('rect', { width: 300, height: 60, fill: '#ffffff' }),
    element('text', { x: 150, y: 40, 'font-size': 30, ...attributes }, text),
  );

const drawn = (picture: XmlElement) => toPngs(rendererSvg(picture), [300], fonts.files)[0];

test.each([
  [{}, 'end'],
  [{ 'text-anchor': 'end' }, 'start'],
  [{ 'text-anchor': 'middle' }, 'middle'],
])(
  'a text from right to left with the attributes %j is drawn as one from left to right with the anchor %s',
  (given, anchor) => {
    const turned = drawn(textIn(given, 'سبت', 'rtl'));
    const other = drawn(textIn({ 'text-anchor': anchor }, 'سبت'));
    expect(Buffer.compare(turned, other)).toBe(0);
  },
);

test('a text from right to left starts at its place where it is in parts, too', () => {
  const inParts = drawn(textIn({}, element('tspan', {}, 'سبت'), 'rtl'));
  expect(Buffer.compare(inParts, drawn(textIn({}, 'سبت', 'rtl')))).toBe(0);
});

test.each([
  ['سبت', 'Newsreader', 'Noto Naskh Arabic'],
  ['سبت', 'Public Sans', 'Noto Sans Arabic'],
  ['ŵ', 'Newsreader', 'Newsreader Ext'],
  ['ŵ', 'Public Sans', 'Public Sans Ext'],
  ['ŵŷ', 'Public Sans', 'Public Sans Ext'],
])('%s in %s is drawn in %s', async (text, family, other) => {
  const png = drawn(textIn({ 'font-family': family }, text));
  const font = { loadSystemFonts: false, fontFiles: fonts.files };
  const expected = new Resvg(markup(textIn({ 'font-family': other }, text)), { font })
    .render()
    .asPng();
  expect((await pixelsOf(png)).data.equals((await pixelsOf(expected)).data)).toBe(true);
});

test('a PNG has the renderer’s pixels, a palette, and the same bytes each time', async () => {
  const svg = svgOf(STILL_CANVAS, contents(graphicOf('dots', 2)));
  const draw = () => toPngs(svg, [2400], fonts.files);
  const [[one], [other]] = [draw(), draw()];
  expect(Buffer.compare(one, other)).toBe(0);
  const { width, height, data } = await pixelsOf(one);
  expect([width, height]).toEqual([2400, 1350]);
  const font = { loadSystemFonts: false, fontFiles: fonts.files };
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: 2400 }, font }).render().pixels;
  const opaque = await sharp(drawn, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .raw()
    .toBuffer();
  expect(data.equals(opaque)).toBe(true);
});

test(
  'a PNG of half the width has the mean of four pixels for each, or nearly that at an edge',
  breadth,
  async () => {
    const svg = svgOf(STILL_CANVAS, contents(graphicOf('dots', 2)));
    const [half, whole] = toPngs(svg, [1200, 2400], fonts.files);
    const [small, large] = [await pixelsOf(half), await pixelsOf(whole)];
    const [width, height] = [1200, 675];
    expect([small.width, small.height]).toEqual([width, height]);
    const differences: number[] = [];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        for (let channel = 0; channel < 3; channel++) {
          const [at, line] = [(4 * y * width + 2 * x) * 3 + channel, 2 * width * 3];
          const four = [at, at + 3, at + line, at + line + 3].map((i) => large.data[i] ?? NaN);
          const mean = four.reduce((sum, value) => sum + value, 0) / 4;
          differences.push(Math.abs((small.data[(y * width + x) * 3 + channel] ?? NaN) - mean));
        }
    // A sixteenth of the way from black to white, between the colours of a word and of its ground.
    expect(Math.max(...new Set(differences))).toBeLessThan(16);
    const exact = differences.filter((difference) => difference < 1);
    expect(exact.length / differences.length).toBeGreaterThan(0.9);
  },
);

test('a PNG of more colours than a palette holds has colours that hardly differ from the renderer’s', async () => {
  const stops = ['#ff0000', '#0000ff'].map((colour, i) =>
    element('stop', { offset: i, 'stop-color': colour }),
  );
  const svg = markup(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width: 600, height: 40 },
      element('linearGradient', { id: 'a' }, ...stops),
      element('rect', { width: 600, height: 30, fill: 'url(#a)' }),
      element('rect', { y: 30, width: 600, height: 10, fill: '#123457' }),
    ),
  );
  const [drawnPng] = toPngs(svg, [600], fonts.files);
  const png = Buffer.from(drawnPng);
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([600, 40, 3]);
  const drawn = new Resvg(svg).render().pixels;
  const { data } = await pixelsOf(png);
  const differences = Array.from(data, (value, i) =>
    Math.abs(value - (drawn[Math.floor(i / 3) * 4 + (i % 3)] ?? NaN)),
  );
  expect(Math.max(...differences.slice(0, 600 * 30 * 3))).toBeLessThan(4);
  // A colour of a large area stays as it is.
  expect(Math.max(...differences.slice(600 * 30 * 3))).toBe(0);
});
