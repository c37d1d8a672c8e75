import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFonts } from '../../src/syndication/stills/fonts.ts';
import { toPng } from '../../src/syndication/stills/png.ts';
import { readXml, type Read } from '../readers.ts';
import { DIST, fileAt, parse, parseBody, publication, read, slugs, words } from './dist.ts';

/** In bytes: what a picture may weigh, by its width and height. */
const MOST: Record<string, number> = {
  '1200×630': 50_000,
  '1200×1200': 60_000,
  '1200×675': 50_000,
  '2400×1350': 100_000,
};

const CARDS = {
  'card.png': '1200×630',
  'card-square.png': '1200×1200',
  'card-wide.png': '1200×675',
};

/** The size in a PNG's header; it has to be one of few colours. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png[25]).toBe(3);
  return `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}`;
}

const textsOf = (element: Read): string[] => [
  ...(element.name === 'text' && element.text !== '' ? [element.text] : []),
  ...element.children.flatMap(textsOf),
];

describe.each(slugs)('the pictures of %s', (slug) => {
  const folder = join(DIST, 'stories', slug, 'images');
  const file = (name: string) => readFileSync(join(folder, name));
  const page = parse(read(`stories/${slug}/index.html`));
  const scenes = Array.from(page.querySelectorAll('[data-scene]'), (scene) => ({
    form: scene.querySelector('svg')?.getAttribute('data-graphic') ?? '',
    alt: scene.querySelector('svg')?.getAttribute('aria-label') ?? '',
    title: words(scene.querySelector('figcaption')),
    credit: words(scene.querySelector('.credit')),
    steps: Array.from(scene.querySelectorAll('[data-step]'), ({ id }) => id),
  }));
  const names = scenes.flatMap(({ form, steps }) => [form, ...steps.map((id) => `${form}-${id}`)]);

  test('there is one of every graphic at every step, in three files, and three cards', () => {
    expect(names.length).toBeGreaterThan(scenes.length);
    const files = names.flatMap((name) => [`${name}.svg`, `${name}.png`, `${name}@2x.png`]);
    expect(readdirSync(folder).sort()).toEqual([...files, ...Object.keys(CARDS)].sort());
  });

  test('each has its size, and weighs little', () => {
    const expected = new Map(Object.entries(CARDS));
    for (const name of names)
      expected.set(`${name}.png`, '1200×675').set(`${name}@2x.png`, '2400×1350');
    for (const [name, size] of expected) {
      expect(sizeOf(file(name)), name).toBe(size);
      expect(file(name).length, name).toBeLessThanOrEqual(MOST[size] ?? 0);
    }
    for (const name of names) expect(file(`${name}.svg`).length, name).toBeLessThan(20_000);
  });

  test('each says in words what the page’s graphic does, what it is, whose, and of when', () => {
    const date = words(page.querySelector('.dates span:last-child time'));
    for (const { form, alt, title, credit, steps } of scenes)
      for (const name of [form, ...steps.map((id) => `${form}-${id}`)]) {
        const svg = readXml(file(`${name}.svg`).toString());
        expect(svg.attributes['aria-label']).toBe(alt);
        const said = textsOf(svg).join(' ');
        expect(said).toContain(title);
        if (credit.startsWith('Source:')) expect(said).toContain(credit);
        expect(said).toContain(`Graphic: ${publication.credit}, ${date}`);
      }
  });

  test('the graphic is as it stands at the end; each step has another', () => {
    for (const { form, steps } of scenes) {
      const ends = file(`${form}.svg`);
      const drawn = steps.map((id) => file(`${form}-${id}.svg`).toString());
      expect(drawn.at(-1)).toBe(ends.toString());
      expect(new Set(drawn).size).toBe(steps.length);
    }
  });

  test('a PNG is its SVG, and the same bytes whenever it is made', async () => {
    const fonts = readFonts(new URL('../../', import.meta.url));
    const [name = ''] = names;
    const png = await toPng(file(`${name}.svg`).toString(), 1200, fonts);
    expect(Buffer.compare(png, file(`${name}.png`))).toBe(0);
  });

  test('every feed names them, with the page’s own words for them', () => {
    const ninjs = JSON.parse(read(`stories/${slug}/ninjs.json`)) as {
      associations: { renditions: { href: string }[] }[];
    };
    expect(
      ninjs.associations.map(({ renditions }) => renditions.map(({ href }) => fileAt(href))),
    ).toEqual(
      scenes.map(({ form }) =>
        ['.png', '@2x.png', '.svg'].map((ending) => join(folder, form + ending)),
      ),
    );
    const feed = JSON.parse(read('feed.json')) as {
      items: { url: string; image: string; content_html: string }[];
    };
    const item = feed.items.find(({ url }) => url.endsWith(`/${slug}/`));
    expect(fileAt(item?.image ?? '')).toBe(join(folder, 'card.png'));
    const images = Array.from(parseBody(item?.content_html ?? '').querySelectorAll('img'));
    expect(images.map((image) => image.getAttribute('alt'))).toEqual(scenes.map(({ alt }) => alt));
    for (const image of images) {
      const png = readFileSync(fileAt(image.getAttribute('src') ?? ''));
      const [width, height] = ['width', 'height'].map((name) => image.getAttribute(name));
      expect(sizeOf(png)).toBe(`${width ?? ''}×${height ?? ''}`);
    }
    const oembed = JSON.parse(read(`stories/${slug}/oembed.json`)) as { thumbnail_url: string };
    expect(existsSync(fileAt(oembed.thumbnail_url))).toBe(true);
  });

  test('social networks are given the card, with its size and the words of what it shows', () => {
    const meta = (name: string) =>
      page.querySelector(`meta[property="og:image${name}"]`)?.getAttribute('content') ?? '';
    const card = readFileSync(fileAt(meta('')));
    expect(sizeOf(card)).toBe(`${meta(':width')}×${meta(':height')}`);
    expect(scenes.map(({ alt }) => alt)).toContain(meta(':alt'));
    const data = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    const { image } = JSON.parse(data) as { image: string[] };
    expect(image.map((url) => sizeOf(readFileSync(fileAt(url))))).toEqual(Object.values(CARDS));
  });
});
