import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Media, Page } from '../engine/index.ts';
import { DESK, emulate, submitGuess, PHONE } from '../support/page-checks.ts';
import { ALL_STEPS, elsewhere, firstEngine, openStory } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

describe('with a screen reader', () => {
  test(
    'each graphic keeps its name at every step and with a guess, and nothing is announced',
    breadth,
    async () => {
      await page.evaluate(() => {
        const all = (selector: string) => Array.from(document.querySelectorAll(selector));
        const live = '[aria-live], [role=status], [role=alert], [role=log], output';
        Object.assign(globalThis, {
          said: () => ({
            names: all('svg[role=img]').map((svg) => svg.getAttribute('aria-label')),
            live: all(live).map(({ textContent }) => textContent),
            stops: all('svg :is(a, [tabindex], [focusable])').length,
          }),
        });
      });
      type Said = () => { names: string[]; live: string[]; stops: number };
      const said = () => page.evaluate(() => (globalThis as unknown as { said: Said }).said());
      const changing = () =>
        page.evaluate(() => {
          const { said } = globalThis as unknown as { said: Said };
          const before = JSON.stringify(said());
          return legibility.visitSteps(() => {
            const now = JSON.stringify(said());
            return now === before ? [] : [now];
          });
        });
      const before = await said();
      expect(before).toMatchObject({ names: { length: 6 }, stops: 0 });
      for (const guess of [undefined, 30]) {
        if (guess !== undefined) await submitGuess(page, guess);
        expect(await changing()).toEqual([]);
        expect(await said()).toEqual(before);
      }
    },
  );

  /** The violations that axe finds in a part of the page as it is now. */
  const audit = (part: string) =>
    page.evaluate(async (part) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(part, {
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    }, part);
  const auditAt = async (steps: readonly string[]) => {
    // Only in this document, because axe is half a megabyte.
    await page.run(axe.source);
    const found = await audit('html');
    for (const step of steps) {
      await page.evaluate(async (step) => {
        probe.scrollTo(probe.scrollTopOf(step));
        await probe.nextFrames(3);
      }, step);
      found.push(...(await audit(`#${step.replace(/-.*/, '')}`)));
    }
    await submitGuess(page, 30);
    found.push(...(await audit('#guess')));
    return found;
  };

  test('axe finds nothing on a phone, in light', elsewhere, async () => {
    // One engine tries every step, below.
    const steps = firstEngine ? [] : ['cases-2015', 'axis-2016', 'change-2016'];
    expect(await auditAt(steps)).toEqual([]);
  });

  test.runIf(firstEngine).each<[string, number, number, Media]>([
    ['light', ...PHONE, {}],
    ['light', ...DESK, {}],
    ['dark', ...PHONE, { dark: true }],
    ['dark', ...DESK, { dark: true }],
    ['with less motion', ...PHONE, { reduced: true }],
    ['with less motion', ...DESK, { reduced: true }],
  ])('axe finds nothing in any state: %s, at %d × %d', breadth, async (_, width, height, media) => {
    await emulate(page, media);
    await page.resize(width, height);
    expect(await auditAt(ALL_STEPS)).toEqual([]);
  });
});
