import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Page } from '../engine/index.ts';
import { reload, openOnPlatform, callsOf, expectNoErrors } from '../support/platform.ts';
import {
  expectActiveStep,
  firstEngine,
  frontPageUrl,
  goToStep,
  STEPS,
  storyUrl,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

const [, second, third, fourth, fifth] = STEPS;

let page: Page;
beforeEach(async () => {
  page = await openOnPlatform();
  // The page keeps the reader's place from the first task after its load event on.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
});
afterEach(() => expectNoErrors(page));

/** With `manual`, as in an in-app browser, the browser restores no scroll position. */
const restore = (how: ScrollRestoration) =>
  page.evaluate((how) => {
    history.scrollRestoration = how;
  }, how);
/** The reader's place: a paragraph in the middle of the text, and the states of the scenes on screen. */
const where = () =>
  page.evaluate(() => {
    const words = document.elementFromPoint(innerWidth / 2, 0.77 * innerHeight)?.closest('p');
    return {
      y: scrollY,
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
    await page.evaluate((y) => {
      probe.scrollTo(y);
      return probe.settled();
    }, y);
    const before = await where();
    await reload(page);
    const after = await where();
    // Only almost the same position, because browsers round scroll positions.
    expect(after).toMatchObject({ words: before.words, shown: before.shown });
    after.positions.forEach((position, i) =>
      expect(position).toBeCloseTo(before.positions[i] ?? Number.NaN, 1),
    );
    expect(await callsOf(page, 'scroll')).toHaveLength(1);
  }
});

test('where the browser restores the scroll position, the page does not scroll', async () => {
  await restore('auto');
  await goToStep(page, third.step);
  await reload(page);
  await expectActiveStep(page, third);
  expect(await callsOf(page, 'scroll')).toEqual([]);
});

test('a reload at another width returns to the same step and state', breadth, async () => {
  for (const [place, [width, height], restoration] of [
    [second, [1280, 800], 'manual'],
    [fifth, [320, 568], 'auto'],
    [third, [768, 1024], 'auto'],
  ] as const) {
    await restore(restoration);
    await goToStep(page, place.step);
    const kept = await page.evaluate(() => {
      dispatchEvent(new Event('pagehide'));
      return sessionStorage.getItem(`place ${location.pathname}`) ?? '';
    });
    await page.resize(width, height);
    await reload(page, { kept });
    await expectActiveStep(page, place);
  }
});

test.runIf(firstEngine)(
  'the page does not scroll when the reader has already started to',
  breadth,
  async () => {
    await restore('manual');
    for (const input of ['wheel', 'key'] as const) {
      await goToStep(page, second.step);
      await reload(page, { input });
      expect(await where()).toMatchObject({ y: 0 });
    }
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
    expect(await where()).toMatchObject({ y: 0 });
  },
);
