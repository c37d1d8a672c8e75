import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { metricsOf } from '../../../src/fonts/subset.ts';
import { FACES } from '../../../src/fonts/faces.ts';
import { fallbacksFor } from '../../../src/fonts/fallbacks.ts';

const story = new URL('../../fixtures/content/stories/allotments/story.mdx', import.meta.url);
/** Every paragraph of a story, without the markup. */
const paragraphs = readFileSync(story, 'utf8')
  .replace(/^---[^]*?\n---\n/, '')
  .split('\n\n')
  .map((text) =>
    text
      .replace(/<[^>]*>|\{[^}]*\}|\[|\]\([^)]*\)|[#\n]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text.length > 100 && /^[\x20-\x7e‘’“”–—…]+$/.test(text));

/** For each installed font, a packaged one with the same widths. */
const LIKE: Record<string, [file: string, wght?: number]> = {
  Arial: ['@fontsource-variable/arimo/files/arimo-latin-wght-normal', 400],
  'Arial Bold': ['@fontsource-variable/arimo/files/arimo-latin-wght-normal', 700],
  Roboto: ['@fontsource-variable/roboto/files/roboto-latin-wght-normal', 400],
  'Roboto Bold': ['@fontsource-variable/roboto/files/roboto-latin-wght-normal', 700],
  Georgia: ['@fontsource-variable/gelasio/files/gelasio-latin-wght-normal', 400],
  'Georgia Italic': ['@fontsource-variable/gelasio/files/gelasio-latin-wght-italic', 400],
  'Times New Roman': ['@fontsource/tinos/files/tinos-latin-400-normal'],
  'Times New Roman Italic': ['@fontsource/tinos/files/tinos-latin-400-italic'],
  'Noto Serif': ['@fontsource-variable/noto-serif/files/noto-serif-latin-wght-normal', 400],
  'Noto Serif Italic': ['@fontsource-variable/noto-serif/files/noto-serif-latin-wght-italic', 400],
};

const cases = await Promise.all(
  Object.values(FACES).map(async (face) => {
    const css = await fallbacksFor(face, { text: paragraphs.join(' ') });
    return Array.from(css.matchAll(/@font-face{([^}]+)}/g), ([, rule = '']) => {
      const value = (name: string) => new RegExp(`(?:^|;)${name}:"?([^;"]+)`).exec(rule)?.[1] ?? '';
      const share = (name: string) => Number.parseFloat(value(name)) / 100;
      return {
        face: face.name,
        style: value('font-style'),
        weight: Number(value('font-weight')),
        local: /local\("([^"]+)"\)/.exec(rule)?.[1] ?? '',
        size: share('size-adjust'),
        ascent: share('ascent-override'),
        descent: share('descent-override'),
      };
    });
  }),
);

test('every face has at least two fallbacks in each of its weights', () => {
  const found = cases.flat().map(({ face, weight }) => `${face} ${weight}`);
  for (const { name, weights } of Object.values(FACES))
    for (const weight of weights)
      expect(found.filter((one) => one === `${name} ${weight}`).length).toBeGreaterThan(1);
});

describe.each(cases.flat())('$local as the fallback of the $face at $weight', (fallback) => {
  const face = FACES[fallback.face];
  const [first] = face.files;
  const axes = { ...first.axes, ...(fallback.face === 'sans' && { wght: fallback.weight }) };
  const [file, wght] = LIKE[fallback.local] ?? [''];
  const other = metricsOf(`${file}.woff2`, wght === undefined ? {} : { wght });
  const own = metricsOf(first.file, axes);

  test('every paragraph is as long as in the face itself, within three per cent', async () => {
    const [ours, theirs] = [await own, await other];
    for (const text of paragraphs) {
      const ratio = (theirs.widthOf(text) * fallback.size) / ours.widthOf(text);
      expect(Math.abs(ratio - 1), text).toBeLessThan(0.03);
    }
  });

  test('a line is as high, with its baseline at the same height', async () => {
    const ours = await own;
    expect(fallback.ascent * fallback.size).toBeCloseTo(ours.ascent, 3);
    expect(fallback.descent * fallback.size).toBeCloseTo(ours.descent, 3);
  });
});
