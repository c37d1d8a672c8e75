import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { formNames, formOf } from '../../../src/graphics/forms.ts';
import { GROUND, PART } from '../../../src/graphics/ink.ts';
import { still } from '../../../src/graphics/still.ts';
import { CARDS } from '../../../src/syndication/addresses.ts';
import { missingIn, readFonts } from '../../../src/syndication/stills/fonts.ts';
import { literal } from '../../../src/syndication/stills/literal.ts';
import { toPng } from '../../../src/syndication/stills/png.ts';
import { drawSheet, type Contents, type Sheet } from '../../../src/syndication/stills/sheet.ts';
import { CARD_SHEETS, heightOf, STILL_SHEET } from '../../../src/syndication/stills/sheets.ts';
import { linesOf, typeset } from '../../../src/syndication/stills/typeset.ts';
import { element, markup } from '../../../src/syndication/xml.ts';
import { readXml, type Read } from '../../readers.ts';
import { data as counts, events, states as rows } from '../graphics/data.ts';

const fonts = readFonts(new URL('../../../', import.meta.url));
const SHEETS: [string, Sheet][] = [['still', STILL_SHEET], ...Object.entries(CARD_SHEETS)];
const EVENTS = ['first', 'second', 'in-2027'];

/** As many events as a timeline is likely to have. */
const many: typeof events = {
  ...events,
  events: [
    ...events.events,
    ...['2025', '2026', '2027'].map((date) => {
      const label = `What ${date} brought`;
      return { id: `in-${date}`, date, label, text: label, count: '', source: 'somewhere' };
    }),
  ],
};

const graphicOf = (name: string, position: number) => {
  const form = formOf(name);
  if (!form) throw new Error(name);
  const [data, states] = form.kind === 'counts' ? [counts, rows] : [many, EVENTS];
  return { markup: still(name, form, data, states, position), em: heightOf(name) };
};

const contents = (graphic: Contents['graphic'], more: Partial<Contents> = {}): Contents => ({
  name: 'The Orchard News',
  title: 'Pears & “plums”: 5 of 50 were ripe in spring, and 30 of 60 in summer',
  caption: 'Pears picked in the orchard',
  credit: ['Source: Grower’s book', 'Published 3 February 2021'],
  graphic,
  alt: 'Pears.',
  ...more,
});

const all = (element: Read): Read[] => [element, ...element.children.flatMap(all)];
/** What a text and its parts say; the copies in outline that lie under others are left out. */
const labelsOf = (svg: string) =>
  all(readXml(svg))
    .filter(({ name, attributes }) => name === 'text' && attributes.stroke === undefined)
    .map((text) =>
      all(text)
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );

const pixelsOf = async (png: Uint8Array) => {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) =>
    `#${data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')}`;
  return { ...info, data, at };
};

test('no form is called as a card or a story is', () => {
  for (const name of ['story', ...CARDS.map(({ name }) => name)])
    expect(formNames).not.toContain(name);
});

describe.each(SHEETS)('a %s', (_, sheet) => {
  describe.each(formNames)('of %s', (name) => {
    const svg = drawSheet(sheet, contents(graphicOf(name, 2)), fonts);
    const nodes = all(readXml(svg));

    test('is one SVG of its size, with nothing that only a browser with our pages makes sense of', () => {
      expect(nodes[0]?.attributes).toMatchObject({
        width: String(sheet.width),
        height: String(sheet.height),
        viewBox: `0 0 ${sheet.width} ${sheet.height}`,
        role: 'img',
        'aria-label': 'Pears.',
      });
      expect(new Set(nodes.slice(1).map(({ name }) => name)).isSubsetOf(DRAWN)).toBe(true);
      for (const { attributes } of nodes)
        for (const [attribute, value] of Object.entries(attributes)) {
          expect(attribute).not.toMatch(/^(class|style|href|id|display|paint-order|data-.*)$/);
          if (/^(d?x|d?y|[xy][12]|[cr][xy]|r|width|height|font-size|stroke-width)$/.test(attribute))
            expect(value, attribute).toMatch(/^-?[\d.]+$/);
          if (attribute === 'fill' || attribute === 'stroke')
            expect(value).toMatch(/^#[0-9a-f]{6}$/);
        }
    });

    test('says everything once, and all of it can be set', () => {
      const labels = labelsOf(svg);
      expect(labels.length).toBeGreaterThan(5);
      expect(new Set(labels).size).toBe(labels.length);
      expect(missingIn(svg, fonts)).toEqual([]);
    });

    test('stays clear of its edges', async () => {
      const { at, width, height } = await pixelsOf(await toPng(svg, sheet.width, fonts));
      expect([width, height]).toEqual([sheet.width, sheet.height]);
      const edge: string[] = [];
      for (let x = 0; x < width; x++) for (const y of [20, height - 20]) edge.push(at(x, y));
      for (let y = 0; y < height; y++) for (const x of [24, width - 24]) edge.push(at(x, y));
      expect(new Set(edge)).toEqual(new Set([GROUND]));
    });
  });
});

const DRAWN = new Set('rect circle ellipse line g text tspan'.split(' '));

/** Every text where it stands in the picture, and how large, and the top of every dot: in pixels. */
function placed(svg: string) {
  const dots: number[] = [];
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
    if (node.name === 'circle')
      dots.push(here.y + (Number(attributes.cy) - Number(attributes.r)) * here.scale);
    if (node.name !== 'text' || attributes.stroke !== undefined) return;
    const text = all(node)
      .map(({ text }) => text)
      .join('')
      .trim();
    const size = here.size * here.scale;
    const width = fonts.faces.regular.widthOf(text) * size;
    const start = here.x + Number(attributes.x) * here.scale;
    const anchor = attributes['text-anchor'];
    const left = anchor === 'end' ? start - width : anchor === 'middle' ? start - width / 2 : start;
    const down = here.y + Number(attributes.y) * here.scale;
    found.push({ text, size, left, right: left + width, y: down });
  };
  visit(readXml(svg), { x: 0, y: 0, scale: 1, size: 16 });
  return { texts: found, dots };
}

