import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  DISPLAY_STEPS,
  expectStill,
  fullScreenUrl,
  goTo,
  lookAt,
  SCREEN_STEPS,
  STATES,
} from '../support/full-screen.ts';
import { emulate, setReaderStyle, type Size } from '../support/page-checks.ts';
import { elsewhere, firstEngine, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

const LARGE = 'html { font-size: 200% }';

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
  await visit(page, fullScreenUrl());
});

/** At each step, the graphic fills the screen and shows the step's state, and the words stand in their band. */
async function expectFilled(size: Size, css = ''): Promise<void> {
  await setReaderStyle(page, size, css);
  for (const [index, step] of SCREEN_STEPS.entries()) {
    await goTo(page, step);
    const { graphic, cards, whole, ...found } = await lookAt(page);
    expect(found, step).toEqual({
      fills: true,
      position: index,
      state: STATES[step],
      active: [step],
      onMarks: [],
      covered: [],
      sideways: 0,
    });
    for (const side of Object.values(graphic)) expect(Math.abs(side), step).toBeLessThan(1);
    expect([cards, whole]).toEqual([[step], [step]]);
  }
}

test('on a phone the graphic fills the screen, and no card stands on it', elsewhere, () =>
  expectFilled([390, 844]),
);

test.each<Size>([
  [320, 800],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
])('at %d × %d the graphic fills the screen, and no card stands on it', breadth, (...size) =>
  expectFilled(size),
);

test('in text of twice the size the graphic fills a wide screen', breadth, () =>
  expectFilled([2560, 1440], LARGE),
);

/** Beside its steps, in the shape of the still, the graphic shows what any other would. */
async function expectFallback(size: Size, css = ''): Promise<void> {
  await setReaderStyle(page, size, css);
  for (const step of SCREEN_STEPS) {
    await goTo(page, step);
    const { fills, active, whole, covered, sideways } = await lookAt(page);
    expect({ fills, active, covered, sideways }, step).toEqual({
      fills: false,
      active: [step],
      covered: [],
      sideways: 0,
    });
    expect(whole).toContain(step);
  }
  const box = await page.evaluate(() =>
    document.querySelector('#springs svg[data-graphic]')?.getAttribute('viewBox'),
  );
  expect(box).toMatch(/^0 0 1000 /);
}

test('on a low screen the graphic stands among its steps', elsewhere, () =>
  expectFallback([844, 390]),
);

test.each<[string, Size, string]>([
  ['at 400% zoom', [320, 256], ''],
  ['in text of twice the size on a phone', [390, 844], LARGE],
])('%s the graphic stands among its steps', breadth, async (_, size, css) => {
  await setReaderStyle(page, size, css);
  await goTo(page, 'springs-2015');
  const { fills, active, sideways } = await lookAt(page);
  expect({ fills, active, sideways }).toEqual({
    fills: false,
    active: ['springs-2015'],
    sideways: 0,
  });
});

test(
  'on the way from step to step no card passes over the drawing, and one card at most looks active',
  breadth,
  async () => {
    const { start, end } = await page.evaluate(() => {
      const { top, bottom } =
        document.getElementById('springs')?.getBoundingClientRect() ?? new DOMRect();
      return { start: top + scrollY, end: bottom + scrollY - innerHeight };
    });
    const seen = new Set<string>();
    let last = -1;
    for (let i = 0; i <= 60; i++) {
      await page.evaluate((y) => probe.scrollTo(y), start + ((end - start) * i) / 60);
      const { position, active, cards, onMarks, graphic, fills } = await lookAt(page);
      expect(fills).toBe(true);
      expect(Math.abs(graphic.top)).toBeLessThan(1);
      expect(position).toBeGreaterThanOrEqual(last);
      last = position;
      expect(onMarks, `at ${position}`).toEqual([]);
      if (Number.isInteger(position)) seen.add(active.join());
      // The words that have been read stay until the next ones come, which is before the graphic is half way.
      const [read, next] = [Math.floor(position), Math.ceil(position)].map((i) => SCREEN_STEPS[i]);
      const progress = position % 1;
      if (progress < 0.2) expect(cards, `at ${position}`).toEqual([read]);
      else if (progress > 0.55) expect(cards, `at ${position}`).toEqual([next]);
      else expect([[read], [next]], `at ${position}`).toContainEqual(cards);
      const marked = await page.evaluate(() => document.querySelectorAll('[data-nearest]').length);
      expect(marked).toBe(1);
    }
    expect([...seen]).toEqual(SCREEN_STEPS);
  },
);

type Quotation = [width: number, height: number, place: string, said: string[]];

