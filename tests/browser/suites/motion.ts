import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import { address, expectReading, once, read, spoilt, STEPS, theStory } from '../story.ts';

/** Goes through both scenes and tells every position that was shown. */
const positions = async () => {
  const seen = new Set<string>();
  const from = lab.reading('cases-2014') - 300;
  const to = lab.reading('axis-2016');
  for (let i = 0; i < 20; i++) {
    lab.scroll(Math.round(from + ((to - from) * i) / 19));
    await lab.frames(2);
    for (const { position } of lab.view()) seen.add(position);
  }
  return [...seen].sort();
};

const AT_ONCE = ['0.000', '1.000', '2.000'];

export const motionSuite = (engine: Engine): void => {
  describe('where the system asks for less motion', () => {
    let page: Page;
    beforeAll(async () => {
      page = await theStory(engine, { reduced: true });
    });

    test('every state is reached at once, with no way between', async () => {
      expect(await page.evaluate(positions)).toEqual(AT_ONCE);
      for (const place of STEPS) {
        await read(page, place.step);
        await expectReading(page, place);
      }
    });

    test('nothing on the page is animated, and the switch is on', async () => {
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
  });

  describe('with the page’s own switch', () => {
    let page: Page;
    beforeAll(async () => {
      page = await theStory(engine);
    });
    afterAll(() => page.evaluate(() => localStorage.clear()));
    const motion = () =>
      page.evaluate(() => [
        document.documentElement.dataset.motion ?? null,
        document.querySelector<HTMLInputElement>('#motion')?.checked ?? null,
      ]);

    test('it is labelled, visible, large enough for a thumb, and before the first scene', async () => {
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

    test('states change at once when it is on, also after a reload, and not when it is off', async () => {
      expect(await motion()).toEqual([null, false]);
      const moving = await page.evaluate(positions);
      expect(moving.length).toBeGreaterThan(5);
      await page.evaluate(() => document.querySelector<HTMLInputElement>('#motion')?.click());
      expect(await motion()).toEqual(['reduce', true]);
      expect(await page.evaluate(positions)).toEqual(AT_ONCE);
      await page.goto(address());
      expect(await motion()).toEqual(['reduce', true]);
      expect(await page.evaluate(positions)).toEqual(AT_ONCE);
      await page.evaluate(() => document.querySelector<HTMLInputElement>('#motion')?.click());
      expect(await motion()).toEqual([null, false]);
    });

    test('the drawing changes with the switch, without a scroll', async () => {
      const [before, after] = await page.evaluate(async () => {
        lab.scroll((lab.reading('cases-2014') + lab.reading('cases-2015')) / 2);
        await lab.settled();
        const before = lab.view()[0];
        document.querySelector<HTMLInputElement>('#motion')?.click();
        await lab.settled();
        return [before, lab.view()[0]] as const;
      });
      expect(before?.state).toBeNull();
      expect(after?.state).toMatch(/^201[45]$/);
    });
  });

  test.runIf(once(engine))(
    'storage that throws changes nothing but that the switch is forgotten',
    async () => {
      const page = await theStory(engine);
      await page.goto(spoilt('storage'));
      await page.evaluate(() => document.querySelector<HTMLInputElement>('#motion')?.click());
      await read(page, 'cases-2015');
      await expectReading(page, STEPS[1]);
      expect(await page.errors()).toEqual([]);
    },
  );
};
