import { expect, inject, test } from 'vitest';
import { sharedPage, visit } from '../support/story.ts';

test('a page in Arabic runs from right to left, and so does its graphic, in typefaces of its own', async () => {
  const page = await sharedPage();
  await visit(page, `${inject('fixtures')}/stories/duwal/`);
  const found = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const svg = box('[data-finding]');
    const key = box('[data-finding] [data-name="share-key-1945"] text');
    const share = box('[data-finding] [data-name="share-value-1945"] text');
    const dots = box('[data-finding] .part');
    const legend = box('[data-graphic] [data-name^="counts-legend-part"] :is(ellipse, rect)');
    const words = box('[data-graphic] [data-name^="counts-legend-part"] text');
    return {
      wide: document.documentElement.scrollWidth,
      headline: (innerWidth - (box('h1')?.right ?? 0)).toFixed(),
      key: (svg?.right ?? 0) - (key?.right ?? 0),
      share: (share?.right ?? 0) - 8 < (key?.left ?? 0),
      dots: (svg?.right ?? 0) - (dots?.right ?? 0),
      sign: (legend?.left ?? 0) > (words?.right ?? 0) - 8,
      fonts: ['Newsreader', 'Public Sans'].map((family) =>
        document.fonts.check(`16px "${family}"`, 'سبتمبر'),
      ),
    };
  });
  expect(found.wide).toBe(390);
  // Firefox counts the outlines of labels.
  expect(Math.abs(found.key)).toBeLessThan(5);
  expect(found).toMatchObject({ share: true, sign: true });
  // The first dot is where the scale starts: at the right.
  expect(found.dots).toBeLessThan(12);
  expect(found.fonts).toEqual([true, true]);
});
