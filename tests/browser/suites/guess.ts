import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine, Key, Page } from '../engine/index.ts';
import { once, read, theStory } from '../story.ts';

/** What there is of the guess: the slider, its words, and the mark on the axis of shares. */
const look = () => {
  const slider = document.querySelector<HTMLInputElement>('.guess input');
  const result = document.querySelector<HTMLElement>('.guess-result');
  const svg = document.querySelector('svg[data-graphic="share"]');
  const middle = (element: Element | null | undefined) => {
    const { left, width } = element?.getBoundingClientRect() ?? new DOMRect();
    return left + width / 2;
  };
  const ticks = Array.from(svg?.querySelectorAll('line.rule') ?? [], middle);
  const mark = svg?.querySelector('circle.guess');
  const [nought = 0, whole = 0] = [ticks[0], ticks.at(-1)];
  return {
    value: slider?.value,
    spoken: slider?.getAttribute('aria-valuetext'),
    words: document.querySelector('.guess-value')?.textContent,
    result: result?.hidden === false ? result.innerText.replace(/\s+/g, ' ').trim() : null,
    mark: mark ? Math.round(((middle(mark) - nought) / (whole - nought)) * 1000) / 10 : null,
    label: svg?.querySelector('text.guess')?.textContent ?? null,
    name: svg?.getAttribute('aria-label'),
    stored: JSON.stringify(localStorage) + document.cookie,
  };
};

const UNSET = { spoken: 'not set yet', words: 'Your guess: not set yet', result: null, mark: null };

export const guessSuite = (engine: Engine): void => {
  let page: Page;
  beforeAll(async () => {
    page = await theStory(engine);
  });
  afterAll(() => page.evaluate(() => sessionStorage.clear()));

  const focus = () =>
    page.evaluate(() => document.querySelector<HTMLInputElement>('.guess input')?.focus());
  const press = async (...keys: Key[]) => {
    for (const key of keys) await page.press(key);
  };
  const showMe = () =>
    page.evaluate(() => document.querySelector<HTMLButtonElement>('.guess button')?.click());
  /** The story anew in the same tab, with whatever the tab has stored. */
  const again = async (stored: string | null) => {
    await page.evaluate((stored) => {
      sessionStorage.clear();
      if (stored !== null) sessionStorage.setItem(`guess:${location.pathname}`, stored);
    }, stored);
    await page.reload();
    return page.evaluate(look);
  };

  test('it stands before the shares, unset, with targets for a thumb', async () => {
    const found = await page.evaluate(() => {
      const guess = document.querySelector('.guess');
      const scene = document.getElementById('axis');
      return {
        before: guess && scene && (guess.compareDocumentPosition(scene) & 4) !== 0,
        ranges: document.querySelectorAll('input[type="range"]').length,
        visible: guess && getComputedStyle(guess).visibility,
        small: Array.from(document.querySelectorAll('.guess :is(input, button, a)'))
          .filter((target) => target.closest('.guess-result') === null)
          .map((target) => target.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44).length,
        skip: document
          .getElementById(
            document.querySelector('.guess-actions a')?.getAttribute('href')?.slice(1) ?? '',
          )
          ?.matches('.guess + *'),
      };
    });
    expect(found).toEqual({ before: true, ranges: 1, visible: 'visible', small: 0, skip: true });
    expect(await page.evaluate(look)).toMatchObject(UNSET);
  });

  test('asked to show nothing, it says what is missing, in words', async () => {
    await showMe();
    const found = await page.evaluate(look);
    expect(found).toMatchObject({ spoken: 'not set yet', result: null, mark: null });
    expect(found.words).toMatch(/not set yet\. Move the slider first, or skip/);
  });

  test('set by keys alone it is shown beside the reading, without a word on how good it is', async () => {
    await again(null);
    const { name } = await page.evaluate(look);
    await focus();
    await press('End', 'ArrowRight', 'ArrowRight');
    expect(await page.evaluate(look)).toMatchObject({
      value: '100',
      spoken: '100%',
      words: 'Your guess: 100%',
      result: null,
      mark: null,
    });
    await press('Home', 'ArrowLeft');
    expect(await page.evaluate(look)).toMatchObject({ value: '0', words: 'Your guess: 0%' });
    await press('ArrowRight', 'ArrowRight', 'ArrowLeft', 'Tab', 'Enter');
    const found = await page.evaluate(look);
    expect(found).toMatchObject({ mark: 1, label: 'your guess: 1%', name, stored: '{}' });
    expect(found.result).toBe(
      'Your guess was 1%. The published share for 2016 is 44%: 114 of 259 cases. See both on the scale.',
    );
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('guess-result');
  });

  test('changed afterwards, the words and the mark follow', async () => {
    await page.evaluate(() => {
      const slider = document.querySelector<HTMLInputElement>('.guess input');
      if (!slider) return;
      slider.value = '62';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await page.evaluate(look)).toMatchObject({
      words: 'Your guess: 62%',
      result: expect.stringMatching(/^Your guess was 62%\./) as string,
      mark: 62,
    });
    for (const step of ['axis-2014', 'axis-2016', 'axis-2014']) await read(page, step);
    expect(await page.evaluate(look)).toMatchObject({ mark: 62, label: 'your guess: 62%' });
  });

  test('it is kept for the tab, and whatever else is stored is no guess', async () => {
    expect(await again('38')).toMatchObject({
      value: '38',
      spoken: '38%',
      result: expect.stringMatching(/^Your guess was 38%\./) as string,
      mark: 38,
      stored: '{}',
    });
    const corrupt = ['101', '4.5', '<b>', 'x'.repeat(100_000)];
    for (const stored of once(engine) ? corrupt : corrupt.slice(0, 1))
      expect(await again(stored), stored.slice(0, 9)).toMatchObject(UNSET);
    expect(await page.errors()).toEqual([]);
  });

  test.runIf(once(engine))(
    'storage that throws changes nothing but that it is forgotten',
    async () => {
      await again(null);
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await focus();
      await press('ArrowRight');
      await showMe();
      expect(await page.evaluate(look)).toMatchObject({ mark: 51, label: 'your guess: 51%' });
      expect(await page.errors()).toEqual([]);
    },
  );
};
