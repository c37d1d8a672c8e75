import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { openStory } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// The measures of the page: its first screen, its graphics and its quotations.

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

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
