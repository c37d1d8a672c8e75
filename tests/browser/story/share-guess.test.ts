import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { fullScreenUrl } from '../support/full-screen.ts';
import { elsewhere, sharedPage, visit } from '../support/story.ts';
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

const showMe = () =>
  page.evaluate(async () => {
    document.querySelector<HTMLButtonElement>('.guess button')?.click();
    await probe.painted();
  });

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

test('as many dots fill as the reader says, and then the real ones come', elsewhere, async () => {
  expect(await page.evaluate(look)).toEqual(UNSET);
  await page.evaluate(() => document.querySelector<HTMLInputElement>('.guess input')?.focus());
  await page.press('End');
  expect(await page.evaluate(look)).toMatchObject({ solid: 230, spoken: '100%' });
  await page.press('ArrowLeft');
  expect(await page.evaluate(look)).toMatchObject({ solid: 228, spoken: '99%', result: null });
  await showMe();
  const seen = await filled();
  expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  expect(await page.evaluate(look)).toEqual({ solid: 70, all: 230, spoken: '99%', result: ANSWER });
  // The guess moves on, and the answer stays.
  await page.evaluate(() => document.querySelector<HTMLInputElement>('.guess input')?.focus());
  await page.press('Home');
  expect(await page.evaluate(look)).toMatchObject({ solid: 70, spoken: '0%' });
});

test('the needle is dragged across the dots, and stands at the guess', breadth, async () => {
  const found = await page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>('.guess input') ?? document.body;
    const dots = document.querySelector('.guess-field svg') ?? document.body;
    const [over, under] = [slider, dots].map((element) => element.getBoundingClientRect());
    return {
      covers:
        (over?.top ?? 0) <= (under?.top ?? 0) + 5 && (over?.bottom ?? 0) >= (under?.bottom ?? 0),
      // The middle of the thumb goes from the first edge of the dots to the last.
      sides: [(under?.left ?? 0) - (over?.left ?? 0), (over?.right ?? 0) - (under?.right ?? 0)],
      hit: document.elementFromPoint(
        (under?.left ?? 0) + (under?.width ?? 0) / 2,
        (under?.top ?? 0) + (under?.height ?? 0) / 2,
      )?.localName,
    };
  });
  expect(found).toEqual({ covers: true, sides: [14, 14], hit: 'input' });
});

test('a reload keeps the guess and the answer', breadth, async () => {
  await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('.guess input');
    if (!slider) return;
    slider.value = '50';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await probe.painted();
  });
  expect(await page.evaluate(look)).toMatchObject({ solid: 115, spoken: '50%' });
  await showMe();
  await filled();
  await page.reload();
  expect(await page.evaluate(look)).toEqual({ solid: 70, all: 230, spoken: '50%', result: ANSWER });
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
