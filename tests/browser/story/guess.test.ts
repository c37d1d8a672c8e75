import { PNG } from 'pngjs';
import { beforeEach, expect, test } from 'vitest';
import type { Key, Page } from '../engine/index.ts';
import {
  elsewhere,
  firstEngine,
  frontPageUrl,
  goToStep,
  openStory,
  ROWS,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

/** The state of the guess: the slider, its text, and the tick on the open dots of its row. */
const look = () => {
  const slider = document.querySelector<HTMLInputElement>('.guess input');
  const result = document.querySelector<HTMLElement>('.guess-result');
  const svg = document.querySelector('#change svg');
  const tick = svg?.querySelector('line.guess');
  const words = svg?.querySelector('[data-name="guess-text"]');
  const lineAt = (line: Element | null | undefined) => {
    const { top, height } = line?.getBoundingClientRect() ?? new DOMRect();
    return top + height / 2;
  };
  const json = document.querySelector('#change script')?.textContent ?? '';
  const { field } = JSON.parse(json) as { field: { columns: number; pitch: number } };
  /**
   * The guess at the tick, which is at the end of the line of dots that its last dot is in: the number in the words
   * where that is so, otherwise how many dots have room below the tick.
   */
  const markedBy = (tick: Element) => {
    const pitch = field.pitch * ((svg as SVGSVGElement | null)?.getScreenCTM()?.a ?? Number.NaN);
    const height = lineAt(svg?.querySelector('[data-name="parts-base-0"]')) - lineAt(tick);
    const dots = Math.round((height / pitch) * field.columns);
    const said = Number(words?.textContent.replace(/\D/g, ''));
    return said <= dots && said > dots - field.columns ? said : dots;
  };
  return {
    value: slider?.value,
    spoken: slider?.getAttribute('aria-valuetext'),
    words: document.querySelector('.guess-value')?.textContent,
    result: result?.hidden === false ? result.innerText.replace(/\s+/g, ' ').trim() : null,
    mark: tick ? markedBy(tick) : null,
    label: words?.textContent ?? null,
    seen: [tick, words].map((mark) => (mark ? legibility.isVisible(mark) : false)),
    name: svg?.getAttribute('aria-label'),
    stored: JSON.stringify(localStorage) + document.cookie,
  };
};

/** The answer: plots without a pond in the last row. The slider starts at those of the first row. */
const [{ part: PART, whole: WHOLE, key: KEY }, START, MOST] = [
  ROWS[2],
  ROWS[0].whole - ROWS[0].part,
  180,
];

/** What the page says of the answer. */
const ANSWER = `${START} in ${ROWS[0].key}, ${WHOLE - PART} in ${KEY}: ${START - WHOLE + PART} fewer. See your guess in the graphic.`;

const UNSET = {
  value: String(START),
  spoken: 'not set yet',
  words: 'Move the slider to guess.',
  result: null,
  mark: null,
};

let page: Page;
beforeEach(async () => {
  page = await openStory();
  // The graphic is drawn when its scene comes near.
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

test.for([
  [375, 553],
  [320, 568],
  [844, 390],
])(
  'at %d by %d, where its graphic does not stick, the answer is out of sight while readers press “Show me”',
  breadth,
  async (size) => {
    await page.resize(size[0] ?? 0, size[1] ?? 0);
    const { pressed, drawn } = await page.evaluate(async () => {
      const button = document.querySelector('.guess button') ?? document.body;
      probe.scrollTo(scrollY + button.getBoundingClientRect().bottom - innerHeight / 2);
      await probe.settled();
      const graphic = document.querySelector('#change svg[data-graphic]') ?? document.body;
      return {
        pressed: button.getBoundingClientRect().bottom / innerHeight,
        drawn: graphic.getBoundingClientRect().top / innerHeight,
      };
    });
    expect(pressed).toBeCloseTo(0.5, 1);
    expect(drawn).toBeGreaterThan(1);
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
  expect(found).toMatchObject({ spoken: 'not set yet', result: null, mark: null });
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
    const { name } = await page.evaluate(look);
    await focus();
    await press('End', 'ArrowRight', 'ArrowRight');
    expect(await page.evaluate(look)).toMatchObject({
      value: String(MOST),
      spoken: String(MOST),
      words: `Your guess: ${MOST}`,
      result: null,
      mark: null,
    });
    await press('Home', 'ArrowLeft');
    expect(await page.evaluate(look)).toMatchObject({ value: '0', words: 'Your guess: 0' });
    await press('ArrowRight', 'ArrowRight', 'ArrowLeft', 'Tab', 'Enter');
    const found = await page.evaluate(look);
    expect(found).toMatchObject({ mark: 1, label: 'your guess: 1', stored: '{}' });
    expect(found.name).toBe(name);
    expect(found.result).toBe(ANSWER);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('guess-result');
  },
);

test('a tap shows the answer before the graphic is drawn, and then marks the guess there', async () => {
  const seen = await page.evaluate(async () => {
    const look = () => ({
      answer: document.querySelector<HTMLElement>('.guess-result')?.hidden === false,
      tick: document.querySelector('#change line.guess') !== null,
    });
    const slider = document.querySelector<HTMLInputElement>('.guess input');
    slider?.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLButtonElement>('.guess button')?.click();
    const atOnce = look();
    await probe.painted();
    return { atOnce, painted: look() };
  });
  expect(seen).toEqual({
    atOnce: { answer: true, tick: false },
    painted: { answer: true, tick: true },
  });
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

test('the tick of a guess appears when its view shows its row, and stays', breadth, async () => {
  await set('150');
  await showMe();
  for (const step of ['change-2016', 'change-2015', 'change-start', 'change-2016']) {
    await goToStep(page, step);
    const seen = step === 'change-2016';
    expect(await page.evaluate(look), step).toMatchObject({ mark: 150, seen: [seen, seen] });
  }
});

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
    const middle = (top + bottom) / 2;
    return {
      text: mark.textContent.trim(),
      aside: Math.abs(box.left + box.width / 2 - place) < 2 ? 'none' : box.left - place,
      at:
        box.top > bottom - ROUNDED
          ? 'below'
          : box.bottom < top + ROUNDED
            ? 'above'
            : Math.abs(box.top + box.height / 2 - middle) < 2
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
      expect(await at(WHOLE - PART)).toEqual([' on', `${WHOLE - PART} in ${KEY} below`]);
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
  'the guess that is right is where the open dots end, and the most that can be guessed on the same scale',
  breadth,
  async () => {
    await set(String(WHOLE - PART));
    await showMe();
    await goToStep(page, 'change-2016');
    const gap = await page.evaluate(() => {
      const svg = document.querySelector('#change svg') ?? document.body;
      const dots = dotsIn(svg).filter(({ row, part }) => row === '2016' && !part);
      const { top } = svg.querySelector('line.guess')?.getBoundingClientRect() ?? new DOMRect();
      const [{ radius } = { radius: Number.NaN }] = dots;
      return (Math.min(...dots.map(({ y }) => y)) - top) / radius;
    });
    // Above the last line of dots, which is as full as the number asks for.
    expect(gap).toBeGreaterThan(1);
    expect(gap).toBeLessThan(2);
    await set(String(MOST));
    const { mark, label } = await page.evaluate(look);
    expect(mark).toBeGreaterThanOrEqual(Math.max(...ROWS.map(({ part, whole }) => whole - part)));
    expect(label).toBe(`your guess: ${MOST}`);
  },
);

test(
  'the handle is hollow until it is moved, and again when the answer’s tick may be inside it',
  breadth,
  async () => {
    /** Whether the handle is as light as the page beside its middle, which the tick may cross. */
    const isHollow = async () => {
      const { x, y, ratio } = await page.evaluate(async () => {
        await probe.settled();
        const slider = document.querySelector<HTMLInputElement>('.guess input');
        const { left, width, top, height } = slider?.getBoundingClientRect() ?? new DOMRect();
        const { valueAsNumber = 0, max } = slider ?? {};
        const share = valueAsNumber / Number(max);
        const HANDLE = 28;
        const middle = left + HANDLE / 2 + share * (width - HANDLE);
        return {
          x: middle - HANDLE / 4,
          y: top + height / 2 - HANDLE / 5,
          ratio: devicePixelRatio,
        };
      });
      const png = PNG.sync.read(await page.screenshot());
      const at = (Math.round(y * ratio) * png.width + Math.round(x * ratio)) * 4;
      return (png.data[at] ?? 0) > 200;
    };
    expect(await isHollow()).toBe(true);
    await set(String(WHOLE - PART));
    expect(await isHollow()).toBe(false);
    await showMe();
    expect(await isHollow()).toBe(true);
  },
);

test('the tick of a guess crosses no words, however high it is', breadth, async () => {
  for (const guess of ['0', '100', String(WHOLE - PART), '170', String(MOST)]) {
    await set(guess);
    await showMe();
    await goToStep(page, 'change-2016');
    const crossed = await page.evaluate(() => {
      const svg = document.querySelector('#change svg') ?? document.body;
      const { left, right, top } = svg.querySelector('line.guess')?.getBoundingClientRect() ?? {};
      if (left === undefined || right === undefined || top === undefined) return ['no tick'];
      return Array.from(svg.querySelectorAll('text'))
        .filter(legibility.isVisible)
        .filter((text) => {
          const box = text.getBoundingClientRect();
          const [high, low] = [box.top + box.height * 0.3, box.bottom - box.height * 0.3];
          return right > box.left && left < box.right && top > high && top < low;
        })
        .map(({ textContent }) => textContent);
    });
    expect(crossed, guess).toEqual([]);
  }
});

test('after the guess was shown, a change updates its text and its mark', breadth, async () => {
  await set('30');
  await showMe();
  await set('62');
  expect(await page.evaluate(look)).toMatchObject({
    words: 'Your guess: 62',
    result: ANSWER,
    mark: 62,
  });
  for (const step of ['change-2014', 'change-2016', 'change-2014']) await goToStep(page, step);
  expect(await page.evaluate(look)).toMatchObject({ mark: 62, label: 'your guess: 62' });
});

test('the tab stores the guess as it was last changed', breadth, async () => {
  const kept = (guess: string) => ({
    value: guess,
    spoken: guess,
    words: `Your guess: ${guess}`,
    result: ANSWER,
    mark: Number(guess),
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
    mark: 38,
  });
});

test.runIf(firstEngine).each(['181', '4.5', '<b>', 'x'.repeat(99)])(
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
      mark: START + 1,
      label: `your guess: ${START + 1}`,
    });
    expect(await page.errors()).toEqual([]);
  },
);

test.each([
  ['beside its steps', 390, 844, 'change-2016'],
  ['above its steps', 390, 500, 'change'],
])(
  'the link to the guess shows it where the graphic is %s, and is high enough for a thumb',
  breadth,
  async (_, width, height, target) => {
    await page.resize(width, height);
    await set('100');
    await showMe();
    const found = await page.evaluate(async () => {
      const link = document.querySelector<HTMLAnchorElement>('.guess-result a');
      const high = link && link.getClientRects()[0]?.height;
      link?.click();
      await probe.settled();
      const tick = document.querySelector('#change svg line.guess')?.getBoundingClientRect();
      return {
        target: location.hash,
        isHigh: (high ?? 0) >= 40,
        isSeen: tick !== undefined && tick.top > 0 && tick.bottom < innerHeight,
      };
    });
    expect(found).toEqual({ target: `#${target}`, isHigh: true, isSeen: true });
  },
);
