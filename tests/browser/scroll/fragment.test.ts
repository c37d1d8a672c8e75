import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { expectNoErrors } from '../support/platform.ts';
import {
  STEPS,
  storyUrl,
  frontPageUrl,
  firstEngine,
  openStory,
  goToStep,
  expectActiveStep,
  scenesOf,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

const [, second, third, fourth] = STEPS;

let page: Page;
beforeEach(async () => {
  page = await openStory();
});
afterEach(() => expectNoErrors(page));

test.runIf(firstEngine).each(['#nowhere', '#%E0%A4%A'])(
  'an address with an unknown fragment, as %s, shows the story from its top',
  breadth,
  async (hash) => {
    await page.goto(frontPageUrl());
    await page.goto(storyUrl(hash));
    await page.evaluate(() => probe.settled());
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await goToStep(page, second.step);
    await expectActiveStep(page, second);
    await page.evaluate((hash) => {
      location.hash = `${hash}0`;
    }, hash);
    await expectActiveStep(page, second);
  },
);

test.runIf(firstEngine)(
  'an address with the fragment of a step in the second scene leaves the first scene at its end',
  breadth,
  async () => {
    await page.goto(frontPageUrl());
    await page.goto(storyUrl(`#${fourth.step}`));
    await expectActiveStep(page, fourth);
    await page.evaluate(() => {
      const { bottom = 0 } = document.getElementById('cases')?.getBoundingClientRect() ?? {};
      probe.scrollTo(scrollY + bottom - 60);
      return probe.settled();
    });
    expect((await scenesOf(page)).find(({ id }) => id === fourth.scene)).toBeUndefined();
    expect((await scenesOf(page)).find(({ id }) => id === second.scene)).toMatchObject({
      position: '2.000',
      state: third.state,
      active: [],
    });
  },
);
