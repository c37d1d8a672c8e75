import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { emulate, findFaults, mutedSteps } from '../support/page-checks.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { goToStep, openStory, ROWS, STEPS } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

test('on paper each graphic is at its last step, and after that where it was', async () => {
  // The second scene is left at its start.
  for (const { step } of [STEPS[4], STEPS[1]]) await goToStep(page, step);
  const positions = await page.evaluate(() =>
    ['', 'beforeprint', 'afterprint'].map((name) => {
      if (name !== '') dispatchEvent(new Event(name));
      const scenes = Array.from(document.querySelectorAll<HTMLElement>('[data-scene]'));
      return scenes.slice(0, 2).map(({ dataset }) => dataset.position);
    }),
  );
  expect(positions).toEqual([
    ['1.000', '0.000'],
    ['2.000', '3.000'],
    ['1.000', '0.000'],
  ]);
});

describe('on paper', () => {
  /** The area of A4 between its margins, in CSS pixels. */
  const SHEET = [643, 900] as const;

  test('nothing overlaps, and each scene shows its end, with every row', breadth, async () => {
    await page.resize(...SHEET);
    await emulate(page, { print: true });
    expect(await findFaults(page)).toEqual([]);
    const shown = await page.evaluate(() => {
      const seen = (selector: string) =>
        Array.from(document.querySelectorAll(selector)).filter(legibility.isVisible);
      return {
        states: seen('[data-scene]').map((scene) => (scene as HTMLElement).dataset.state),
        dots: seen('svg[data-graphic="dots"]').map((svg) => {
          const dots = dotsIn(svg).filter(({ opacity }) => opacity === 1);
          const counts = Map.groupBy(dots, ({ row }) => row);
          return [...counts].map(([row, { length }]) => `${row}: ${length}`);
        }),
        inside: seen('svg[data-graphic]').map((svg) => {
          const { left, right } = svg.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        }),
        marks: seen('svg [data-key]').length,
        all: document.querySelectorAll('svg [data-key]').length,
        guess: seen('[data-guess] *').length,
      };
    });
    expect(shown.marks).toBe(shown.all);
    expect(await mutedSteps(page)).toEqual([]);
    expect(shown.guess).toBe(0);
    expect(shown.states).toEqual(['counts/2016', 'share/2016', 'parts/2016', 'guide-2024']);
    const rows = ROWS.map(({ key, whole }) => `${key}: ${whole}`);
    expect(shown.dots).toEqual([rows, rows, rows]);
    expect(shown.inside).toEqual([true, true, true, true]);
  });

  test(
    'every word is printed, in the order of the page, and no sheet is empty',
    breadth,
    async () => {
      const sheets = await pagesOf(page);
      await emulate(page, { print: true });
      // Controls are not printed, nor are labels of a view that a graphic does not end in.
      const texts = await page.evaluate(() =>
        legibility.texts(
          '.motion, .sharing, .skip, .step-links, .cited, .guess, form, .foot a, [download], svg [style*="opacity: 0;"]',
        ),
      );
      expect(texts.length).toBeGreaterThan(200);
      const bare = (text: string) => text.replace(/\s+/g, '');
      const printed = bare(sheets.join(''));
      let from = 0;
      const missing = texts.filter((text) => {
        const at = printed.indexOf(bare(text), from);
        if (at >= 0) from = at + bare(text).length;
        return at < 0;
      });
      expect(missing).toEqual([]);
      for (const sheet of sheets) expect(sheet.length).toBeGreaterThan(100);
      for (const part of ['This story is a fixture', '0800 1111', 'https://growers.example/diary/'])
        expect(sheets.join(' ')).toContain(part);
      // A sheet that is passed on says whose it is, and where the page is.
      const last = bare(sheets.at(-1) ?? '');
      expect(last).toContain(bare('© 2021 The Orchard News'));
      expect(last).toContain('https://orchard.example/stories/allotments/');
    },
  );
});
