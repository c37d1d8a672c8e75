import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { ALL_PLACES, expectActiveStep, goToStep, openStory, storyUrl } from '../support/story.ts';
import { breadth } from '../../tags.ts';

const WIDTHS = [320, 390, 600, 820, 1024, 1920];
const HEIGHTS = [480, 600, 900, 1200];
/** One screen of each layout: the graphic above the cards on a phone and a tablet, and beside them. */
const LAYOUTS = [
  [390, 844],
  [768, 1024],
  [1280, 800],
] as const;

/** The headings that are hidden after a link to their step, or to the heading, was followed. */
const hidden = (): string[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-step]')).flatMap((step) => {
    const heading = step.querySelector<HTMLElement>('h3');
    return [step, heading].flatMap((target) => {
      // A browser follows a link to a fragment in the same way.
      target?.scrollIntoView({ block: 'start', behavior: 'instant' });
      const { left, top, bottom } = heading?.getBoundingClientRect() ?? new DOMRect();
      const seen = [top + 2, bottom - 2].every((y) =>
        step.contains(document.elementFromPoint(left + 4, y)),
      );
      return seen ? [] : [`${step.id}: its heading at ${Math.round(top)} of ${innerHeight}`];
    });
  });

/**
 * The links that do not stop at the step that they lead to.
 *
 * @param inside a selector of elements in a step that links also lead to; empty for the step alone
 */
const astray = async (inside: string): Promise<string[]> => {
  const wrong: string[] = [];
  // The page reacts to a new screen size in its next frame.
  await probe.nextFrames(2);
  for (const scene of Array.from(document.querySelectorAll<HTMLElement>('[data-scene]'))) {
    const steps = Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'));
    for (const [index, step] of steps.entries()) {
      // A graphic that scrolls away shows its end from the start.
      const end = probe.isPinned(scene) ? index : steps.length - 1;
      const right = `${end}.000 ${steps[end]?.dataset.step} ${step.id}`;
      const shown = () =>
        [
          scene.dataset.position,
          scene.dataset.state ?? 'no state',
          ...Array.from(scene.querySelectorAll('[data-active]'), ({ id }) => id),
        ].join(' ');
      const within = inside === '' ? [] : Array.from(step.querySelectorAll(inside));
      for (const target of [step, ...within]) {
        target.scrollIntoView({ block: 'start', behavior: 'instant' });
        for (let frame = 0; frame < 6 && shown() !== right; frame++) await probe.nextFrames(1);
        if (shown() !== right) wrong.push(`#${target.id}: ${shown()}`);
      }
    }
  }
  return wrong;
};

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

/** Links to each step, and to its heading, stop at the step, with the heading in view. */
const expectRest = async (sizes: readonly (readonly [number, number])[]) => {
  for (const [width, height] of sizes) {
    await page.resize(width, height);
    expect(await page.evaluate(astray, 'h3'), `${width} × ${height}`).toEqual([]);
    expect(await page.evaluate(hidden), `${width} × ${height}`).toEqual([]);
  }
};

describe('a link to a step stops at it', () => {
  test('on a phone', () => expectRest(LAYOUTS.slice(0, 1)));

  test('on a tablet and on a wide screen', breadth, () => expectRest(LAYOUTS.slice(1)));

  test.each(WIDTHS)('%d pixels wide, at every height', breadth, (width) =>
    expectRest(HEIGHTS.map((height) => [width, height] as const)),
  );

  test('with text of twice its size', breadth, async () => {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expectRest([...LAYOUTS, [360, 800], [412, 915]]);
  });
});

test(
  'Enter on “Next” goes to the step after it, and Back and Forward return',
  breadth,
  async () => {
    const [first, second, third] = ALL_PLACES;
    if (!first || !second || !third) throw new Error('there are no three steps');
    await page.goto(storyUrl(`?again#${first.step}`));
    for (const [from, to] of [
      [first, second],
      [second, third],
    ] as const) {
      await page.evaluate((step) => {
        Array.from(document.querySelectorAll<HTMLElement>(`#${step} .step-links a`))
          .find(({ textContent }) => textContent === 'Next')
          ?.focus();
      }, from.step);
      await page.press('Enter');
      await expectActiveStep(page, to);
    }
    await page.back();
    await expectActiveStep(page, second);
    await page.forward();
    await expectActiveStep(page, third);
  },
);

test('the links of a step wait until the focus comes to them, and nothing moves', async () => {
  await goToStep(page, 'axis-2015');
  const look = () =>
    page.evaluate(() => ({
      shown: Array.from(document.querySelectorAll('.step-links'))
        .filter(legibility.isVisible)
        .map((links) => links.closest('.step')?.id),
      boxes: Array.from(document.querySelectorAll('.step, .step > *'), (box) => {
        const { top, height } = box.getBoundingClientRect();
        return [top + scrollY, height];
      }),
    }));
  const before = await look();
  expect(before.shown).toEqual([]);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#axis-2015 .step-links a')?.focus({ preventScroll: true });
  });
  expect(await look()).toEqual({ ...before, shown: ['axis-2015'] });
});
