import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { fullScreenUrl } from '../support/full-screen.ts';
import { sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// A guess at a share, on dots: 18 of 150 in 2014, and 70 of 230 in 2015.

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
  await visit(page, fullScreenUrl());
  await page.evaluate(async () => {
    sessionStorage.clear();
    document.querySelector('section.guess')?.scrollIntoView();
    await probe.settled();
  });
});

/** How many dots are solid, how many there are, and what is said. */
const look = () => {
  const [all, solid] = document.querySelectorAll('.guess-field path');
  const dots = (path: Element | undefined) => path?.getAttribute('d')?.match(/a/g)?.length ?? 0;
  const result = document.querySelector<HTMLElement>('.guess-result');
  return {
    solid: dots(solid),
    all: dots(all),
    spoken: document.querySelector('.guess input')?.getAttribute('aria-valuetext'),
    result: result?.hidden === false ? result.innerText.trim() : null,
  };
};

const UNSET = { solid: 0, all: 230, spoken: 'not set yet', result: null };
const ANSWER = '12% in 2014, 30.4% in 2015: 18.4\u00A0percentage points higher.';

/** All that was drawn until nothing changed any more. */
const filled = () =>
  page.evaluate(async () => {
    const solid = document.querySelector('.guess-field [data-answer]');
    const dots = () => solid?.getAttribute('d')?.match(/a/g)?.length ?? 0;
    const seen = [dots()];
    const wanted = Number(solid?.getAttribute('data-answer'));
    while (seen.at(-1) !== wanted) {
      await new Promise(requestAnimationFrame);
      seen.push(dots());
    }
    return seen;
  });

test('as many dots fill as the reader says, and then the real ones come', async () => {
  expect(await page.evaluate(look)).toEqual(UNSET);
  await page.evaluate(() => document.querySelector<HTMLInputElement>('.guess input')?.focus());
  await page.press('End');
  expect(await page.evaluate(look)).toMatchObject({ solid: 230, spoken: '100%' });
  await page.press('ArrowLeft');
  expect(await page.evaluate(look)).toMatchObject({ solid: 228, spoken: '99%', result: null });
  await page.evaluate(() => document.querySelector<HTMLElement>('.guess button')?.click());
  const seen = await filled();
  expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  expect(await page.evaluate(look)).toEqual({ solid: 70, all: 230, spoken: '99%', result: ANSWER });
  // The guess moves on, and the answer stays.
  await page.evaluate(() => document.querySelector<HTMLInputElement>('.guess input')?.focus());
  await page.press('Home');
  expect(await page.evaluate(look)).toMatchObject({ solid: 70, spoken: '0%' });
});

test('where motion is reduced, the real dots are there at once', breadth, async () => {
  const calm = await sharedPage({ reduced: true });
  await visit(calm, fullScreenUrl());
  const found = await calm.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('.guess input');
    if (!slider) return null;
    slider.value = '90';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLButtonElement>('.guess button')?.click();
    await probe.painted();
    return document.querySelector('.guess-field [data-answer]')?.getAttribute('d')?.match(/a/g)
      ?.length;
  });
  expect(found).toBe(70);
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

const touched = () =>
  page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>('.guess input');
    return {
      value: Number(slider?.value),
      isSet: slider?.dataset.unset === undefined,
      words: document.querySelector('.guess-value')?.textContent,
      scrolled: scrollY,
    };
  });

test('a finger that scrolls the page over the slider guesses nothing', async () => {
  const before = await touched();
  expect(before).toMatchObject({ isSet: false, words: 'Move the slider to guess.' });
  for (const place of [0.2, 0.8]) {
    await move(4, -200, [place, 0.7]);
    const { scrolled, ...state } = await touched();
    expect({ ...state, scrolled: before.scrolled }).toEqual(before);
    expect(scrolled).toBeGreaterThan(before.scrolled);
    await page.evaluate(() => document.querySelector('section.guess')?.scrollIntoView());
  }
});

test('a tap is a guess, and so is a finger that moves across', async () => {
  const { scrolled } = await touched();
  await move(0, 0, [0.25, 0.5]);
  const tapped = await touched();
  expect(tapped).toMatchObject({ isSet: true, words: `Your guess: ${tapped.value}%`, scrolled });
  expect(tapped.value).toBeLessThan(50);
  await move(150, 10, [0.25, 0.5]);
  const moved = await touched();
  expect(moved).toMatchObject({ isSet: true, words: `Your guess: ${moved.value}%`, scrolled });
  expect(moved.value).toBeGreaterThan(tapped.value + 20);
  // The page scrolls on, and the guess stays.
  await move(-3, -200, [0.6, 0.5]);
  expect(await touched()).toMatchObject({ value: moved.value, isSet: true, words: moved.words });
});
