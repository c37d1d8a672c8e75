import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { goToStep, openStory } from '../support/story.ts';

// Screenshots inject a style, which the page's security policy reports as an error: errors are not
// checked here.
test('the progress bar is as wide as the fraction of the story that was scrolled, from the left, and gone in the notes', async () => {
  const page = await openStory();
  /** How many pixels have the bar's colour, from the left of the screen. */
  const width = async () => {
    const png = PNG.sync.read(await page.screenshot());
    const isBar = (x: number) => {
      const [r = 0, g = 0, b = 0] = png.data.subarray((png.width + x) * 4);
      return Math.abs(r - 93) + Math.abs(g - 90) + Math.abs(b - 85) < 30;
    };
    let x = 0;
    while (x < png.width && isBar(x)) x++;
    return x;
  };
  expect(await width()).toBe(0);
  await goToStep(page, 'cases-2015');
  const share = await page.evaluate(() => {
    const { top, height } =
      document.querySelector('.tale')?.getBoundingClientRect() ?? new DOMRect();
    return -top / (height - innerHeight);
  });
  expect(share).toBeGreaterThan(0.1);
  expect(Math.abs((await width()) - share * 390)).toBeLessThan(4);
  // The last line of the story, before its notes, at the bottom of the screen.
  await page.evaluate(async () => {
    const { bottom } = document.querySelector('.tale')?.getBoundingClientRect() ?? new DOMRect();
    probe.scrollTo(scrollY + bottom - innerHeight);
    await probe.settled();
  });
  expect(await width()).toBe(390);
  await page.evaluate(async () => {
    probe.scrollTo(probe.maxScroll());
    await probe.settled();
  });
  expect(await width()).toBe(0);
});
