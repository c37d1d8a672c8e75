import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { goToStep, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// What bars do while their steps are read.

let page: Page;
beforeAll(async () => {
  page = await sharedPage();
});

/** The rows that are seen, from the top: what each says, the length of its bar, and whether it is faint. */
const drawing = () =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<SVGGElement>('#yields [data-row]'))
      .filter(({ style }) => style.opacity !== '0')
      .map((row) => {
        const bar = row.querySelector('rect');
        if (!bar) throw new Error('a row has no bar');
        return {
          top: bar.getBoundingClientRect().top,
          text: Array.from(row.querySelectorAll('text'))
            .filter(legibility.isVisible)
            .map(({ textContent }) => textContent.replaceAll('\u00A0', ' '))
            .join(' '),
          length: Number(bar.getAttribute('width')),
          faint: Number(getComputedStyle(bar).opacity) < 1,
        };
      })
      .sort((a, b) => a.top - b.top),
  );
const textsAt = async (step: string) => {
  await goToStep(page, step);
  return (await drawing()).map(({ text, faint }) => (faint ? text : `* ${text}`));
};
/** Scrolls half the way from a step to the next. */
const goBetween = (...steps: [from: string, to: string]) =>
  page.evaluate(async (steps) => {
    const [from = 0, to = 0] = steps.map((step) => probe.scrollTopOf(step));
    probe.scrollTo((from + to) / 2);
    await probe.settled();
  }, steps);

const SORTED = [
  'Mill 61.0 tonnes',
  'Tŷ Coch 61.0 tonnes',
  'Hill 42.5 tonnes',
  'Green 25.3 tonnes',
  'Brook 8.4 tonnes',
  'North 0.6 tonnes',
];

test('at each step, readers see the bars up to its row, or all in order', breadth, async () => {
  await visit(page, `${inject('fixtures')}/stories/harvest/`);
  expect(await textsAt('yields-hill')).toEqual(['* Hill 42.5 tonnes']);
  expect(await textsAt('yields-brook')).toEqual([
    'Hill 42.5 tonnes',
    'Mill 61.0 tonnes',
    '* Brook 8.4 tonnes',
  ]);
  expect(await textsAt('yields-sorted')).toEqual(
    SORTED.map((text) => (text.startsWith('Hill') ? `* ${text}` : text)),
  );
  expect(await textsAt('yields-all')).toEqual(SORTED.map((text) => `* ${text}`));

  // On the way, a bar that grows has its name and no number.
  await goBetween('yields-hill', 'yields-brook');
  const [, mill, brook] = await drawing();
  expect(mill?.text).toBe('Mill');
  expect(mill?.length).toBeGreaterThan(0);
  expect(brook?.length ?? 0).toBeLessThan(mill?.length ?? 0);
});

test(
  'at every width, each bar is as long as its value and no label is over another',
  breadth,
  async () => {
    await visit(page, `${inject('fixtures')}/stories/harvest/`);
    for (const width of [320, 390, 600, 768, 1024, 1280, 1920]) {
      await page.resize(width, 844);
      await goToStep(page, 'yields-all');
      const rows = await drawing();
      expect(
        rows.map(({ text }) => text),
        `at ${width}`,
      ).toEqual(SORTED);
      const [first] = rows;
      rows.forEach(({ text, length }) => {
        const value = Number(/[\d.]+(?= tonnes)/.exec(text)?.[0]);
        expect(length / (first?.length ?? NaN)).toBeCloseTo(value / 61, 2);
      });
      const faults = await page.evaluate(() =>
        Array.from(document.querySelectorAll('#yields .graphic, #gains .graphic'), (graphic) =>
          legibility.faults(graphic),
        ),
      );
      expect(faults, `at ${width}`).toEqual([[], []]);
    }
  },
);
