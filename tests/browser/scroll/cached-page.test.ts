import { afterAll, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  expectActiveStep,
  goToStep,
  openPage,
  scenesOf,
  STEPS,
  storyUrl,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

const [, second] = STEPS;

/** Comes before the page's own listeners, and keeps the event and all reports of sizes from them. */
const HOLD_BACK_RESIZE = `
  addEventListener('resize', (event) => event.stopImmediatePropagation());
  window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };`;

let page: Page | undefined;
afterAll(() => page?.close());

test(
  'a page that comes out of the back/forward cache on a screen of another size shows the step being read, without a resize event',
  breadth,
  async () => {
    page = await openPage({ initScript: HOLD_BACK_RESIZE });
    await page.goto(storyUrl());
    await page.resize(390, 500);
    await goToStep(page, second.step);
    // With the line where it was on the old screen, another step is being read, or none.
    expect((await scenesOf(page)).map(({ active }) => active)).not.toEqual([[second.step]]);

    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    await goToStep(page, second.step);
    await expectActiveStep(page, second);
  },
);
