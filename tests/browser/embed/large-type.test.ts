import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { embedPage, GRAPHICS, heightOf, host, iframe, ownEmbedUrl } from '../support/embeds.ts';
import { elsewhere } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await embedPage();
});

/** The width of the drawing in an iframe with text of a size, once the page has that size. */
const drawn = (size: number) =>
  page.evaluate(async (size) => {
    const root = document.querySelector('iframe')?.contentDocument?.documentElement;
    const svg = root?.querySelector<SVGSVGElement>('svg[data-graphic]');
    if (!root || !svg) throw new Error('no graphic');
    root.style.fontSize = `${size}px`;
    await probe.nextFrames(4);
    const { width, height } = svg.getBoundingClientRect();
    const { width: wide, height: high } = svg.viewBox.baseVal;
    return Math.min(width, (height * wide) / high);
  }, size);

const expectNoSmaller = async (form: (typeof GRAPHICS)[number], widths: readonly number[]) => {
  await page.resize(1280, 844);
  for (const width of widths) {
    await page.goto(host.addPage(iframe(ownEmbedUrl(form), { width, height: heightOf(form) })));
    const usual = await drawn(16);
    for (const size of [20, 24, 32])
      expect(await drawn(size), `${width} pixels, ${size}`).toBeGreaterThanOrEqual(usual - 1);
    expect(Math.abs((await drawn(16)) - usual)).toBeLessThanOrEqual(1);
  }
  expect(await page.errors()).toEqual([]);
};

test('larger type makes a graphic no smaller', elsewhere, () =>
  expectNoSmaller('dots-change', [640]),
);

test.each(GRAPHICS)('larger type makes %s no smaller, at any width', breadth, (form) =>
  expectNoSmaller(form, [300, 640, 1000]),
);
