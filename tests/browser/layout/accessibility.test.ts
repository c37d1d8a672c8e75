import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Media, Page } from '../engine/index.ts';
import { axeFaults, DESK, emulate, submitGuess, PHONE } from '../support/page-checks.ts';
import { ALL_STEPS, openStory, visit } from '../support/story.ts';
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
    ['light', ...PHONE, {}],
    ['light', ...DESK, {}],
    ['dark', ...PHONE, { dark: true }],
    ['dark', ...DESK, { dark: true }],
    ['with less motion', ...PHONE, { reduced: true }],
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
});
