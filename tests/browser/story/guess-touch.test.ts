import { beforeEach, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { firstEngine, sharedPage, visit } from '../support/story.ts';

// A finger on the slider over the dots of a guess.

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
  await visit(page, `${inject('fixtures')}/stories/full-screen/`);
  await page.resize(390, 844);
  await page.evaluate(async () => {
    sessionStorage.clear();
    document.querySelector('section.guess')?.scrollIntoView();
    await probe.settled();
  });
});

/** Moves a finger from a place on the slider, as shares of its width and height, by so many pixels, in steps. */
async function move(across: number, down: number, [x, y]: [number, number]): Promise<void> {
  const start = await page.evaluate(
    ([x, y]) => {
      const { left, top, width, height } =
        document.querySelector('.guess input')?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width * (x ?? 0), y: top + height * (y ?? 0) };
    },
    [x, y],
  );
  const steps = across === 0 && down === 0 ? [0] : Array.from({ length: 13 }, (_, i) => i / 12);
  await page.touch?.(
    steps.map((step) => ({ x: start.x + across * step, y: start.y + down * step })),
  );
  await page.evaluate(() => probe.settled());
}

const look = () =>
  page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>('.guess input');
    return {
      value: Number(slider?.value),
      isSet: slider?.dataset.unset === undefined,
      words: document.querySelector('.guess-value')?.textContent,
      scrolled: scrollY,
    };
  });

test.runIf(firstEngine)(
  'a finger that scrolls the page over the slider guesses nothing',
  async () => {
    const before = await look();
    expect(before).toMatchObject({ isSet: false, words: 'Move the slider to guess.' });
    for (const place of [0.2, 0.5, 0.8]) {
      await move(4, -200, [place, 0.7]);
      const { scrolled, ...state } = await look();
      expect({ ...state, scrolled: before.scrolled }).toEqual(before);
      expect(scrolled).toBeGreaterThan(before.scrolled);
      await page.evaluate(() => document.querySelector('section.guess')?.scrollIntoView());
    }
  },
);

test.runIf(firstEngine)('a tap is a guess, and so is a finger that moves across', async () => {
  const { scrolled } = await look();
  await move(0, 0, [0.25, 0.5]);
  const tapped = await look();
  expect(tapped).toMatchObject({ isSet: true, words: `Your guess: ${tapped.value}%`, scrolled });
  expect(tapped.value).toBeLessThan(50);
  await move(150, 10, [0.25, 0.5]);
  const moved = await look();
  expect(moved).toMatchObject({ isSet: true, words: `Your guess: ${moved.value}%`, scrolled });
  expect(moved.value).toBeGreaterThan(tapped.value + 20);
  // The page scrolls on, and the guess stays.
  await move(-3, -200, [0.6, 0.5]);
  expect(await look()).toMatchObject({ value: moved.value, isSet: true, words: moved.words });
});
