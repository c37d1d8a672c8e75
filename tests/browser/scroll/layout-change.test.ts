import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { elsewhere, expectActiveStep, goToStep, openStory, STEPS } from '../support/story.ts';

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

test('the reader keeps their place when the screen turns or the window is resized', async () => {
  for (const [width, height] of [
    [844, 390],
    [390, 700],
    [1280, 800],
  ] as const) {
    await page.resize(390, 844);
    await goToStep(page, STEPS[5].step);
    await page.resize(width, height);
    await expectActiveStep(page, STEPS[5]);
    await page.resize(390, 844);
    await expectActiveStep(page, STEPS[5]);
  }
});

test('a page at its top stays there when the screen turns', elsewhere, async () => {
  await page.resize(844, 390);
  await page.evaluate(() => probe.settled());
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
