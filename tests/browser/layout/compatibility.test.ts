import { beforeEach, describe, expect, test } from 'vitest';
import { translate } from '../support/simulations.ts';
import type { Page } from '../engine/index.ts';
import { findFaults, submitGuess, stickyFraction, visitSteps } from '../support/page-checks.ts';
import { openStory, storyUrl, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

describe('the story', () => {
  const reverted = () =>
    page.evaluate(() =>
      legibility.visitSteps((scene) =>
        Array.from(scene.querySelectorAll('text, tspan, h3, p, figcaption'))
          .filter((element) => element.children.length === 0 && !element.closest('.guess'))
          .map(({ textContent }) => textContent)
          .filter((text) => /[e1]/.test(text)),
      ),
    );

  test(
    'works when it is translated before its script starts or while it is read, and no label reverts',
    breadth,
    async () => {
      for (const when of ['before', 'while']) {
        await visit(page, storyUrl(when === 'before' ? '?simulate=translator' : ''));
        if (when === 'while') {
          await visitSteps(page);
          await page.evaluate(translate);
        }
        expect(await reverted()).toEqual([]);
        await submitGuess(page, 30);
        expect(await reverted()).toEqual([]);
        expect(await page.errors()).toEqual([]);
      }
    },
  );

  test(
    'is right and legible at every step in a browser without svh and container queries',
    breadth,
    async () => {
      await visit(page, storyUrl('?simulate=old-browser'));
      expect(await visitSteps(page)).toEqual([]);
      // What scene.css lets a graphic that sticks take of the screen.
      const sticky = await stickyFraction(page);
      expect(sticky).toBeGreaterThan(0.5);
      expect(sticky).toBeLessThanOrEqual(0.62);
      expect(await findFaults(page)).toEqual([]);
    },
  );
});
