import { expect, test } from 'vitest';
import type { Media } from '../engine/index.ts';
import { emulate, submitGuess } from '../support/page-checks.ts';
import { ALL_PLACES, goToStep, openStory } from '../support/story.ts';
import { breadth } from '../../tags.ts';

test.each<[string, Media]>([
  ['in light', {}],
  ['in the dark', { dark: true }],
  ['in forced colours', { forcedColors: true }],
  ['in forced colours in the dark', { forcedColors: true, dark: true }],
])(
  'text and marks have enough contrast, and solid and hollow marks differ, %s',
  breadth,
  async (_, media) => {
    const page = await openStory();
    await submitGuess(page, 30);
    await emulate(page, media);
    const dim = await page.evaluate(async () => [
      ...legibility.lowContrast(document.body),
      ...(await legibility.visitSteps((scene) => legibility.lowContrast(scene))),
    ]);
    expect(dim).toEqual([]);
  },
);

test.each([false, true])(
  'the step that is read has a rule beside it, and the others are muted but easy to read, in the dark: %j',
  breadth,
  async (dark) => {
    const page = await openStory();
    await emulate(page, { dark });
    for (const { scene, step } of ALL_PLACES) {
      await goToStep(page, step);
      const steps = await page.evaluate((scene) => {
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        return Array.from(document.querySelectorAll(`#${scene} .step`), (step) => {
          const { borderInlineStartColor: rule, borderInlineStartWidth } = getComputedStyle(step);
          const words = Array.from(step.querySelectorAll('h3, p, a, .figure'), (word) =>
            legibility.contrast(getComputedStyle(word).color, ground),
          );
          return {
            id: step.id,
            active: step.hasAttribute('data-active'),
            least: Math.min(...words),
            most: Math.max(...words),
            ruled:
              Number.parseFloat(borderInlineStartWidth) >= 2 &&
              !rule.endsWith(', 0)') &&
              legibility.contrast(rule, ground) > 3,
          };
        });
      }, scene);
      const [active, ...more] = steps.filter((one) => one.active);
      expect([active?.id, more]).toEqual([step, []]);
      for (const one of steps) {
        expect(one.ruled, one.id).toBe(one === active);
        expect(one.least, one.id).toBeGreaterThanOrEqual(one === active ? 4.5 : 5.5);
        if (one !== active) expect(one.most, one.id).toBeLessThan(0.7 * (active?.most ?? 0));
      }
    }
  },
);
