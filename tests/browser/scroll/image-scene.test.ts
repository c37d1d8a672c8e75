import { expect, inject, test } from 'vitest';
import { RECOUNTED } from '../../build-sites.ts';
import { elsewhere, goToStep, sharedPage, visit } from '../support/story.ts';

// Steps beside pictures, and what else few stories have.

const STORY = `${inject('fixtures')}/stories/${RECOUNTED}/`;

test(
  'while a step about a picture is read, that picture alone is whole on the screen, and the step has its rule',
  elsewhere,
  async () => {
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
  },
);

test(
  'a line across the shares stands at its value, and is seen with them alone',
  elsewhere,
  async () => {
    const page = await sharedPage();
    await visit(page, STORY);
    const lineAt = async (step: string) => {
      await goToStep(page, step);
      return page.evaluate((step) => {
        const scene = document.getElementById(step)?.closest('[data-scene]') ?? document.body;
        const seen = Array.from(scene.querySelectorAll<SVGTextElement>('svg text')).filter(
          legibility.isVisible,
        );
        const middleOf = (text: string) => {
          const found = seen.find(({ textContent }) => textContent === text);
          const { left = NaN, right = NaN } = found?.getBoundingClientRect() ?? {};
          return (left + right) / 2;
        };
        const line = scene.querySelector('line.reference');
        const { left = NaN } = line?.getBoundingClientRect() ?? {};
        return {
          words: seen.some(({ textContent }) => textContent === 'half'),
          off: Math.abs(left - (middleOf('40%') + middleOf('60%')) / 2),
        };
      }, step);
    };
    expect(await lineAt('cases-2016')).toMatchObject({ words: false });
    const shown = await lineAt('axis-2016');
    expect(shown.words).toBe(true);
    expect(shown.off).toBeLessThan(1);
  },
);
