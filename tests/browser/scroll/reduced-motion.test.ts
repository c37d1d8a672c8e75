import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  expectActiveStep,
  goToStep,
  openStory,
  STEPS,
  storyWithFailure,
  visit,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** Scrolls through both scenes in so many jumps, and returns every position that they showed. */
const positions = async (count: number) => {
  const seen = new Set<string>();
  const from = probe.scrollTopOf('cases-2014') - 300;
  const to = probe.scrollTopOf('axis-2016');
  for (let i = 0; i < count; i++) {
    probe.scrollTo(Math.round(from + ((to - from) * i) / (count - 1)));
    await probe.nextFrames(3);
    for (const { position } of probe.scenes()) seen.add(position);
  }
  return [...seen].sort();
};

const AT_ONCE = ['0.000', '1.000', '2.000', '3.000'];

describe('where the system asks for less motion', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openStory({ reduced: true });
  });

  test('nothing is animated', async () => {
    const found = await page.evaluate(() => ({
      animations: document.getAnimations().length,
      timed: Array.from(document.querySelectorAll('body *')).filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length,
      motion: document.documentElement.dataset.motion,
      checked: document.querySelector<HTMLInputElement>('#motion')?.checked,
    }));
    expect(found).toEqual({ animations: 0, timed: 0, motion: 'reduce', checked: true });
  });

  test('every state is reached at once', breadth, async () => {
    expect(await page.evaluate(positions, 20)).toEqual(AT_ONCE);
    for (const place of STEPS) {
      await goToStep(page, place.step);
      await expectActiveStep(page, place);
    }
  });
});

describe('the page’s own switch', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openStory();
  });
  const motion = () =>
    page.evaluate(() => [
      document.documentElement.dataset.motion ?? null,
      document.querySelector<HTMLInputElement>('#motion')?.checked ?? null,
    ]);
  const turn = () =>
    page.evaluate(() => document.querySelector<HTMLInputElement>('#motion')?.click());

  test('is labelled, visible, large enough for a thumb, and before the first scene', async () => {
    const found = await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('#motion');
      const label = box?.labels?.[0];
      const scene = document.querySelector('[data-scene]');
      return {
        name: label?.textContent.trim(),
        height: label?.getBoundingClientRect().height ?? 0,
        visible: label && getComputedStyle(label).visibility,
        before: box && scene && (box.compareDocumentPosition(scene) & 4) !== 0,
      };
    });
    expect(found).toMatchObject({ name: 'Reduce motion', visible: 'visible', before: true });
    expect(found.height).toBeGreaterThanOrEqual(44);
  });

  /** While the switch is on, also after a reload, only the states' own positions are shown. */
  const expectSwitchToWork = async (count: number) => {
    expect(await motion()).toEqual([null, false]);
    const moving = await page.evaluate(positions, 20);
    expect(moving.length).toBeGreaterThan(5);
    await turn();
    expect(await motion()).toEqual(['reduce', true]);
    expect(await page.evaluate(positions, count)).toEqual(AT_ONCE);
    await page.reload();
    expect(await motion()).toEqual(['reduce', true]);
    expect(await page.evaluate(positions, count)).toEqual(AT_ONCE);
    await turn();
    expect(await motion()).toEqual([null, false]);
  };

  test('makes states change at once while it is on, also after a reload', breadth, () =>
    expectSwitchToWork(9),
  );

  test('where storage throws, the switch works but is not stored', breadth, async () => {
    await visit(page, storyWithFailure('storage'));
    await turn();
    expect(await motion()).toEqual(['reduce', true]);
    await goToStep(page, 'cases-2015');
    await expectActiveStep(page, STEPS[1]);
    expect(await page.errors()).toEqual([]);
  });
});
