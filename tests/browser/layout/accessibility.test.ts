import { beforeEach, expect, inject, test } from 'vitest';
import type { Media, Page } from '../engine/index.ts';
import { axeFaults, DESK, emulate, submitGuess, PHONE } from '../support/page-checks.ts';
import { ALL_STEPS, openStory, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

const auditAt = async (steps: readonly string[]) => {
  const found = await axeFaults(page);
  for (const step of steps) {
    const scene = await page.evaluate(async (step) => {
      probe.scrollTo(probe.scrollTopOf(step));
      await probe.nextFrames(3);
      return document.getElementById(step)?.closest('[data-scene]')?.id;
    }, step);
    found.push(...(await axeFaults(page, `#${scene ?? ''}`)));
  }
  return found;
};
const auditStory = async (steps: readonly string[]) => {
  const found = await auditAt(steps);
  await submitGuess(page, 30);
  return [...found, ...(await axeFaults(page, '#guess'))];
};

test('axe finds nothing on a phone, in light', async () => {
  expect(await auditStory([])).toEqual([]);
});

test.each<[string, number, number, Media]>([
  ['dark', ...PHONE, { dark: true }],
  ['light', ...DESK, {}],
  ['with less motion', ...DESK, { reduced: true }],
])('axe finds nothing in any state: %s, at %d × %d', breadth, async (_, width, height, media) => {
  await emulate(page, media);
  await page.resize(width, height);
  expect(await auditStory(ALL_STEPS)).toEqual([]);
});

test.each(['full-screen', 'harvest', 'wages', 'rents'])(
  'axe finds nothing in any state of %s',
  breadth,
  async (slug) => {
    await visit(page, `${inject('fixtures')}/stories/${slug}/`);
    const steps = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[data-step]'), ({ id }) => id),
    );
    for (const [width, height] of [PHONE, DESK]) {
      await page.resize(width, height);
      expect(await auditAt(steps)).toEqual([]);
    }
  },
);
