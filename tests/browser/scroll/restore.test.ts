import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  expectActiveStep,
  firstEngine,
  frontPageUrl,
  goToStep,
  openStory,
  STEPS,
  storyUrl,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

const [, second, third, fourth] = STEPS;

let page: Page;
beforeEach(async () => {
  page = await openStory();
  // The page keeps the reader's place from the first task after its load event on.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
});
afterEach(async () => expect(await page.errors()).toEqual([]));

/** With `manual`, as in an in-app browser, the browser restores no scroll position. */
const restore = (how: ScrollRestoration) =>
  page.evaluate((how) => {
    history.scrollRestoration = how;
  }, how);
/** The reader's place: a paragraph in the middle of the text, and the states of the scenes on screen. */
const where = () =>
  page.evaluate(async () => {
    await probe.settled();
    const words = document.elementFromPoint(innerWidth / 2, 0.77 * innerHeight)?.closest('p');
    return {
      words: words?.textContent,
      shown: probe.scenes().map(({ id, state, active }) => ({ id, state, active })),
      positions: probe.scenes().map(({ position }) => Number(position)),
    };
  });

test('where the browser restores no scroll position, a reload returns to the same place and state', async () => {
  await restore('manual');
  const places = await page.evaluate(() => {
    const [a, b] = [probe.scrollTopOf('cases-2015'), probe.scrollTopOf('cases-2016')];
    const paragraph = document.querySelector('#what-grows-there + p');
    const { top, height } = paragraph?.getBoundingClientRect() ?? new DOMRect();
    return [a, (a + b) / 2, Math.round(scrollY + top + height / 2 - 0.77 * innerHeight)];
  });
  for (const y of firstEngine ? places : places.slice(1)) {
    await page.evaluate((y) => probe.scrollTo(y), y);
    const before = await where();
    await page.reload();
    const after = await where();
    // Only almost the same position, because browsers round scroll positions.
    expect(after).toMatchObject({ words: before.words, shown: before.shown });
    after.positions.forEach((position, i) =>
      expect(position).toBeCloseTo(before.positions[i] ?? Number.NaN, 1),
    );
  }
});

test('where the browser restores the scroll position, so does a reload', async () => {
  await restore('auto');
  await goToStep(page, third.step);
  await page.reload();
  await expectActiveStep(page, third);
});

test.runIf(firstEngine)(
  'the page does not scroll when the reader has already started to',
  breadth,
  async () => {
    await page.goto(storyUrl('?simulate=early-scroll'));
    await restore('manual');
    await goToStep(page, second.step);
    await page.reload();
    await page.evaluate(() => probe.settled());
    expect(await page.evaluate(() => scrollY)).toBe(0);
  },
);

test.runIf(firstEngine)(
  'a new visit starts where its address says, not at the old place',
  breadth,
  async () => {
    await goToStep(page, second.step);
    await page.goto(frontPageUrl());
    await page.goto(storyUrl(`#${fourth.step}`));
    await expectActiveStep(page, fourth);
    await page.goto(frontPageUrl());
    await page.goto(storyUrl());
    await page.evaluate(() => probe.settled());
    expect(await page.evaluate(() => scrollY)).toBe(0);
  },
);
