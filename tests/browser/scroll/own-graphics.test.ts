import { beforeAll, expect, inject, test } from 'vitest';
import type { Media, Page } from '../engine/index.ts';
import { emulate, setReaderStyle, visitSteps, type Size } from '../support/page-checks.ts';
import { firstEngine, sharedPage, visit } from '../support/story.ts';

// What readers see of graphics that a story brings, with the palettes and the legend of the kit.

let page: Page;
beforeAll(async () => {
  page = await sharedPage();
});
const openStory = () => visit(page, `${inject('fixtures')}/stories/rents/`);

/** The colours of a graphic's marks and of its legend, and whether each swatch stands before its words, inside the screen. */
const shown = (scene: string) =>
  page.evaluate((scene) => {
    const svg = document.querySelector(`#${scene} svg[data-graphic]`);
    const all = (marks: string) => Array.from(svg?.querySelectorAll(marks) ?? []);
    const paint = (mark: Element) => {
      const { fill, fillOpacity, stroke } = getComputedStyle(mark);
      return { colour: `${fill} ${Number(fillOpacity).toFixed(2)}`, stroke };
    };
    const swatches = all('[data-name="legend"] rect');
    const words = all('[data-name="legend"] text');
    return {
      marks: [...new Set(all('[data-key]').map((mark) => paint(mark).colour))].sort(),
      legend: swatches.map((swatch) => paint(swatch).colour).sort(),
      edges: [...new Set(all('circle').map((mark) => paint(mark).stroke))],
      inPlace: swatches.every((swatch, i) => {
        const [mark, text] = [swatch, words[i]].map((part) => part?.getBoundingClientRect());
        return (
          mark &&
          text &&
          mark.left >= 0 &&
          mark.right < text.left &&
          text.right <= innerWidth &&
          Math.abs(mark.top + mark.bottom - text.top - text.bottom) < text.height / 2
        );
      }),
    };
  }, scene);

test.each<Size>([
  [320, 640],
  [1280, 800],
])('at %i by %i pixels, a legend says what each colour is', async (...size) => {
  await openStory();
  await setReaderStyle(page, size);
  // The words of a map are meant to stand on its tiles.
  const faults = await visitSteps(page);
  expect(faults.filter((fault) => !fault.startsWith('map-all: on a mark: '))).toEqual([]);
  for (const [scene, colours] of [
    ['plot', 3],
    ['map', 3],
  ] as const) {
    const { marks, legend, inPlace } = await shown(scene);
    expect(new Set(legend).size).toBe(colours);
    if (scene === 'map') expect(marks).toEqual(legend);
    expect(inPlace).toBe(true);
  }
});

test('a graphic that says how it fits a screen fills it, and follows the reader from step to step', async () => {
  await visit(page, `${inject('article')}/stories/police-and-paedophile-hunters/`);
  await setReaderStyle(page, [390, 844]);
  /** How long all lines of strokes are together, at a step or half of the way to the next, and the graphic’s box. */
  const strokesAt = (step: string, half = false) =>
    page.evaluate(
      async ([id, isHalf]) => {
        const step = document.getElementById(id);
        const next = step?.nextElementSibling;
        const top = (of: Element | null | undefined) =>
          (of?.getBoundingClientRect().top ?? 0) + scrollY;
        scrollTo(0, isHalf ? (top(step) + top(next)) / 2 : top(step) + 40);
        await probe.settled();
        const svg = document.querySelector('#since svg');
        const lines =
          svg
            ?.querySelector('path')
            ?.getAttribute('d')
            ?.matchAll(/h([\d.]+)/g) ?? [];
        return {
          box: svg?.getAttribute('viewBox'),
          long: Array.from(lines, ([, long]) => Number(long)).reduce((sum, long) => sum + long, 0),
        };
      },
      [step, half] as const,
    );
  const first = await strokesAt('since-2021');
  const half = await strokesAt('since-2021', true);
  const last = await strokesAt('since-count');
  expect(first.box).toMatch(/^0 0 390 /);
  expect(first.long).toBeLessThan(10);
  expect(half.long).toBeGreaterThan(20 * first.long);
  expect(last.long).toBeGreaterThan(1.3 * half.long);
});

test.runIf(firstEngine)(
  'the colours of groups differ in the dark, on paper and in the reader’s own',
  async () => {
    const seen = async (media: Media) => {
      await emulate(page, media);
      return shown('plot');
    };
    await openStory();
    const light = await seen({});
    const dark = await seen({ dark: true });
    const paper = await seen({ dark: true, print: true });
    const forced = await seen({ forcedColors: true });
    await emulate(page, {});
    expect(dark.legend).not.toEqual(light.legend);
    expect(paper.legend).toEqual(light.legend);
    for (const { legend } of [light, dark, paper, forced]) expect(new Set(legend).size).toBe(3);
    expect([...light.edges, ...dark.edges]).toEqual(['none', 'none']);
    expect(forced.edges).toEqual(['rgb(0, 0, 0)']);
  },
);