describe.each(SHEETS)('the texts of a %s', (sheetName, sheet) => {
  test.each(formNames)('stand clear of one another, and are large enough, with %s', (name) => {
    for (const more of [
      {},
      { title: 'Pears' },
      { title: 'Pears were ripe in spring. '.repeat(9) },
    ]) {
      const { texts, dots } = placed(drawSheet(sheet, contents(graphicOf(name, 2), more), fonts));
      expect(texts.length).toBeGreaterThan(5);
      if (name === 'units') {
        const legend = texts.find(({ text }) => text.endsWith('without it'));
        expect(Math.min(...dots)).toBeGreaterThan(legend?.y ?? Infinity);
      }
      texts.forEach((one, i) => {
        for (const other of texts.slice(i + 1)) {
          const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
          const beside = one.right <= other.left || other.right <= one.left;
          // From the line that a text stands on to the top of its capitals.
          const under = lower.y - 0.7 * lower.size >= upper.y;
          expect(beside || under, `${one.text} / ${other.text}`).toBe(true);
        }
        // About 7 pixels where a card is 300 wide.
        if (sheetName !== 'still') expect(one.size, one.text).toBeGreaterThanOrEqual(26);
      });
    }
  });
});

describe('words', () => {
  const wordsOf = (title: string, sheet = STILL_SHEET) =>
    labelsOf(drawSheet(sheet, contents(undefined, { title, caption: undefined }), fonts));

  test.each([
    ['markup', '<b> & "b" ]]> &amp;'],
    ['the other direction', 'אגסים בשלים: 5'],
    ['astral characters', 'Pears 🍐 and 𝒫lums'],
  ])('come through whatever is in them: %s', (_, title) => {
    const [, ...lines] = wordsOf(title);
    expect(lines.join(' ')).toContain(title);
  });

  test('are smaller where there are more, and cut where there are too many', () => {
    const sizeOf = (title: string) => {
      const svg = drawSheet(STILL_SHEET, contents(undefined, { title }), fonts);
      const sizes = Array.from(
        svg.matchAll(/Newsreader[^>]*font-size="(\d+)"/g),
        ([, size]) => size,
      );
      expect(new Set(sizes).size).toBe(1);
      return Number(sizes[0]);
    };
    expect(sizeOf('Pears')).toBe(STILL_SHEET.title[0]);
    expect(sizeOf('Pears are ripe '.repeat(12))).toBeLessThan(STILL_SHEET.title[0] ?? 0);
    const lines = wordsOf('Pears are ripe '.repeat(80));
    expect(lines.join(' ')).toMatch(/…/);
    expect(lines.length).toBeLessThan(20);
  });

  test('a still without a graphic has its words', () => {
    expect(wordsOf('Pears')).toEqual([
      'The Orchard News',
      'Pears',
      'Source: Grower’s book',
      'Published 3 February 2021',
    ]);
  });
});

describe('lines', () => {
  const face = { has: () => true, widthOf: (text: string) => text.length / 10 };
  const set = (text: string, width: number, height: number) =>
    typeset(text, face, { width, height }, [20, 10], 1);

  test.each([
    ['on one', 'a pear', 12, 20, { size: 20, lines: ['a pear'] }],
    ['of equal length', 'aa bb cc dd', 17, 40, { size: 20, lines: ['aa bb', 'cc dd'] }],
    ['smaller', 'aa bb cc dd', 17, 20, { size: 10, lines: ['aa bb cc dd'] }],
    ['through a long word', 'a pearpear', 5, 30, { size: 10, lines: ['a', 'pear', 'pear'] }],
    ['with the rest cut off', 'aa bb cc dd ee', 6, 20, { size: 10, lines: ['aa bb', 'cc dd…'] }],
  ])('%s', (_, text, width, height, expected) => {
    expect(set(text, width, height)).toEqual(expected);
  });

  test('all the words are in them, in their order', () => {
    expect(linesOf('a  bb ccc', (line) => line.length <= 4)).toEqual(['a bb', 'ccc']);
  });
});

