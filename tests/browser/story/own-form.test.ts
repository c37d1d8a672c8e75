import axe from 'axe-core';
import { beforeEach, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { elsewhere, goToStep, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// The fixture story with two graphics of its own: a scatter plot and a map of tiles.

const url = (path = 'stories/rents/') => `${inject('fixtures')}/${path}`;

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
  await visit(page, url());
});

/** How strong each dot is, by its area. */
const strengths = (): Record<string, number> =>
  Object.fromEntries(
    Array.from(document.querySelectorAll('#plot circle'), (dot) => [
      dot.getAttribute('data-key') ?? '',
      Number(dot.getAttribute('fill-opacity')),
    ]),
  );
const AREAS = ['SC', 'NI', 'NE', 'NW', 'YH', 'WA', 'WM', 'EM', 'EE', 'SW', 'SE', 'LN'];
const all = (strength: number) => Object.fromEntries(AREAS.map((area) => [area, strength]));

test('a graphic of a story’s own follows the reader from step to step', elsewhere, async () => {
  await goToStep(page, 'plot-all');
  expect(await page.evaluate(strengths)).toEqual(all(1));
  await goToStep(page, 'plot-london');
  expect(await page.evaluate(strengths)).toEqual({ ...all(0.2), LN: 1 });
  const between = await page.evaluate(async () => {
    const [from, to] = ['plot-all', 'plot-london'].map((step) => probe.scrollTopOf(step));
    probe.scrollTo(((from ?? 0) + (to ?? 0)) / 2);
    await probe.settled();
    return Number(document.querySelector('#plot circle')?.getAttribute('fill-opacity'));
  });
  expect(between).toBeGreaterThan(0.2);
  expect(between).toBeLessThan(1);
  expect(await page.errors()).toEqual([]);
});

test('a jump draws what scrolling draws, and a reload too', breadth, async () => {
  const drawing = () =>
    page.evaluate(async () => {
      await probe.settled();
      return document.querySelector('#plot svg')?.outerHTML;
    });
  await page.evaluate(async () => {
    await probe.scrollSlowly([probe.scrollTopOf('plot-london')], () => undefined);
  });
  const scrolled = await drawing();
  await page.reload();
  expect(await drawing()).toBe(scrolled);
  await page.evaluate(() => probe.scrollTo(0));
  await goToStep(page, 'plot-london');
  expect(await drawing()).toBe(scrolled);
});

test('without script it is there, with its text alternative and its table', breadth, async () => {
  const plain = await sharedPage({ js: false });
  await visit(plain, url());
  const found = await plain.evaluate(() => ({
    dots: document.querySelectorAll('#plot circle').length,
    tiles: document.querySelectorAll('#map rect[data-key]').length,
    said: document.querySelector('#plot svg')?.getAttribute('aria-label'),
    tables: Array.from(document.querySelectorAll('caption'), ({ textContent }) =>
      textContent.trim().slice(0, 11),
    ),
  }));
  expect(found).toMatchObject({ dots: 12, tiles: 12, tables: ['Pay of peop', 'The rent of'] });
  expect(found.said).toContain('London: pay in a week £796, rent in a month £1,710.');
});

test('its marks have the story’s own colour, in the dark too', breadth, async () => {
  const colours = () => {
    const colour = (selector: string) =>
      getComputedStyle(document.querySelector(selector) ?? document.body).fill;
    return colour('#map rect[data-key]');
  };
  expect(await page.evaluate(colours)).toBe('rgb(11, 83, 148)');
  const dark = await sharedPage({ dark: true });
  await visit(dark, url());
  expect(await dark.evaluate(colours)).toBe('rgb(140, 184, 232)');
});

test.each(['scatter', 'tiles'])(
  'its embed shows %s at the first step, and moves',
  breadth,
  async (name) => {
    await visit(page, url(`embed/rents/${name}/`));
    const found = await page.evaluate(async () => {
      await probe.settled();
      return {
        marks: document.querySelectorAll('svg [data-key]').length,
        steps: document.querySelectorAll('.step').length,
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    });
    expect(found).toEqual({ marks: 12, steps: name === 'scatter' ? 3 : 1, sideways: 0 });
    expect(await page.errors()).toEqual([]);
  },
);

test('its labels are all legible on a phone', breadth, async () => {
  await goToStep(page, 'plot-london');
  const names = await page.evaluate(() =>
    Array.from(document.querySelectorAll('#plot [data-name="names"] text'), (label) => ({
      text: label.textContent,
      size: Number.parseFloat(getComputedStyle(label).fontSize),
      box: label.getBoundingClientRect(),
    })).map(({ text, size, box }) => [text, size >= 12, box.left >= 0 && box.right <= innerWidth]),
  );
  expect(names.length).toBeGreaterThan(4);
  for (const [, isLarge, isInside] of names) expect([isLarge, isInside]).toEqual([true, true]);
});

test('axe finds nothing', breadth, async () => {
  await page.run(axe.source);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run('main', { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`);
  });
  expect(found).toEqual([]);
});
