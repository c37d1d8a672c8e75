import { PNG } from 'pngjs';
import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { goToStep, openStory, STEPS } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// Screenshots inject a style, which the page's security policy reports as an error: errors are not
// checked here.
const [, second] = STEPS;

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

/** The progress bar's left end, width and thickness in a screenshot, in pixels. */
const mark = async () => {
  const png = PNG.sync.read(await page.screenshot());
  const grey = (x: number, y: number) => {
    const [r = 0, g = 0, b = 0] = png.data.subarray((y * png.width + x) * 4);
    return Math.abs(r - 93) + Math.abs(g - 90) + Math.abs(b - 85) < 30;
  };
  const all = Array.from({ length: png.width }, (_, x) => x);
  // From the left of the screen: words on the screen have the bar's colour, too.
  const fromEdge = (pixels: readonly number[], isGrey: (at: number) => boolean) => {
    const end = pixels.findIndex((at) => !isGrey(at));
    return pixels.slice(0, end < 0 ? pixels.length : end);
  };
  const columns = fromEdge(all, (x) => grey(x, 1));
  const x = columns[0] ?? 0;
  return {
    left: x,
    width: columns.length,
    // The first row may be smoothed.
    height: fromEdge(all.slice(1), (y) => grey(x, y)).length + (grey(x, 0) ? 1 : 0),
  };
};
const width = async () => (await mark()).width;
/** Scrolls until the last line of the story, before its notes, is at the bottom of the screen. */
const toTheEnd = () =>
  page.evaluate(async () => {
    const { bottom } = document.querySelector('.tale')?.getBoundingClientRect() ?? new DOMRect();
    probe.scrollTo(scrollY + bottom - innerHeight);
    await probe.settled();
  });

test('the progress bar is as wide as the fraction of the story that was scrolled, from the left', async () => {
  expect(await mark()).toMatchObject({ width: 0 });
  await goToStep(page, second.step);
  const share = await page.evaluate(() => {
    const { top, height } =
      document.querySelector('.tale')?.getBoundingClientRect() ?? new DOMRect();
    return -top / (height - innerHeight);
  });
  expect(share).toBeGreaterThan(0.1);
  const { left, width, height } = await mark();
  expect(Math.abs(width - share * 390)).toBeLessThan(4);
  // An engine may smooth the edge of a clipped area.
  expect([2, 3]).toContain(height);
  expect(left).toBe(0);
});

test('the progress bar is full where the story ends, and gone in the notes', breadth, async () => {
  await toTheEnd();
  const full = await mark();
  expect(full).toMatchObject({ left: 0, width: 390 });
  // An engine may smooth the edge of a clipped area.
  expect([2, 3]).toContain(full.height);
  await page.evaluate(async () => {
    probe.scrollTo(scrollY - 200);
    await probe.settled();
  });
  expect(await width()).toBeLessThan(389);
  const notes = await page.evaluate(async () => {
    probe.scrollTo(probe.maxScroll());
    await probe.settled();
    return document.querySelector('.tale')?.getBoundingClientRect().bottom;
  });
  expect(notes).toBeLessThan(0);
  expect(await width()).toBe(0);
});
