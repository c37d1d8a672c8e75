import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  elsewhere,
  expectActiveStep,
  goToStep,
  openStory,
  scenesOf,
  STEPS,
  storyUrl,
  visit,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

const [, second] = STEPS;

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

test(
  'after the browser’s bars move or the screen turns, a step begins at the same place scrolling down and up',
  breadth,
  async () => {
    for (const [width, height] of [
      [390, 744],
      [844, 390],
    ] as const) {
      await page.resize(width, height);
      // The page itself scrolls after a change of size, to keep the reader's place.
      await page.evaluate(() => probe.settled());
      await goToStep(page, second.step);
      await expectActiveStep(page, second);
      const [down, up] = await page.evaluate(async (step) => {
        const active = () => document.getElementById(step)?.hasAttribute('data-active') === true;
        const middle = probe.scrollTopOf(step);
        const far = middle - innerHeight * 0.15 - 200;
        /** The position at which the step becomes active or inactive, in a scroll by so many pixels. */
        const edge = async (from: number, to: number, by: number): Promise<number> => {
          const onward = Math.sign(to - from) * by;
          probe.scrollTo(from);
          await probe.nextFrames(2);
          const before = active();
          for (let y = from; y !== to;) {
            y += onward;
            probe.scrollTo(y);
            await probe.nextFrames(1);
            if (active() !== before) return by > 3 ? edge(y - onward, y, 3) : y;
          }
          return Number.NaN;
        };
        const start = middle - Math.ceil((middle - far) / 30) * 30;
        return [await edge(start, middle, 30), await edge(middle, start, 30)] as const;
      }, second.step);
      expect(Math.abs(down - up)).toBeLessThanOrEqual(8);
    }
  },
);

test('the reader keeps their place when the screen turns or the window is resized', async () => {
  for (const [width, height] of [
    [844, 390],
    [390, 700],
    [1280, 800],
  ] as const) {
    await page.resize(390, 844);
    await goToStep(page, STEPS[5].step);
    await page.resize(width, height);
    await expectActiveStep(page, STEPS[5]);
    await page.resize(390, 844);
    await expectActiveStep(page, STEPS[5]);
  }
});

test('a page at its top stays there when the screen turns', elsewhere, async () => {
  await page.resize(844, 390);
  await page.evaluate(() => probe.settled());
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

async function expectStepsAtNewLine(query: string): Promise<void> {
  await visit(page, storyUrl(query));
  await page.resize(390, 700);
  const shown = await page.evaluate(async () => {
    document.documentElement.style.overflowAnchor = 'none';
    const boxes = ['.opening', '.support'].map((selector) =>
      document.querySelector<HTMLElement>(selector),
    );
    const heights = (above: number, below: number) =>
      [above, below].forEach((height, i) =>
        Object.assign(boxes[i]?.style ?? {}, { height: `${height}px`, overflow: 'clip' }),
      );
    heights(700, 400);
    dispatchEvent(new Event('resize'));
    await probe.nextFrames(1);
    probe.scrollTo(probe.scrollTopOf('cases-2015'));
    const active = () => probe.scenes()[0]?.active;
    for (let frame = 0; frame < 60 && active()?.[0] !== 'cases-2015'; frame++)
      await probe.nextFrames(1);
    await probe.settled();
    const before = active();
    // The cards move up, so that the new line is half-way between two. There was and is no card at the old line.
    const half = (probe.scrollTopOf('cases-2016') - probe.scrollTopOf('cases-2015')) / 2;
    heights(700 - half, 400 + half);
    return before;
  });
  expect(shown).toEqual(['cases-2015']);
  await expect.poll(async () => (await scenesOf(page))[0]?.active).toEqual([]);
}

test(
  'after a change of height, the steps are triggered at the new line on a busy phone, too',
  breadth,
  () => expectStepsAtNewLine('?simulate=busy-phone'),
);
