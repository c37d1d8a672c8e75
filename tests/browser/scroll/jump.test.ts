import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  expectActiveStep,
  frontPageUrl,
  goToStep,
  openStory,
  STEPS,
  storyUrl,
  type Place,
} from '../support/story.ts';

const [first, second, third, fourth] = STEPS;

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

/** A link to each of the steps shows the step's state, and nothing covers its heading. */
async function expectLinksTo(places: readonly Place[]): Promise<void> {
  for (const place of places) {
    // The query forces a load: a new fragment alone would not.
    await page.goto(storyUrl(`?${place.step}#${place.step}`));
    await expectActiveStep(page, place);
    const covered = await page.evaluate((step) => {
      const heading = document.querySelector(`#${step} h3`);
      const { left, top, width, height } = heading?.getBoundingClientRect() ?? new DOMRect();
      return [top + 2, top + height - 2].map(
        (y) =>
          heading?.contains(document.elementFromPoint(left + Math.min(width, 60) / 2, y)) !== true,
      );
    }, place.step);
    expect(covered).toEqual([false, false]);
  }
}

test('a link to a step shows its state, with the heading uncovered', () =>
  expectLinksTo([first, fourth]));

test('Back shows the same step as before, with and without the back/forward cache', async () => {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await goToStep(page, third.step);
  const before = await page.evaluate(() => probe.fingerprint());
  await page.goto(frontPageUrl());
  await page.back();
  // The cache restores the page with its state, and therefore with the listener's note.
  expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
  await expect.poll(() => page.evaluate(() => probe.fingerprint())).toBe(before);
  await goToStep(page, second.step);
  await expectActiveStep(page, second);
  // The cache does not keep a page with an unload listener, which is then loaded again.
  await page.evaluate(() => {
    addEventListener('unload', () => undefined);
    addEventListener('beforeunload', () => undefined);
    Object.assign(globalThis, { left: true });
  });
  await page.goto(frontPageUrl());
  await page.back();
  await expectActiveStep(page, second);
});
