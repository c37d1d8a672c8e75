import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  DESK,
  findFaults,
  PHONE,
  setReaderStyle,
  SPACED,
  visitSteps,
  type Size,
} from '../support/page-checks.ts';
import { elsewhere, goToStep, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// What a series does while its steps are read.

const openHarvest = () => visit(page, `${inject('fixtures')}/stories/harvest/`);

let page: Page;
beforeAll(async () => {
  page = await sharedPage();
});

/** The labels that are seen, and where the line ends. In thousandths of the graphic's width. */
const drawing = () =>
  page.evaluate(() => {
    const svg = document.querySelector('#years svg[data-graphic="series"]');
    const pathOf = (name: string) => {
      const path = svg?.querySelector(`path[data-name="${name}"]`);
      if (!path) throw new Error(`the series has no ${name}`);
      return { d: path.getAttribute('d') ?? '', opacity: Number(getComputedStyle(path).opacity) };
    };
    const line = pathOf('line').d;
    return {
      labels: Array.from(svg?.querySelectorAll('[data-name="shown"] > g > text') ?? [])
        .filter(legibility.isVisible)
        .map(({ textContent }) => textContent),
      end: Number(/([\d.]+) [\d.]+$/.exec(line)?.[1]),
      // A path without a line is one to its own start.
      pieces: line === 'M0 0' ? 0 : line.split('M').length - 1,
      head: pathOf('head').opacity,
      columns: pathOf('columns').d.split('z').length - 1,
    };
  });

const at = async (step: string) => {
  await goToStep(page, step);
  return drawing();
};

test(
  'the line follows the reader from value to value, and no label says a value of the way',
  elsewhere,
  async () => {
    await openHarvest();
    const from = await at('years-2010');
    const to = await at('years-2011');
    expect(from).toMatchObject({ pieces: 1, head: 1 });
    expect(from.labels).toContain('163.0 2010');
    expect(to.labels).toContain('92.5 2011');

    await page.evaluate(async () => {
      const [a = 0, b = 0] = ['years-2010', 'years-2011'].map((step) => probe.scrollTopOf(step));
      probe.scrollTo((a + b) / 2);
      await probe.settled();
    });
    const between = await drawing();
    expect(between.head).toBe(1);
    expect(between.end).toBeGreaterThan(from.end);
    expect(between.end).toBeLessThan(to.end);
    for (const label of between.labels) expect([...from.labels, ...to.labels]).toContain(label);

    const later = await at('years-2016');
    expect(later.pieces).toBe(2);
    expect((later.end - to.end) / (to.end - from.end)).toBeCloseTo(5, 1);
    expect(to.labels).not.toContain('No figure for 2014');
    // The line has come to where the date of the lowest value stood.
    expect(later.labels).toEqual(
      expect.arrayContaining(['176.0 2016', '92.5', 'No figure for 2014']),
    );

    const last = await at('years-columns');
    expect(last).toMatchObject({ pieces: 0, columns: 11, head: 0 });
    expect(last.labels).toContain('198.8');
  },
);

test.each<[string, Size, string]>([
  ['on a small phone', [320, 568], ''],
  ['on a phone', PHONE, ''],
  ['on a phone, with text of twice the size', PHONE, 'html { font-size: 200% }'],
  ['on a phone, with spaced text', PHONE, SPACED],
  ['on a desk', DESK, ''],
])('%s every state is legible', breadth, async (_, size, css) => {
  await openHarvest();
  await setReaderStyle(page, size, css);
  expect(await visitSteps(page)).toEqual([]);
  expect(await findFaults(page)).toEqual([]);
});
