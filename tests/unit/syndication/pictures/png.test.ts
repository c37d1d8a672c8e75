import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { element, markup, type XmlElement } from '../../../../src/markup/xml.ts';
import { STILL_CANVAS } from '../../../../src/syndication/pictures/canvas.ts';
import { toPng } from '../../../../src/syndication/pictures/png.ts';
import { contents, fonts, graphicOf, pixelsOf, rendererSvg, svgOf } from './data.ts';

const textIn = (attributes: Record<string, string | number>, text: string) =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: 300, height: 60 },
    element('rect', { width: 300, height: 60, fill: '#ffffff' }),
    element('text', { x: 150, y: 40, 'font-size': 30, ...attributes }, text),
  );

const drawn = (picture: XmlElement) => toPng(rendererSvg(picture), fonts.files);

test.each([
  ['ŵ', 'Newsreader', 'Newsreader Ext'],
  ['ŵ', 'Public Sans', 'Public Sans Ext'],
])('%s in %s is drawn in %s', async (text, family, other) => {
  const png = await drawn(textIn({ 'font-family': family }, text));
  const font = { loadSystemFonts: false, fontFiles: fonts.files };
  const expected = new Resvg(markup(textIn({ 'font-family': other }, text)), { font })
    .render()
    .asPng();
  expect((await pixelsOf(png)).data.equals((await pixelsOf(expected)).data)).toBe(true);
});

test('a PNG has the renderer’s pixels, and the same bytes each time', async () => {
  const svg = svgOf(STILL_CANVAS, contents(graphicOf('dots', 2)));
  const [one, other] = [await toPng(svg, fonts.files), await toPng(svg, fonts.files)];
  expect(Buffer.compare(one, other)).toBe(0);
  const font = { loadSystemFonts: false, fontFiles: fonts.files };
  const drawn = await pixelsOf(new Resvg(svg, { font }).render().asPng());
  const { width, height, data } = await pixelsOf(one);
  expect([width, height, data.equals(drawn.data)]).toEqual([1200, 675, true]);
});
