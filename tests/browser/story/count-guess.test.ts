import { beforeEach, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { elsewhere, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// A guess at a count, on dots: 160 plots have no pond in 2015, and 140 in 2016.

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
  await visit(page, `${inject('fixtures')}/stories/count-guess/`);
  await page.evaluate(async () => {
    sessionStorage.clear();
    document.querySelector('section.guess')?.scrollIntoView();
    await probe.settled();
  });
});

/** How many dots are seen, whether any of them is solid, and what is said. */
const look = () => {
  const seen = Array.from(document.querySelectorAll('.guess-field path')).filter(
    (path) => getComputedStyle(path).visibility === 'visible',
  );
  const result = document.querySelector<HTMLElement>('.guess-result');
  return {
    dots: seen.map((path) => path.getAttribute('d')?.match(/a/g)?.length ?? 0),
    solid: seen.some((path) => path.matches('.part')),
    spoken: document.querySelector('.guess input')?.getAttribute('aria-valuetext'),
    result: result?.hidden === false ? result.innerText.trim() : null,
  };
};

const moveTo = (value: string) =>
  page.evaluate((value) => {
    const slider = document.querySelector<HTMLInputElement>('.guess input');
    if (!slider) return;
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);

const ANSWER = '160 in 2015, 140 in 2016: 20 fewer.';

test(
  'as many open dots are there as the reader says, and then the real ones',
  elsewhere,
  async () => {
    expect(await page.evaluate(look)).toEqual({
      dots: [160],
      solid: false,
      spoken: 'not set yet',
      result: null,
    });
    await moveTo('200');
    expect(await page.evaluate(look)).toMatchObject({
      dots: [200],
      spoken: '200',
      result: null,
    });
    const seen = await page.evaluate(async () => {
      const dots = () =>
        document.querySelector('[data-answer]')?.getAttribute('d')?.match(/a/g)?.length ?? 0;
      document.querySelector<HTMLButtonElement>('.guess button')?.click();
      const seen = [dots()];
      while (seen.at(-1) !== 140) {
        await new Promise(requestAnimationFrame);
        seen.push(dots());
      }
      return seen;
    });
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(await page.evaluate(look)).toMatchObject({ dots: [140], result: ANSWER });
  },
);

test('nothing that gives the answer is on the screen with the question', elsewhere, async () => {
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    await page.resize(width, height);
    const isSeen = await page.evaluate(async () => {
      // After a change of size, the page returns readers to their place.
      await probe.settled();
      const body = document.querySelector('.guess-body');
      const box = body?.getBoundingClientRect() ?? new DOMRect();
      scrollBy(0, (box.top + box.bottom - innerHeight) / 2);
      await probe.settled();
      const words = document
        .querySelector('#change-2016 p:not(.step-links)')
        ?.getBoundingClientRect();
      return (words?.top ?? 0) < innerHeight;
    });
    expect(isSeen, `${width} × ${height}`).toBe(false);
  }
});

test('a reload keeps the guess and the answer', breadth, async () => {
  await moveTo('200');
  await page.evaluate(async () => {
    document.querySelector<HTMLButtonElement>('.guess button')?.click();
    await probe.painted();
  });
  await page.reload();
  expect(await page.evaluate(look)).toMatchObject({
    dots: [140],
    spoken: '200',
    result: ANSWER,
  });
});