const expectQuotation = async (...[width, height, place, said]: Quotation) => {
  await page.resize(width, height);
  await goTo(page, 'springs-argument');
  await lookAt(page);
  const found = await page.evaluate(() => {
    const svg = document.querySelector('#springs svg[data-graphic]');
    const opacity = (element: Element | null): number =>
      element === null || element === svg
        ? 1
        : Number(getComputedStyle(element).opacity) * opacity(element.parentElement);
    const seen = Array.from(svg?.querySelectorAll('path, text') ?? []).filter(
      (mark) => opacity(mark) > 0.15 && mark.getBoundingClientRect().width > 1,
    );
    const words = Array.from(document.querySelectorAll('#springs-argument :is(h3, p, figcaption)'))
      .filter((text) => !text.matches('.step-links'))
      .map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getBoundingClientRect();
      });
    return {
      place: document.getElementById('springs-argument')?.dataset.display,
      solid: seen.filter((mark) => mark.matches('.part path')).length,
      open: seen.filter((mark) => mark.matches('.rest path')).length,
      said: seen.map((mark) => mark.textContent).filter((text) => /%|2016| of /.test(text)),
      covered: seen.filter((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return words.some(
          (text) =>
            text.left < right && text.right > left && text.top < bottom && text.bottom > top,
        );
      }).length,
    };
  });
  expect(found).toEqual({ place, solid: 1, open: 0, said, covered: 0 });
};
const QUOTATION =
  'at %d × %d a quotation stands %s the solid dots, and covers nothing that is seen';

test.runIf(firstEngine).each<Quotation>([
  [1280, 800, 'beside', ['2016']],
  [390, 844, 'above', []],
  [960, 700, 'beside', ['2016']],
  [2560, 1440, 'beside', ['2016']],
  [768, 1024, 'above', []],
])(QUOTATION, breadth, expectQuotation);

test(
  'a step stays the one that is read while a phone is turned and turned back',
  breadth,
  async () => {
    await goTo(page, 'springs-2015');
    await lookAt(page);
    for (const [width, height] of [
      [844, 390],
      [390, 844],
      [1280, 800],
      [390, 844],
    ] as const) {
      await page.resize(width, height);
      const { active, fills } = await lookAt(page);
      expect([active, fills], `${width}×${height}`).toEqual([['springs-2015'], height > 400]);
    }
  },
);

test.runIf(firstEngine).each([false, true])(
  'behind a quotation or display words the graphic has fallen back, and the words stand out, in the dark: %j',
  breadth,
  async (dark) => {
    await emulate(page, { dark });
    // The scale lies, and the screen has no room beside the dots.
    await page.resize(760, 700);
    for (const step of DISPLAY_STEPS) {
      await goTo(page, step);
      await lookAt(page);
      const { opacity, words } = await page.evaluate((step) => {
        const scene = document.getElementById('springs') ?? document.body;
        const svg = scene.querySelector('svg[data-graphic]') ?? scene;
        const opacity = Number(getComputedStyle(svg).opacity);
        const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
        const ground = numbers(getComputedStyle(document.documentElement).backgroundColor);
        const mark = numbers(getComputedStyle(svg.querySelector('.part') ?? svg).fill);
        const blend = ground.map((value, i) => value + ((mark[i] ?? 0) - value) * opacity);
        const texts = document
          .getElementById(step)
          ?.querySelectorAll('h3, p, strong, figcaption, a');
        return {
          opacity,
          words: Array.from(texts ?? [], (text) =>
            legibility.contrast(getComputedStyle(text).color, `rgb(${blend.join(', ')})`),
          ),
        };
      }, step);
      expect(opacity).toBeLessThanOrEqual(0.15);
      expect(Math.min(...words)).toBeGreaterThanOrEqual(7);
    }
    await goTo(page, 'springs-end');
    await lookAt(page);
    const after = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll('#springs .graphic > *'),
        (part) => getComputedStyle(part).opacity,
      ),
    );
    expect(new Set(after)).toEqual(new Set(['1']));
  },
);

test(
  'where the drawing fails half way, all words and all of the still are there',
  elsewhere,
  async () => {
    const hidden = () =>
      page.evaluate(() =>
        ['.words', '.graphic > *', '.rest'].map(
          (part) =>
            Array.from(document.querySelectorAll(`#springs ${part}`)).filter(
              (element) => getComputedStyle(element).opacity !== '1',
            ).length,
        ),
      );
    await page.resize(1280, 800);
    await goTo(page, 'springs-argument');
    await lookAt(page);
    const [words = 0, , open = 0] = await hidden();
    expect([words, open > 0]).toEqual([SCREEN_STEPS.length - 1, true]);
    await page.evaluate(() => {
      const svg = document.querySelector('#springs svg[data-graphic]') ?? document.body;
      svg.setAttribute = () => {
        throw new Error('cannot draw');
      };
    });
    await goTo(page, 'springs-then');
    await page.evaluate(() => probe.settled());
    expect(await page.errors()).toHaveLength(1);
    expect(await hidden()).toEqual([0, 0, 0]);
  },
);

test.runIf(firstEngine)('on paper they do too', breadth, async () => {
  await goTo(page, 'springs-argument');
  await lookAt(page);
  await page.resize(680, 960);
  await emulate(page, { print: true });
  await expectStill(page);
  await emulate(page, {});
  expect((await lookAt(page)).fills).toBe(true);
});
