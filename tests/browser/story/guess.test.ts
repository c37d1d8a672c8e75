import { beforeEach, expect, test } from 'vitest';
import type { Key, Page } from '../engine/index.ts';
import { frontPageUrl, openStory, ROWS } from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** The state of the guess: the slider, its text, and how many dots are there. */
const look = () => {
  const slider = document.querySelector<HTMLInputElement>('.guess input');
  const result = document.querySelector<HTMLElement>('.guess-result');
  const seen = Array.from(document.querySelectorAll('.guess-field path')).filter(
    (path) => getComputedStyle(path).visibility === 'visible',
  );
  return {
    value: slider?.value,
    spoken: slider?.getAttribute('aria-valuetext'),
    words: document.querySelector('.guess-value')?.textContent,
    result: result?.hidden === false ? result.innerText.replace(/\s+/g, ' ').trim() : null,
    dots: seen.map((path) => path.getAttribute('d')?.match(/a/g)?.length ?? 0),
    solid: seen.some((path) => path.matches('.part')),
    stored: JSON.stringify(localStorage) + document.cookie,
  };
};

/** The answer: plots without a pond in the last row. The slider starts at those of the first row. */
const [{ part: PART, whole: WHOLE, key: KEY }, START, MOST] = [
  ROWS[2],
  ROWS[0].whole - ROWS[0].part,
  240,
];
const REST = WHOLE - PART;

/** What the page says of the answer. */
const ANSWER = `${START} in ${ROWS[0].key}, ${REST} in ${KEY}: ${START - REST} fewer.`;

const UNSET = {
  value: String(START),
  spoken: 'not set yet',
  words: 'Move the slider to guess.',
  result: null,
  dots: [START],
  solid: false,
};

let page: Page;
beforeEach(async () => {
  page = await openStory();
  await page.evaluate(async () => {
    const { top } = document.querySelector('.guess')?.getBoundingClientRect() ?? new DOMRect();
    probe.scrollTo(scrollY + top - 100);
    await probe.settled();
  });
});

const focus = () =>
  page.evaluate(() => document.querySelector<HTMLInputElement>('.guess input')?.focus());
const press = async (...keys: Key[]) => {
  for (const key of keys) await page.press(key);
  await page.evaluate(() => probe.painted());
};
const showMe = () =>
  page.evaluate(async () => {
    document.querySelector<HTMLButtonElement>('.guess button')?.click();
    await probe.painted();
  });
const set = (value: string) =>
  page.evaluate(async (value) => {
    const slider = document.querySelector<HTMLInputElement>('.guess input');
    if (!slider) return;
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await probe.painted();
  }, value);
/** Presses “Show me”, and waits until all dots of the answer are there: how many there were in each frame. */
const showAll = () =>
  page.evaluate(async (rest) => {
    const dots = () =>
      document.querySelector('[data-answer]')?.getAttribute('d')?.match(/a/g)?.length ?? 0;
    document.querySelector<HTMLButtonElement>('.guess button')?.click();
    const seen = [dots()];
    while (seen.at(-1) !== rest) {
      await new Promise(requestAnimationFrame);
      seen.push(dots());
    }
    return seen;
  }, REST);

// Where the graphic does not stick, it shows its end.
test.for([
  [320, 568, 'svg[data-graphic]'],
  [844, 390, 'svg[data-graphic]'],
  [390, 844, '#change-2016 h3'],
  [1280, 800, '#change-2016 h3'],
] as const)(
  'at %d by %d, nothing that gives the answer is on the screen with the question: %s',
  async ([width, height, answer]) => {
    await page.resize(width, height);
    const top = await page.evaluate(async (answer) => {
      // After a change of size, the page returns readers to their place.
      await probe.settled();
      const button = document.querySelector('.guess button') ?? document.body;
      probe.scrollTo(scrollY + button.getBoundingClientRect().bottom - innerHeight / 2);
      await probe.settled();
      return document.querySelector(`#change ${answer}`)?.getBoundingClientRect().top ?? 0;
    }, answer);
    expect(top).toBeGreaterThan(height);
  },
);

