import { expect, inject, test } from 'vitest';
import { RECOUNTED } from '../../build-sites.ts';
import type { Page } from '../engine/index.ts';
import {
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
