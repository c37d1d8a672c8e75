import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import { SIGHT } from '../sight.ts';
import { address, openStory } from '../story.ts';

/** Runs in the page before any of its own scripts, as the address asks: `?way=…`. */
const WAYS = '';

/** The tallest that text spacing may be made, by WCAG 2.2, 1.4.12. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

export const waysSuite = (engine: Engine): void => {
  let page: Page;
  beforeAll(async () => {
    page = await openStory(engine, { initScript: `${SIGHT}\n${WAYS}` });
  });
  afterAll(() => page.close());

  /** The story from the top again, with the style that a reader brings. */
  const restart = async (size: readonly [number, number], css = '', way = '') => {
    await page.resize(...size);
    await page.goto(address(way));
    if (css)
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, css);
  };
  const tour = () => page.evaluate(() => sight.tour());
  /** All of the page at once, with each graphic where it stands when it is not stuck to the top. */
  const wholePage = () =>
    page.evaluate(() => {
      for (const graphic of Array.from(document.querySelectorAll<HTMLElement>('.graphic')))
        graphic.style.position = 'static';
      return sight.faults(document.body);
    });

  describe('on any screen', () => {
    test.each([
      [320, 256, 0],
      [844, 320, 0.4],
      [320, 568, 0.6],
      [844, 390, 0.4],
    ])('at %d × %d every state is right and legible, and little is covered', async (...size) => {
      const [width, height, most] = size;
      await restart([width, height]);
      expect(await tour()).toEqual([]);
      expect(await page.evaluate(() => sight.stuck())).toBeLessThanOrEqual(most);
      expect(await wholePage()).toEqual([]);
    });
  });

  describe.each([
    [390, 844],
    [1280, 800],
  ] as const)('at %d × %d', (...size) => {
    test('with text of twice the size, the labels too, nothing is clipped or over anything', async () => {
      const sizes = () =>
        page.evaluate(() =>
          Array.from(document.querySelectorAll('svg text'), (text) =>
            Number.parseFloat(getComputedStyle(text).fontSize),
          ),
        );
      await restart(size);
      const before = await sizes();
      await restart(size, 'html { font-size: 200% }');
      const after = await sizes();
      after.forEach((size, i) => expect(size / (before[i] ?? size)).toBeCloseTo(2, 1));
      expect(await tour()).toEqual([]);
      expect(await page.evaluate(() => sight.stuck())).toBeLessThanOrEqual(0.6);
      expect(await wholePage()).toEqual([]);
    });

    test('with spaced text nothing is clipped or over anything', async () => {
      await restart(size, SPACED);
      expect(await tour()).toEqual([]);
      expect(await wholePage()).toEqual([]);
    });

    test('from right to left nothing is clipped or over anything', async () => {
      await restart(size);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect(await tour()).toEqual([]);
      expect(await wholePage()).toEqual([]);
    });
  });
};
