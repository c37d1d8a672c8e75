import { beforeEach, describe, expect, test } from 'vitest';
import type { Media, Page } from '../engine/index.ts';
import { emulate, submitGuess } from '../support/page-checks.ts';
import { ALL_PLACES, goToStep, openStory } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

describe('contrast', () => {
  const dim = () =>
    page.evaluate(async () => [
      ...legibility.lowContrast(document.body),
      ...(await legibility.visitSteps((scene) => legibility.lowContrast(scene))),
    ]);

  test(
    'text and marks have enough contrast, and solid and hollow marks differ',
    breadth,
    async () => {
      await submitGuess(page, 30);
      expect(await dim()).toEqual([]);
    },
  );

  const expectNothingDim = async (media: Media) => {
    await submitGuess(page, 30);
    await emulate(page, media);
    expect(await dim()).toEqual([]);
  };

  test('text and marks have enough contrast in the dark', breadth, () =>
    expectNothingDim({ dark: true }),
  );

  test.each<[string, Media]>([
    ['in forced colours', { forcedColors: true }],
    ['in forced colours in the dark', { forcedColors: true, dark: true }],
  ])('text and marks have enough contrast %s', breadth, (_, media) => expectNothingDim(media));
});

/** The colours of each step of a scene: of its words, and of the rule beside it. */
const stepsOf = (page: Page, scene: string) =>
  page.evaluate((scene) => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const steps = Array.from(document.querySelectorAll<HTMLElement>(`#${scene} .step`), (step) => {
      const words = Array.from(step.querySelectorAll('h3, p, a, .figure'));
      const { borderInlineStartColor, borderInlineStartWidth } = getComputedStyle(step);
      return {
        id: step.id,
        active: step.hasAttribute('data-active'),
        least: Math.min(
          ...words.map((word) => legibility.contrast(getComputedStyle(word).color, ground)),
        ),
        most: Math.max(
          ...words.map((word) => legibility.contrast(getComputedStyle(word).color, ground)),
        ),
        rule:
          Number.parseFloat(borderInlineStartWidth) >= 2 &&
          !borderInlineStartColor.endsWith(', 0)') &&
          legibility.contrast(borderInlineStartColor, ground) > 3,
      };
    });
    return steps;
  }, scene);

const expectRuleBesideStep = async (dark: boolean) => {
  const page = await openStory({ dark });
  for (const { scene, step } of ALL_PLACES) {
    await goToStep(page, step);
    const steps = await stepsOf(page, scene);
    expect(steps.filter(({ active }) => active).map(({ id }) => id)).toEqual([step]);
    expect(steps.filter(({ rule }) => rule).map(({ id }) => id)).toEqual([step]);
    const [active] = steps.filter((one) => one.active);
    for (const one of steps) {
      expect(one.least, one.id).toBeGreaterThanOrEqual(one.active ? 4.5 : 5.5);
      if (!one.active) expect(one.most, one.id).toBeLessThan(0.7 * (active?.most ?? 0));
    }
  }
};
test.each([false, true])(
  'the step that is read has a rule beside it, and the others are muted but easy to read, in the dark: %j',
  breadth,
  expectRuleBesideStep,
);
