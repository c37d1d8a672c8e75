import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  ALL_PLACES,
  elsewhere,
  expectActiveStep,
  firstEngine,
  frontPageUrl,
  goToStep,
  openStory,
  scenesOf,
  STEPS,
  storyUrl,
  type Place,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

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

test.runIf(firstEngine)(
  'a link to any step shows its state, with the heading uncovered',
  breadth,
  () => expectLinksTo(ALL_PLACES),
);

test(
  'a link to a step shows its card close under a low graphic, so that most of the card is seen',
  elsewhere,
  async () => {
    await page.resize(390, 844);
    await page.goto(storyUrl(`?${second.step}#${second.step}`));
    await expectActiveStep(page, second);
    const gap = await page.evaluate(({ scene, step }) => {
      const box = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return box(`#${step}`).top - box(`#${scene} .graphic`).bottom;
    }, second);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(80);
  },
);

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

test('after Back, the page fits a screen that was resized meanwhile', breadth, async () => {
  await goToStep(page, second.step);
  await page.goto(frontPageUrl());
  await page.resize(390, 640);
  await page.back();
  const now = await page.evaluate(async () => {
    await probe.settled();
    const before = probe.fingerprint();
    dispatchEvent(new Event('resize'));
    await probe.settled();
    return [before, probe.fingerprint()];
  });
  expect(now[0]).toBe(now[1]);
});

test('End and Home scroll as usual, and the right states are shown', breadth, async () => {
  await page.press('End');
  await expect
    .poll(() => page.evaluate(() => Math.abs(scrollY - probe.maxScroll()) < 2))
    .toBe(true);
  await page.evaluate(() => probe.settled());
  await page.press('Home');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await goToStep(page, first.step);
  await expectActiveStep(page, first);
});

test('a jump into the gap between two steps shows the same from either side', breadth, async () => {
  for (const [a, b] of [
    [first, second],
    [second, third],
  ] as const) {
    const jump = (from: number) =>
      page.evaluate(
        async ({ a, b, from }) => {
          probe.scrollTo(from < 0 ? probe.maxScroll() : 0);
          await probe.settled();
          probe.scrollTo((probe.scrollTopOf(a) + probe.scrollTopOf(b)) / 2);
          await probe.settled();
          return probe.scenes()[0];
        },
        { a: a.step, b: b.step, from },
      );
    const [down, up] = [await jump(0), await jump(-1)];
    expect(down).toEqual(up);
    expect(down?.state).toBeNull();
    expect(down?.active).toEqual([]);
    expect(Math.abs((Number(down?.position) % 1) - 0.5)).toBeLessThan(0.2);
  }
});

test('finding text in the page shows its step', breadth, async () => {
  const found = await page.evaluate(() =>
    (window as unknown as { find(text: string): boolean }).find('half the size'),
  );
  if (!found)
    await page.evaluate(() =>
      document.querySelector('#axis-2015 a')?.scrollIntoView({ block: 'center' }),
    );
  await page.evaluate(() => probe.settled());
  const [shown, expected] = [await scenesOf(page), await page.evaluate(() => probe.stepsAtLine())];
  for (const { scene, step, state } of expected) {
    expect(shown.find(({ id }) => id === scene)).toMatchObject({ state, active: [step] });
  }
  expect(shown.find(({ id }) => id === 'axis')?.position).toMatch(/^[12]\./);
});
