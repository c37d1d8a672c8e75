import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { element, markup } from '../../../../src/markup/xml.ts';
import { drawCanvas } from '../../../../src/syndication/pictures/canvas.ts';
import { STILL_CANVAS } from '../../../../src/syndication/pictures/canvases.ts';
import { toPng } from '../../../../src/syndication/pictures/png.ts';
import { contents, fonts, graphicOf, pixelsOf } from './data.ts';

test('a PNG has the renderer’s pixels, a palette, and the same bytes each time', async () => {
  const svg = drawCanvas(STILL_CANVAS, contents(graphicOf('dots', 2)), fonts);
  const [one, other] = [toPng(svg, 2400, fonts), toPng(svg, 2400, fonts)];
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
  const png = Buffer.from(toPng(svg, 600, fonts));
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