test('the guess comes before its graphic, starts unset, and its link skips it', async () => {
  const found = await page.evaluate(() => {
    const guess = document.querySelector('.guess');
    const scene = document.getElementById('change');
    const skip = guess?.querySelector('.guess-actions a')?.getAttribute('href') ?? '#';
    return {
      before: guess && scene && (guess.compareDocumentPosition(scene) & 4) !== 0,
      skip: document.getElementById(skip.slice(1))?.matches('.guess + *'),
    };
  });
  expect(found).toEqual({ before: true, skip: true });
  expect(await page.evaluate(look)).toMatchObject(UNSET);
});

test('“Show me” before the guess is set explains that it is missing', breadth, async () => {
  await showMe();
  const found = await page.evaluate(look);
  expect(found).toMatchObject({ spoken: 'not set yet', result: null });
  expect(found.words).toBe('Move the slider first, or skip.');
  // The focus is on the slider again, and this is its description.
  const described = await page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent;
  });
  expect(described).toBe(found.words);
  // Once it is moved, its value says all of it.
  await press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('aria-describedby'))).toBe(
    false,
  );
});

test('a guess set by keys alone is shown beside the published figure, and is not judged', async () => {
  await focus();
  await press('End', 'ArrowRight', 'ArrowRight');
  expect(await page.evaluate(look)).toMatchObject({
    value: String(MOST),
    spoken: String(MOST),
    words: `Your guess: ${MOST}`,
    result: null,
    dots: [MOST],
  });
  await press('Home', 'ArrowLeft');
  expect(await page.evaluate(look)).toMatchObject({ value: '0', words: 'Your guess: 0' });
  await press('ArrowRight', 'ArrowRight', 'ArrowLeft', 'Tab', 'Enter');
  expect(await page.evaluate(look)).toMatchObject({
    words: 'Your guess: 1',
    result: ANSWER,
    stored: '{}',
  });
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('guess-result');
});

test('as many dots are there as the reader says, and then the real ones', async () => {
  expect(await page.evaluate(look)).toMatchObject(UNSET);
  await set('200');
  expect(await page.evaluate(look)).toMatchObject({ dots: [200], spoken: '200', result: null });
  const seen = await showAll();
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  expect(await page.evaluate(look)).toMatchObject({ dots: [REST], solid: false, result: ANSWER });
});

/** The marks that stand where a value is on the slider, with their words. */
const marksAt = (value: number) =>
  page.evaluate((value) => {
    const slider = document.querySelector<HTMLInputElement>('.guess input') ?? document.body;
    const { left, width, top, bottom } = slider.getBoundingClientRect();
    const thumb = 28;
    const share = value / Number((slider as HTMLInputElement).max);
    const place = left + thumb / 2 + share * (width - thumb);
    return Array.from(document.querySelectorAll('.guess-words :is(text, line)'))
      .filter(legibility.isVisible)
      .flatMap((mark) => {
        const box = mark.getBoundingClientRect();
        if (Math.abs(box.left + box.width / 2 - place) >= 2) return [];
        // Engines round lengths to some 64th of a pixel, each for itself.
        const at = box.top > bottom - 0.05 ? 'below' : box.bottom < top + 0.05 ? 'above' : 'on';
        return [`${mark.textContent.trim()} ${at}`];
      })
      .sort();
  }, value);

test('the start is marked on the slider, and the answer once the guess was shown, each with its row', async () => {
  const { key, part, whole } = ROWS[0];
  const start = `${whole - part} in ${key} above`;
  expect(await marksAt(START)).toEqual([start]);
  await set('30');
  await showMe();
  const expectMarks = async () => {
    expect(await marksAt(REST)).toEqual([' on', `${REST} in ${KEY} below`]);
    expect(await marksAt(START)).toEqual([' on', start]);
  };
  await expectMarks();
  // From here on, type is larger.
  await page.resize(1920, 1080);
  await expectMarks();
});

test(
  'a guess may change once it was shown, and the answer stays, also after a reload and after Back',
  breadth,
  async () => {
    const shown = (guess: string) => ({
      value: guess,
      words: `Your guess: ${guess}`,
      result: ANSWER,
      dots: [REST],
      stored: '{}',
    });
    await set('38');
    await showAll();
    await set('62');
    expect(await page.evaluate(look)).toMatchObject(shown('62'));
    await page.reload();
    expect(await page.evaluate(look)).toMatchObject(shown('62'));
    await page.goto(frontPageUrl());
    await page.back();
    expect(await page.evaluate(look)).toMatchObject({ value: '62', result: ANSWER });
    expect(await page.errors()).toEqual([]);
  },
);
