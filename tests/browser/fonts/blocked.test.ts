import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { GRAPHICS } from '../support/embeds.ts';
import { fontPage } from '../support/fonts.ts';
import { SLUG, storyUrl, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await fontPage();
  await visit(page, storyUrl());
});

describe('where web fonts are blocked', () => {
  const findFaultsAt = async (width: number, height: number, size: number) => {
    await page.resize(width, height);
    return page.evaluate(async (size) => {
      document.documentElement.style.fontSize = `${size}%`;
      probe.scrollTo(0);
      await probe.settled();
      const found = await legibility.visitSteps();
      const graphics = Array.from(document.querySelectorAll<HTMLElement>('.graphic'));
      for (const { style } of graphics) style.position = 'static';
      found.push(...legibility.faults(document.body));
      for (const { style } of graphics) style.position = '';
      return found;
    }, size);
  };
  /** Opens the story, or another page, with the widest fonts instead of its own. */
  const openBlocked = async (url = storyUrl('?type=wide')) => {
    await page.goto(url);
    const families = await page.evaluate(async () => {
      await Promise.all(Array.from(document.fonts, (font) => font.load()));
      return Array.from(document.fonts, ({ family }) => family.replace(/"/g, ''));
    });
    expect([...new Set(families)].sort()).toEqual(['Wide Sans', 'Wide Serif']);
  };
  /** The width of a word in the page's font and in another, in CSS pixels. */
  const widthsWith = (family: string) =>
    page.evaluate((family) => {
      const probe = document.createElement('span');
      probe.textContent = 'Hamburgefonstiv';
      document.querySelector('.standfirst')?.append(probe);
      const widths = ['', family].map((family) => {
        probe.style.fontFamily = family;
        return Math.round(probe.getBoundingClientRect().width);
      });
      probe.remove();
      return widths;
    }, family);

  /** With text of these sizes on these screens, nothing overlaps and nothing is cut off. */
  const expectRoom = async (
    sizes: readonly number[],
    screens: readonly (readonly [number, number])[],
  ) => {
    const [ours = 0] = await widthsWith('');
    await openBlocked();
    const [own = 0, wide] = await widthsWith('"Wide Serif", serif');
    expect(own).toBe(wide);
    expect(own / ours).toBeGreaterThan(1.1);
    for (const [width, height] of screens)
      for (const size of sizes)
        expect({ width, size, faults: await findFaultsAt(width, height, size) }).toEqual({
          width,
          size,
          faults: [],
        });
  };

  test('the widest fonts make nothing overlap or cut off at 320', breadth, () =>
    expectRoom([100, 200], [[320, 568]]),
  );

  test('the widest fonts make nothing overlap or cut off at 390 and 1280', breadth, () =>
    expectRoom(
      [100, 200],
      [
        [390, 844],
        [1280, 800],
      ],
    ),
  );

  test.each(GRAPHICS)(
    'the widest fonts make nothing overlap or cut off in the embed of %s',
    breadth,
    async (form) => {
      for (const width of [320, 390, 1280]) {
        await page.resize(width, 844);
        await openBlocked(`${inject('fixtures')}/embed/${SLUG}/${form}/?type=wide`);
        const found = await page.evaluate(async () => {
          document.documentElement.dataset.motion = 'reduce';
          const faults: string[] = [];
          const steps = Array.from(document.querySelectorAll<HTMLElement>('button[data-step]'));
          for (const step of steps) {
            step.click();
            await probe.nextFrames(2);
            // The live region has no box.
            document.querySelector('[role="status"]')?.replaceChildren();
            faults.push(...legibility.faults(document.body));
          }
          return { steps: steps.length, faults };
        });
        expect(found.steps).toBeGreaterThan(2);
        expect({ width, faults: found.faults }).toEqual({ width, faults: [] });
      }
    },
  );
});