describe('fonts', () => {
  const boxOf = (text: string, family: string, weight: number) => {
    const attributes = { y: 100, 'font-size': 100, 'font-family': family, 'font-weight': weight };
    const svg = markup(
      element(
        'svg',
        { xmlns: 'http://www.w3.org/2000/svg', width: 4000, height: 200 },
        element('text', attributes, text),
      ),
    );
    const font = { loadSystemFonts: false, fontFiles: fonts.files };
    return new Resvg(svg, { font }).getBBox();
  };

  test.each([
    ['serif', 'Newsreader', 400],
    ['regular', 'Public Sans', 400],
    ['semibold', 'Public Sans', 600],
  ] as const)(
    '%s is what the renderer sets, as wide as it is taken to be',
    (name, family, weight) => {
      const text = 'Police told ‘hunters’ to stop: 44% of 259';
      const width = boxOf(text, family, weight)?.width ?? 0;
      expect(width / 100 / fonts.faces[name].widthOf(text)).toBeCloseTo(1, 1);
      expect(width / 100).toBeLessThanOrEqual(fonts.faces[name].widthOf(text) * 1.01);
    },
  );

  test('what they have is drawn, and what they have not is told', () => {
    const has = (character: string) =>
      Object.values(fonts.faces).some((face) => face.has(character));
    for (const character of 'Aé%’–£…חŵ🍐')
      expect(boxOf(character, 'Public Sans', 400) !== undefined, character).toBe(has(character));
    const svg = drawSheet(
      STILL_SHEET,
      contents(undefined, { title: 'Pears חב &\u200f 🍐' }),
      fonts,
    );
    expect(missingIn(svg, fonts)).toEqual(['ח', 'ב', '🍐']);
  });
});

describe('a graphic in numbers', () => {
  const draw = (name: string, position: number, width: number, labels: 'line' | 'lines') =>
    markup(
      element(
        'svg',
        {},
        ...literal(graphicOf(name, position).markup, { width, height: 400, em: 16 }, labels),
      ),
    );

  test('has every dot of the state that it shows, and none of another', () => {
    for (const [position, part, whole] of [
      [0, 20, 176],
      [2, 114, 259],
    ] as const) {
      const circles = all(readXml(draw('units', position, 600, 'line'))).filter(
        ({ name }) => name === 'circle',
      );
      expect(circles).toHaveLength(whole);
      const group = all(readXml(draw('units', position, 600, 'line'))).find(
        ({ name, attributes, children }) =>
          name === 'g' && attributes.fill === PART && children[0]?.name === 'circle',
      );
      expect(group?.children).toHaveLength(part);
    }
  });

  test('places are shares of its width: the same share is at the same place', () => {
    const marks = (width: number) =>
      all(readXml(draw('share', 2, width, 'line')))
        .filter(({ name }) => name === 'circle')
        .map(({ attributes }) => Number(attributes.cx) / width);
    const [narrow, wide] = [marks(500), marks(1000)];
    expect(narrow.length).toBe(4);
    narrow.forEach((place, i) => expect(place).toBeCloseTo(wide[i] ?? 0, 4));
  });

  test('its labels are in short lines where it is narrow, one under the other', () => {
    const lines = all(readXml(draw('timeline', 2, 200, 'lines'))).filter(
      ({ name, attributes }) => name === 'text' && attributes['font-weight'] === '600',
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'What first was',
      'What second was',
      'What third was',
      'What fourth was',
      'What 2025 brought',
      'What 2026 brought',
      'What 2027 brought',
    ]);
    const wide = labelsOf(draw('units', 2, 600, 'line'));
    const narrow = labelsOf(draw('units', 2, 200, 'lines'));
    expect(wide.join(' ')).toBe(narrow.join(' '));
  });
});

test('a PNG is what the renderer drew, of few colours, and the same bytes each time', async () => {
  const svg = drawSheet(STILL_SHEET, contents(graphicOf('share', 2)), fonts);
  const [one, other] = await Promise.all([toPng(svg, 2400, fonts), toPng(svg, 2400, fonts)]);
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

test('a PNG of more colours than a palette holds has fewer, and is as large', async () => {
  const stops = ['#ff0000', '#0000ff'].map((colour, i) =>
    element('stop', { offset: i, 'stop-color': colour }),
  );
  const svg = markup(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width: 600, height: 40 },
      element('linearGradient', { id: 'a' }, ...stops),
      element('rect', { width: 600, height: 40, fill: 'url(#a)' }),
    ),
  );
  const png = Buffer.from(await toPng(svg, 600, fonts));
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([600, 40, 3]);
});
