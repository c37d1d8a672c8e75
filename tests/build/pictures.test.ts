import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { graphicName } from '../../src/addresses/paths.ts';
import { readXml, type Read } from '../third-party-parsers.ts';
import { DIST, gzipped, parse, publication, read, slugs, words } from './built-site.ts';

/** The largest size of a picture in bytes, by its width and height. */
const MOST: Record<string, number> = {
  '1200×630': 50_000,
  '1200×675': 50_000,
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
    id: scene.id,
  })).map((scene, _, scenes) => ({ ...scene, name: graphicName(scenes, scene) }));
  const names = scenes.map(({ name }) => name);

  test('show every graphic, in two files each, and there is a card', () => {
    const files = names.flatMap((name) => [`${name}.svg`, `${name}.png`]);
    expect(readdirSync(folder).sort()).toEqual([...files, 'card.png'].sort());
  });

  test('have the right size in pixels, and few bytes', () => {
    const expected = new Map([['card.png', '1200×630']]);
    for (const name of names) expected.set(`${name}.png`, '1200×675');
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
    for (const { name, alt, title, credit } of scenes) {
      const svg = readXml(file(`${name}.svg`).toString());
      expect(svg.attributes['aria-label']).toBe(alt);
      const said = textsOf(svg).join(' ');
      expect(said).toContain(title);
      // Pictures go where the story does not.
      if (/^(dots|field)/.test(name))
        expect(said).toContain('so figures before and after it are not strictly comparable.');
      if (credit.startsWith('Source:')) expect(said).toContain(credit);
      expect(said).toContain(`Graphic: ${publication.credit}, ${date}`);
    }
  });
});
