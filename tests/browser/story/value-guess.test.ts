import { beforeEach, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { elsewhere, goToStep, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// A guess at a value, on the series of the fixture story of values.

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
  await visit(page, `${inject('fixtures')}/stories/harvest/`);
  await page.evaluate(async () => {
    sessionStorage.clear();
    document.querySelector('section.guess')?.scrollIntoView();
    await probe.settled();
  });
});

/** The slider, its words, and which value of the scale the tick in the graphic is at. */
const look = () => {
  const slider = document.querySelector<HTMLInputElement>('.guess input');
  const result = document.querySelector<HTMLElement>('.guess-result');
  const svg = document.querySelector('#years svg');
  const middle = (element: Element | null | undefined) => {
    const { top, height } = element?.getBoundingClientRect() ?? new DOMRect();
    return top + height / 2;
  };
  const tick = svg?.querySelector('line.guess');
  const at = (value: number) => middle(svg?.querySelector(`[data-name="value-line-${value}"]`));
  const words = svg?.querySelector('[data-name="shown"] > g[data-name="guess"]');
  return {
    ends: [slider?.min, slider?.max],
    spoken: slider?.getAttribute('aria-valuetext'),
    words: document.querySelector('.guess-value')?.textContent,
    result: result?.hidden === false ? result.innerText.replace(/\s+/g, ' ').trim() : null,
    mark: tick ? Math.round((100 * (middle(tick) - at(0))) / (at(100) - at(0))) : null,
    label: words?.textContent ?? null,
    seen: words ? legibility.isVisible(words) : false,
  };
};

const guess = (value: string) =>
  page.evaluate(async (value) => {
    const slider = document.querySelector<HTMLInputElement>('.guess input');
    if (!slider) return;
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLButtonElement>('.guess button')?.click();
    await probe.painted();
  }, value);

test(
  'is written in its unit, and marked at its value once its row is shown',
  elsewhere,
  async () => {
    expect(await page.evaluate(look)).toMatchObject({
      ends: ['0', '220'],
      spoken: 'not set yet',
      result: null,
      mark: null,
    });
    await guess('150.4');
    await goToStep(page, 'years-2016');
    expect(await page.evaluate(look)).toMatchObject({ mark: 150, seen: false });
    await goToStep(page, 'years-columns');
    expect(await page.evaluate(look)).toMatchObject({
      spoken: '150.4\u00A0tonnes',
      words: 'Your guess: 150.4\u00A0tonnes',
      result:
        '151.2 tonnes in 2008, 198.8 tonnes in 2019: 47.6 tonnes more. See your guess in the graphic.',
      label: 'your guess: 150.4\u00A0tonnes',
      seen: true,
    });
  },
);

test('asks for no frames once the answer is there', elsewhere, async () => {
  await guess('150.4');
  const asked = await page.evaluate(async () => {
    const ask = requestAnimationFrame;
    let asked = 0;
    globalThis.requestAnimationFrame = (run) => {
      asked += 1;
      return ask(run);
    };
    for (let i = 0; i < 10; i++) await new Promise(ask);
    globalThis.requestAnimationFrame = ask;
    return asked;
  });
  expect(asked).toBe(0);
});

test('stays after a reload', elsewhere, async () => {
  await guess('99.9');
  await page.reload();
  expect(await page.evaluate(look)).toMatchObject({
    words: 'Your guess: 99.9\u00A0tonnes',
    mark: 100,
  });
});

test('anything else that is stored is ignored', breadth, async () => {
  for (const stored of ['220.1', '-1', '9.95', '1e1', '', 'ten']) {
    await page.evaluate((stored) => {
      sessionStorage.setItem(`guess ${location.pathname}`, stored);
    }, stored);
    await page.reload();
    expect(await page.evaluate(look), stored).toMatchObject({ spoken: 'not set yet', mark: null });
  }
});
