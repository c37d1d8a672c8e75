import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { graphicName } from '../../src/addresses/paths.ts';
import { readFonts } from '../../src/syndication/pictures/fonts.ts';
import { toPng } from '../../src/syndication/pictures/png.ts';
import { readXml, type Read } from '../third-party-parsers.ts';
import {
  DIST,
  fileAt,
  gzipped,
  parse,
  parseBody,
  publication,
  read,
  slugs,
  words,
} from './built-site.ts';

/** The largest size of a picture in bytes, by its width and height. */
const MOST: Record<string, number> = {
  '1200×630': 50_000,
  '1200×1200': 60_000,
  '1200×675': 50_000,
  '2400×1350': 140_000,
};

const CARDS = {
  'card.png': '1200×630',
  'card-square.png': '1200×1200',
  'card-wide.png': '1200×675',
};

/** The size in a PNG's header. Expects a PNG with a palette. */
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
    states: Array.from(scene.querySelectorAll('[data-step]'), (step) =>
      step.getAttribute('data-step'),
    ),
    id: scene.id,
  })).map((scene, _, scenes) => ({ ...scene, name: graphicName(scenes, scene) }));
  const names = scenes.flatMap(({ name, steps }) => [name, ...steps.map((id) => `${name}-${id}`)]);

  test('show every graphic at every step, in three files each, and there are three cards', () => {
    expect(names.length).toBeGreaterThan(scenes.length);
    const files = names.flatMap((name) => [`${name}.svg`, `${name}.png`, `${name}@2x.png`]);
    expect(readdirSync(folder).sort()).toEqual([...files, ...Object.keys(CARDS)].sort());
  });

  test('have the right size in pixels, and few bytes', () => {
    const expected = new Map(Object.entries(CARDS));
    for (const name of names)
      expected.set(`${name}.png`, '1200×675').set(`${name}@2x.png`, '2400×1350');
    for (const [name, size] of expected) {
      expect(sizeOf(file(name)), name).toBe(size);
      expect(file(name).length, name).toBeLessThanOrEqual(MOST[size] ?? 0);
    }
    // Open dots are rings, which are hollow on any paper: longer to write than lines, and no longer to send.
    for (const name of names) {
      expect(file(`${name}.svg`).length, name).toBeLessThan(26_000);
      expect(gzipped(file(`${name}.svg`)), name).toBeLessThan(2_200);
    }
  });

  test('have the text alternative of the page’s graphic, a title, a credit and a date', () => {
    const date = words(page.querySelector('.dates span:last-child time'));
    for (const { name: graphic, alt, title, credit, steps } of scenes)
      for (const name of [graphic, ...steps.map((id) => `${graphic}-${id}`)]) {
        const svg = readXml(file(`${name}.svg`).toString());
        expect(svg.attributes['aria-label']).toBe(alt);
        const said = textsOf(svg).join(' ');
        expect(said).toContain(title);
        // Pictures go where the story does not.
        if (/^(dots|field)/.test(graphic))
          expect(said).toContain('so figures before and after it are not strictly comparable.');
        if (credit.startsWith('Source:')) expect(said).toContain(credit);
        expect(said).toContain(`Graphic: ${publication.credit}, ${date}`);
      }
  });

  test('show the finished graphic, with what each step is about emphasised, or what its state shows', () => {
    for (const { form, name, steps, states } of scenes) {
      const said = (of: string) => textsOf(readXml(file(`${of}.svg`).toString()));
      const drawn = steps.map((id) => file(`${name}-${id}.svg`).toString());
      const whole = file(`${name}.svg`).toString();
      // A field shows no more than its state does, so its pictures differ as the states do. So do a story's own.
      if (form === 'field' || form.includes('.'))
        expect([...drawn, whole].map((svg) => drawn.indexOf(svg))).toEqual(
          [...states, states.at(-1)].map((state) => states.indexOf(state ?? null)),
        );
      else expect(new Set([whole, ...drawn]).size).toBe(steps.length + 1);
      // A step that shows again what the scene before it, or the step, has shown is about all of it.
      if (name.startsWith('dots')) {
        const muted = drawn.map((svg) => svg.includes('opacity="0.35"'));
        expect(muted, name).toEqual(
          states.map((state, i) => (i > 0 ? state !== states[i - 1] : name === 'dots')),
        );
      }
      // Nothing of the view of the end is missing from the picture of the last step.
      expect(said(`${name}-${steps.at(-1) ?? ''}`)).toEqual(said(name));
    }
  });

  test('a PNG shows its SVG, and is the same bytes each time', async () => {
    const fonts = readFonts(new URL('../../', import.meta.url));
    const [name = ''] = names;
    const png = await toPng(file(`${name}.svg`).toString(), 1200, fonts.files);
    expect(Buffer.compare(png, file(`${name}.png`))).toBe(0);
  });

  test('are named in every feed, with the text alternatives of the page', () => {
    const ninjs = JSON.parse(read(`stories/${slug}/ninjs.json`)) as {
      associations: { renditions: { href: string }[] }[];
    };
    expect(
      ninjs.associations.map(({ renditions }) => renditions.map(({ href }) => fileAt(href))),
    ).toEqual(
      scenes.map(({ name }) =>
        ['.png', '@2x.png', '.svg'].map((ending) => join(folder, name + ending)),
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

  test('include the card for social networks, with its size and its text alternative', () => {
    const meta = (name: string) =>
      page.querySelector(`meta[property="og:image${name}"]`)?.getAttribute('content') ?? '';
    const card = readFileSync(fileAt(meta('')));
    expect(sizeOf(card)).toBe(`${meta(':width')}×${meta(':height')}`);
    // What the card shows: the finding of the first screen.
    const finding = page.querySelector('.opening svg[data-finding]');
    // Alone, it also says what a change in the measure means.
    expect(meta(':alt').startsWith(finding?.getAttribute('aria-label') ?? '-')).toBe(true);
    const data = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    const { image } = JSON.parse(data) as { image: string[] };
    expect(image.map((url) => sizeOf(readFileSync(fileAt(url))))).toEqual(Object.values(CARDS));
  });
});
