import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { elsewhere, openStory, ROWS } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// The measures of the page: its first screen, its graphics and its quotations.

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

test(
  'on the first screen of a phone are the headline, the summary, the finding and the dates',
  elsewhere,
  async () => {
    const found = await page.evaluate(() =>
      ['h1', '.standfirst', '.opening .finding', '.dates'].map((selector) => {
        const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
        return { selector, inside: (top ?? -1) >= 0 && (bottom ?? Infinity) <= innerHeight };
      }),
    );
    expect(found.filter(({ inside }) => !inside)).toEqual([]);
  },
);

test.each([
  [1024, 768],
  [1280, 680],
  [1440, 780],
  [1920, 940],
])(
  'at %d × %d the first screen has the headline, and under it the summary and the whole finding side by side',
  breadth,
  async (width, height) => {
    await page.resize(width, height);
    const [title, summary, finding] = await page.evaluate(() =>
      ['h1', '.standfirst', '.opening .finding'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect(),
      ),
    );
    expect(summary?.top).toBeGreaterThanOrEqual(title?.bottom ?? Infinity);
    expect(finding?.left).toBeGreaterThanOrEqual(summary?.right ?? Infinity);
    expect(finding?.top).toBeGreaterThanOrEqual(title?.bottom ?? Infinity);
    expect(finding?.bottom).toBeLessThanOrEqual(height);
  },
);

test(
  'the finding shows the dots of its rows, each strip with its share and counts',
  breadth,
  async () => {
    const found = await page.evaluate(() =>
      Array.from(document.querySelectorAll('svg[data-finding]'), (svg) => ({
        words: Array.from(svg.querySelectorAll('text'), ({ textContent }) => textContent),
        rows: Array.from(
          Map.groupBy(dotsIn(svg), ({ row }) => row),
          ([key, dots]) => ({
            key,
            part: dots.filter(({ part }) => part).length,
            whole: dots.filter(({ opacity }) => opacity === 1).length,
          }),
        ),
      })),
    );
    const rows = ROWS.map(({ key, part, whole }) => ({ key, part, whole }));
    expect(found.map((finding) => finding.rows)).toEqual([[rows[0], rows[2]], rows]);
    for (const { words } of found)
      for (const { key, share, part, whole } of [ROWS[0], ROWS[2]]) {
        // Beside the key, or below it where there is no room.
        const said = words.join(' ');
        expect(said).toMatch(new RegExp(`\\b${key}\\b`));
        expect(said).toContain(`${part} of ${whole}`);
        expect(words.some((text) => text.startsWith(share))).toBe(true);
      }
  },
);

test('graphics stick from 600 pixels of height, and not below', breadth, async () => {
  for (const width of [390, 1280])
    for (const [height, position] of [
      [599, 'static'],
      [600, 'sticky'],
    ] as const) {
      await page.resize(width, height);
      const positions = await page.evaluate(() =>
        Array.from(
          document.querySelectorAll('figure.graphic'),
          (graphic) => getComputedStyle(graphic).position,
        ),
      );
      expect(new Set(positions), `${width} × ${height}`).toEqual(new Set([position]));
    }
});

test.each([
  [360, 640],
  [390, 664],
  [412, 732],
  [390, 844],
])(
  'at %d × %d each card of six lines or fewer is whole under its graphic',
  breadth,
  async (width, height) => {
    await page.resize(width, height);
    const cards = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.step'), (step) => {
        const graphic = step.closest('.scene')?.querySelector<HTMLElement>('figure.graphic');
        const text = step.querySelector<HTMLElement>(':scope > p');
        const line = text ? Number.parseFloat(getComputedStyle(text).lineHeight) : Number.NaN;
        return {
          id: step.id,
          lines: Math.round((text?.offsetHeight ?? 0) / line),
          left: innerHeight - (graphic?.offsetHeight ?? Number.NaN) - step.offsetHeight,
        };
      }),
    );
    const usual = cards.filter(({ lines }) => lines <= 6);
    expect(usual.length).toBeGreaterThan(10);
    expect(Math.max(...usual.map(({ lines }) => lines))).toBeGreaterThanOrEqual(3);
    expect(usual.filter(({ left }) => !(left >= 0))).toEqual([]);
  },
);

test(
  'from 1280 pixels each graphic has at least 700 of them, beside its steps',
  breadth,
  async () => {
    for (const [width, height] of [
      [1280, 800],
      [1440, 900],
      [1920, 1080],
    ] as const) {
      await page.resize(width, height);
      const scenes = await page.evaluate(() =>
        Array.from(document.querySelectorAll('.scene'), (scene) => {
          const graphic = scene.querySelector('.graphic')?.getBoundingClientRect() ?? new DOMRect();
          const steps = scene.querySelector('.steps')?.getBoundingClientRect() ?? new DOMRect();
          return { width: graphic.width, beside: steps.right <= graphic.left };
        }),
      );
      expect(scenes).toHaveLength(4);
      for (const { width: own, beside } of scenes) {
        expect(own, `at ${width}`).toBeGreaterThanOrEqual(700);
        expect(beside, `at ${width}`).toBe(true);
      }
    }
  },
);

test(
  'the last words of the main quotation are large, upright, and between quotation marks',
  breadth,
  async () => {
    for (const [width, size] of [
      [320, 40],
      [390, 40],
      [1280, 76],
    ] as const) {
      await page.resize(width, 844);
      const found = await page.evaluate(() => {
        const words = document.querySelector('.quote[data-rank="lead"] b') ?? document.body;
        const { fontSize, fontStyle, color } = getComputedStyle(words);
        return {
          text: words.textContent,
          size: Number.parseFloat(fontSize),
          fontStyle,
          ink: color === getComputedStyle(document.body).color,
          mark: getComputedStyle(words, '::before').content,
        };
      });
      expect(found).toMatchObject({
        text: 'I am not winning that argument.”',
        fontStyle: 'normal',
        ink: true,
        mark: '"“"',
      });
      expect(found.size, String(width)).toBeGreaterThanOrEqual(size);
    }
  },
);

test('a brief quotation runs in a sentence, and leads to its source', breadth, async () => {
  const found = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLAnchorElement>('.brief'), (quote) => ({
      text: quote.textContent,
      speaker: quote.dataset.speaker,
      sentence: quote.closest('p')?.textContent.replace(/\s+/g, ' ').trim(),
      source: quote.hash,
    })),
  );
  expect(found).toEqual([
    {
      text: '“But somebody has to clear the leaves”',
      speaker: 'J. Marsh',
      sentence: 'She added: “But somebody has to clear the leaves”.',
      source: '#source-survey-2017',
    },
  ]);
});
