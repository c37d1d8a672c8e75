import { expect, inject, test } from 'vitest';
import { RECOUNTED } from '../../build-sites.ts';
import { goToStep, sharedPage, visit } from '../support/story.ts';

// Steps beside pictures, and what else few stories have.

const STORY = `${inject('fixtures')}/stories/${RECOUNTED}/`;

test('while a step about a picture is read, that picture alone is whole on the screen, and the step has its rule', async () => {
  const page = await sharedPage();
  await visit(page, STORY);
  for (const [step, picture] of [
    ['views-all', 'A pond'],
    ['views-edge', 'The edge of a pond'],
  ] as const) {
    await goToStep(page, step);
    const found = await page.evaluate(async (step) => {
      const card = document.getElementById(step);
      const whole = Array.from(document.querySelectorAll<HTMLImageElement>('.scene img')).filter(
        (image) => {
          const { top, bottom, width, height } = image.getBoundingClientRect();
          return width > 0 && height > 0 && top >= 0 && bottom <= innerHeight;
        },
      );
      // A picture is loaded only when it comes near.
      await Promise.all(whole.map((image) => image.decode()));
      const { borderInlineStartColor, borderInlineStartWidth } = getComputedStyle(
        card ?? document.body,
      );
      return {
        whole: whole.map(({ alt }) => alt),
        loaded: whole.every(({ naturalWidth }) => naturalWidth > 0),
        active: Array.from(document.querySelectorAll('[data-active]'), ({ id }) => id),
        rule: parseFloat(borderInlineStartWidth) > 0 && !borderInlineStartColor.endsWith(', 0)'),
      };
    }, step);
    expect(found).toEqual({ whole: [picture], loaded: true, active: [step], rule: true });
  }
});
