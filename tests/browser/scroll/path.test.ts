import { expect, inject, test } from 'vitest';
import { RECOUNTED } from '../../build-sites.ts';
import type { Page } from '../engine/index.ts';
import {
  ALL_STEPS,
  expectActiveStep,
  firstEngine,
  goToStep,
  openStory,
  sharedPage,
  SLUG,
  STEPS,
  visit,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** Pseudo-random numbers from 0 to 1, the same for each seed. */
function* random(seed: number): Generator<number, never> {
  for (let s = seed; ;) {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    yield s / 2 ** 32;
  }
}

test('every step of the story is known to these tests', breadth, async () => {
  const page = await openStory();
  const steps = await page.evaluate(() =>
    Array.from(document.querySelectorAll('[data-step]'), ({ id }) => id),
  );
  expect(steps).toEqual(ALL_STEPS);
});

test('scrolling down shows each step, and scrolling up shows them in reverse', async () => {
  const page = await openStory();
  for (const place of [...STEPS, ...STEPS.toReversed()]) {
    await goToStep(page, place.step);
    await expectActiveStep(page, place);
  }
});

/** Jumps to so many places of all scenes. Returns those whose drawing is wrong, and the number of drawings. */
async function jumpTo(page: Page, count: number): Promise<{ wrong: string[]; different: number }> {
  const numbers = random(2016);
  const places = Array.from({ length: count }, () => numbers.next().value);
  return page.evaluate(async (places) => {
    const steps = Array.from(document.querySelectorAll('[data-step]'), ({ id }) => id);
    const [from, to] = [
      probe.scrollTopOf(steps[0] ?? '') - 400,
      probe.scrollTopOf(steps.at(-1) ?? '') + 400,
    ];
    const ys = places.map((place) => Math.round(from + place * (to - from)));
    const slow = new Map<number, string>();
    await probe.scrollSlowly(ys, (y) => slow.set(y, probe.fingerprint()));
    const wrong: string[] = [];
    for (const y of ys) {
      probe.scrollTo(y);
      await probe.settled();
      if (probe.fingerprint() !== slow.get(y))
        wrong.push(`${y}: ${probe.fingerprint()} / ${slow.get(y) ?? ''}`);
    }
    return { wrong, different: new Set(slow.values()).size };
  }, places);
}

// Stories that have a scene of each form between them; one path in each of the other engines.
test.each(
  firstEngine
    ? [SLUG, 'harvest', 'wages', 'rents', 'full-screen', 'three-shapes', RECOUNTED]
    : [SLUG],
)('in %s, a jump to any place draws what slow scrolling there draws', breadth, async (slug) => {
  const page = await sharedPage();
  await visit(page, `${inject('fixtures')}/stories/${slug}/`);
  const [count, least] = firstEngine ? [40, 10] : [12, 5];
  const { wrong, different } = await jumpTo(page, count);
  expect(wrong).toEqual([]);
  // The comparison proves nothing where all places look the same.
  expect(different).toBeGreaterThanOrEqual(least);
});

test(
  'a reload at any of several places draws what slow scrolling there draws',
  breadth,
  async () => {
    const page = await openStory();
    const count = firstEngine ? 20 : 3;
    const [from, to] = await page.evaluate(() => [
      probe.scrollTopOf('cases-2014') - 400,
      probe.maxScroll(),
    ]);
    for (let i = 0; i < count; i++) {
      const place = Math.floor(from + ((to - from) * i) / (count - 1));
      await page.evaluate((y) => {
        probe.scrollTo(y);
        return probe.settled();
      }, place);
      await page.reload();
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
      // A browser restores the scroll position only roughly: the drawing must be right for that place.
      const { reloaded, slow } = await page.evaluate(async () => {
        await probe.settled();
        const [y, reloaded] = [scrollY, probe.fingerprint()];
        for (let way = Math.min(y, 1200); way >= 0; way -= 100) {
          probe.scrollTo(y - way);
          await probe.nextFrames(1);
        }
        probe.scrollTo(y);
        await probe.settled();
        return { reloaded, slow: probe.fingerprint() };
      });
      expect(reloaded).toBe(slow);
    }
  },
);
