import { PNG } from 'pngjs';
import { beforeEach, expect, test } from 'vitest';
import type { Key, Page } from '../engine/index.ts';
import { elsewhere, firstEngine, frontPageUrl, openStory, ROWS } from '../support/story.ts';
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
/** Stores this guess in the tab, and reloads the story. */
const reloadWith = async (stored: string) => {
  await page.evaluate((stored) => {
    sessionStorage.setItem(`guess ${location.pathname}`, stored);
  }, stored);
  await page.reload();
  return page.evaluate(look);
};

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
  [375, 553, 'svg[data-graphic]'],
  [320, 568, 'svg[data-graphic]'],
  [844, 390, 'svg[data-graphic]'],
  [390, 844, '#change-2016 h3'],
  [1280, 800, '#change-2016 h3'],
] as const)(
  'at %d by %d, nothing that gives the answer is on the screen with the question: %s',
  elsewhere,
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

test(
  'the guess comes before its graphic, starts unset at the figure of another row, and has targets large enough for a thumb',
  elsewhere,
  async () => {
    const found = await page.evaluate(() => {
      const guess = document.querySelector('.guess');
      const scene = document.getElementById('change');
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
  },
);

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

test(
  'a guess set by keys alone is shown beside the published figure, and is not judged',
  elsewhere,
  async () => {
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
  },
);

test('as many dots are there as the reader says, and then the real ones', elsewhere, async () => {
  expect(await page.evaluate(look)).toMatchObject(UNSET);
  await set('200');
  expect(await page.evaluate(look)).toMatchObject({ dots: [200], spoken: '200', result: null });
  const seen = await showAll();
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  expect(await page.evaluate(look)).toMatchObject({ dots: [REST], solid: false, result: ANSWER });
});

test(
  'the ends of the slider are labelled, and its thumb is hollow until it is set',
  breadth,
  async () => {
    const scale = () =>
      page.evaluate(() => ({
        ends: Array.from(document.querySelectorAll('.guess-scale span'), ({ textContent }) =>
          textContent.trim(),
        ),
        hollow: document.querySelector('.guess input')?.matches('[data-unset]'),
      }));
    expect(await scale()).toEqual({ ends: ['0', String(MOST)], hollow: true });
    await focus();
    await press('ArrowRight');
    expect(await scale()).toMatchObject({ hollow: false });
  },
);

/** The words at the slider, and how far they and the tick on its line are from where a value stands there. */
const atSlider = (value: number) => {
  const slider = document.querySelector<HTMLInputElement>('.guess input') ?? document.body;
  const { left, width, top, bottom } = slider.getBoundingClientRect();
  const thumb = 28;
  // Engines round lengths to some 64th of a pixel, each for itself.
  const ROUNDED = 0.05;
  const share = value / Number((slider as HTMLInputElement).max);
  const place = left + thumb / 2 + share * (width - thumb);
  const seen = Array.from(document.querySelectorAll('.guess-words :is(text, line)')).filter(
    legibility.isVisible,
  );
  return seen.map((mark) => {
    const box = mark.getBoundingClientRect();
    return {
      text: mark.textContent.trim(),
      aside: Math.abs(box.left + box.width / 2 - place) < 2 ? 'none' : box.left - place,
      at:
        box.top > bottom - ROUNDED
          ? 'below'
          : box.bottom < top + ROUNDED
            ? 'above'
            : // The handle is at the foot of the dots.
              box.top < bottom && box.bottom > bottom - thumb
              ? 'on'
              : box.top,
    };
  });
};

test(
  'the figure that the slider starts at stands over its handle, with its row',
  elsewhere,
  async () => {
    const { key, part, whole } = ROWS[0];
    expect(await page.evaluate(atSlider, START)).toEqual([
      { text: `${whole - part} in ${key}`, aside: 'none', at: 'above' },
    ]);
  },
);

test(
  'the answer and the start are marked on the slider, each with its row, once the guess was shown',
  elsewhere,
  async () => {
    await set('30');
    await showMe();
    const at = async (value: number) =>
      (await page.evaluate(atSlider, value))
        .filter(({ aside }) => aside === 'none')
        .map(({ text, at }) => `${text} ${at}`)
        .sort();
    const expectMarks = async () => {
      expect(await at(REST)).toEqual([' on', `${REST} in ${KEY} below`]);
      const { key, part, whole } = ROWS[0];
      expect(await at(START)).toEqual([' on', `${whole - part} in ${key} above`]);
      expect(await page.evaluate(atSlider, START)).toHaveLength(4);
    };
    await expectMarks();
    // From here on, type is larger.
    await page.resize(1920, 1080);
    await expectMarks();
  },
);

test('the slider’s focus ring does not cross the text above and below', breadth, async () => {
  await focus();
  await press('ArrowRight');
  const found = await page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>('.guess input') ?? document.body;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(slider);
    const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const { top, bottom } = slider.getBoundingClientRect();
    const words = Array.from(document.querySelectorAll('.guess-scale span, .guess-value'));
    return {
      outlineStyle,
      struck: words
        .filter((word) => {
          const range = document.createRange();
          range.selectNodeContents(word);
          const box = range.getBoundingClientRect();
          return box.bottom > top - ring && box.top < bottom + ring;
        })
        .map((word) => word.textContent.trim()),
    };
  });
  expect(found).toEqual({ outlineStyle: 'solid', struck: [] });
});

test(
  'the handle is hollow until it is moved, and again when the answer’s tick may be inside it',
  breadth,
  async () => {
    /** Whether the handle is as light as the page beside its middle, which the tick may cross. */
    const isHollow = async () => {
      const { x, y, ratio } = await page.evaluate(async () => {
        await probe.settled();
        const slider = document.querySelector<HTMLInputElement>('.guess input');
        const { left, width, bottom } = slider?.getBoundingClientRect() ?? new DOMRect();
        const { valueAsNumber = 0, max } = slider ?? {};
        const share = valueAsNumber / Number(max);
        const HANDLE = 28;
        const middle = left + HANDLE / 2 + share * (width - HANDLE);
        return {
          x: middle - HANDLE / 4,
          y: bottom - HANDLE / 2 - HANDLE / 5,
          ratio: devicePixelRatio,
        };
      });
      const png = PNG.sync.read(await page.screenshot());
      const at = (Math.round(y * ratio) * png.width + Math.round(x * ratio)) * 4;
      return (png.data[at] ?? 0) > 200;
    };
    expect(await isHollow()).toBe(true);
    await set(String(REST));
    expect(await isHollow()).toBe(false);
    await showMe();
    expect(await isHollow()).toBe(true);
  },
);

test(
  'after the guess was shown, a change updates its text, and the answer stays',
  breadth,
  async () => {
    await set('30');
    await showAll();
    await set('62');
    expect(await page.evaluate(look)).toMatchObject({
      words: 'Your guess: 62',
      result: ANSWER,
      dots: [REST],
    });
  },
);

test('the tab stores the guess as it was last changed', breadth, async () => {
  const kept = (guess: string) => ({
    value: guess,
    spoken: guess,
    words: `Your guess: ${guess}`,
    result: ANSWER,
    dots: [REST],
    stored: '{}',
  });
  await set('38');
  await showMe();
  await page.reload();
  expect(await page.evaluate(look)).toMatchObject(kept('38'));
  await set('62');
  await page.reload();
  expect(await page.evaluate(look)).toMatchObject(kept('62'));
  expect(await page.errors()).toEqual([]);
});

test('after Back, the slider is still at the guess', breadth, async () => {
  await set('38');
  await showMe();
  await page.goto(frontPageUrl());
  await page.back();
  expect(await page.evaluate(look)).toMatchObject({
    value: '38',
    words: 'Your guess: 38',
    result: ANSWER,
  });
});

test.runIf(firstEngine).each(['241', '4.5', '<b>', 'x'.repeat(99)])(
  'a stored value that is not a guess is ignored: %s',
  breadth,
  async (stored) => {
    expect(await reloadWith(stored)).toMatchObject(UNSET);
    expect(await page.errors()).toEqual([]);
  },
);

test.runIf(firstEngine)(
  'where storage throws, the guess works but is not stored',
  breadth,
  async () => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await focus();
    await press('ArrowRight');
    await showMe();
    expect(await page.evaluate(look)).toMatchObject({
      words: `Your guess: ${START + 1}`,
      result: ANSWER,
    });
    expect(await page.errors()).toEqual([]);
  },
);
