import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { DESK, PHONE, setReaderStyle, type Size } from '../support/page-checks.ts';
import { goToStep, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// Graphics beside their steps on a wide screen, which have the width of their place, and labels as large as elsewhere.

let page: Page;
beforeAll(async () => {
  page = await sharedPage();
});

const url = (story: string) => `${inject('fixtures')}/stories/${story}/`;

/** A scene's graphic as readers see it: its shape, how much of its place it fills, the size of its type, and its words. */
const seen = (scene: string) =>
  page.evaluate((scene) => {
    const svg = document.querySelector<SVGSVGElement>(`#${scene} svg[data-graphic]`);
    const place = svg?.closest('.graphic')?.getBoundingClientRect();
    if (!svg || !place) throw new Error('there is no graphic');
    const { width, height } = svg.getBoundingClientRect();
    const texts = Array.from(svg.querySelectorAll('text')).filter(legibility.isVisible);
    const { fontSize } = getComputedStyle(svg);
    return {
      ratio: width / height,
      share: width / place.width,
      type: Number.parseFloat(fontSize) * (svg.getScreenCTM()?.a ?? 0),
      words: texts.flatMap(({ textContent }) => textContent.split(/\s+/)).sort(),
    };
  }, scene);

/** Bars, a series, several, panels, a timeline and a graphic of the story's own, each with a step at which all of it is seen. */
const SCENES = [
  ['harvest', 'gains', 'gains-all'],
  ['harvest', 'years', 'years-2016'],
  ['wages', 'pay', 'pay-end'],
  ['wages', 'rain', 'rain-all'],
  ['allotments', 'next', 'next-guide'],
  ['rents', 'plot', 'plot-all'],
] as const;

test.each(SCENES)(
  'in the story %s, the graphic "%s" has another shape on a wide screen',
  breadth,
  async (story, scene, step) => {
    await visit(page, url(story));
    await setReaderStyle(page, PHONE);
    await goToStep(page, step);
    const phone = await seen(scene);
    await setReaderStyle(page, DESK);
    await goToStep(page, step);
    const desk = await seen(scene);
    expect(desk.ratio).toBeGreaterThan(1.2 * phone.ratio);
    expect(desk.share).toBeGreaterThan(0.95);
    expect(desk.type).toBeGreaterThan(16);
    expect(desk.type).toBeLessThan(20);
    await setReaderStyle(page, PHONE);
    await goToStep(page, step);
    expect(await seen(scene)).toEqual(phone);
  },
);

test('on paper, a graphic has its usual shape, and after that the wide one', async () => {
  await visit(page, url('harvest'));
  await setReaderStyle(page, DESK);
  await goToStep(page, 'years-2016');
  const fields = await page.evaluate(() =>
    ['', 'beforeprint', 'afterprint'].map((name) => {
      if (name !== '') dispatchEvent(new Event(name));
      return document.querySelector<SVGSVGElement>('#years svg')?.viewBox.baseVal.width;
    }),
  );
  expect(fields).toEqual([1600, 1000, 1600]);
});

test('a graphic with a shape for each place has its words whole in all of them', async () => {
  const WORDS =
    'The pond at the upper gate of the old field: 31 cm The bath that was dug in beside the new press: 22 cm';
  await visit(page, url('three-shapes'));
  const shapes: unknown[] = [];
  // On the low screen, the graphic has no room to fill it, and stands beside its steps.
  for (const size of [[1280, 700], DESK, [1280, 700], PHONE] as Size[]) {
    await setReaderStyle(page, size);
    await goToStep(page, 'water-south');
    const field = await page.evaluate(
      () => document.querySelector<SVGSVGElement>('#water svg')?.viewBox.baseVal.width,
    );
    shapes.push(field);
    expect((await seen('water')).words).toEqual(WORDS.split(' ').sort());
  }
  expect(shapes).toEqual([1600, 1280, 1600, 390]);
});
