import { beforeEach, expect, inject, test } from 'vitest';
import type { Media, Page } from '../engine/index.ts';
import { emulate, setReaderStyle } from '../support/page-checks.ts';
import { goToStep, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// What readers see of graphics that a story brings: a scatter plot and a map of tiles, with the palettes and the
// legend of the kit.

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
  await visit(page, `${inject('fixtures')}/stories/rents/`);
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

test('a graphic of a story’s own follows the reader from step to step', async () => {
  await goToStep(page, 'plot-all');
  expect(await page.evaluate(strengths)).toEqual(all(1));
  await goToStep(page, 'plot-london');
  expect(await page.evaluate(strengths)).toEqual({ ...all(0.2), LN: 1 });
  expect(await page.errors()).toEqual([]);
});

test(
  'a graphic that says how it fits a screen fills it, and follows the reader',
  breadth,
  async () => {
    await visit(page, `${inject('fixtures')}/stories/three-shapes/`);
    await setReaderStyle(page, [390, 844]);
    const drawn = async (step: string) => {
      await goToStep(page, step);
      return page.evaluate(() => {
        const svg = document.querySelector('#water svg');
        return { box: svg?.getAttribute('viewBox')?.slice(0, 8), svg: svg?.innerHTML };
      });
    };
    const steps = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#water [data-step]'), ({ id }) => id),
    );
    const [first, last] = [await drawn(steps[0] ?? ''), await drawn(steps.at(-1) ?? '')];
    expect([first.box, last.box]).toEqual(['0 0 390 ', '0 0 390 ']);
    expect(last.svg).not.toBe(first.svg);
  },
);

test(
  'its colours differ, and a legend says what each is, in the dark, on paper and in the reader’s own colours',
  breadth,
  async () => {
    /** The colours of a graphic's marks, of its legend and of the edges of its circles. */
    const shown = async (media: Media, scene = 'plot') => {
      await emulate(page, media);
      return page.evaluate((scene) => {
        const colours = (marks: string, edge = false) => [
          ...new Set(
            Array.from(
              document.querySelectorAll(`#${scene} svg[data-graphic] ${marks}`),
              (mark) => {
                const { fill, fillOpacity, stroke } = getComputedStyle(mark);
                return edge ? stroke : `${fill} ${Number(fillOpacity).toFixed(2)}`;
              },
            ),
          ),
        ];
        return {
          marks: colours('[data-key]').sort(),
          legend: colours('[data-name="legend"] rect').sort(),
          edges: colours('circle', true),
        };
      }, scene);
    };
    const light = await shown({});
    const dark = await shown({ dark: true });
    const paper = await shown({ dark: true, print: true });
    const forced = await shown({ forcedColors: true });
    const map = await shown({}, 'map');
    expect(map.marks).toEqual(map.legend);
    expect(dark.legend).not.toEqual(light.legend);
    expect(paper.legend).toEqual(light.legend);
    for (const { legend } of [map, light, dark, paper, forced]) expect(legend).toHaveLength(3);
    expect([...light.edges, ...dark.edges]).toEqual(['none', 'none']);
    expect(forced.edges).toEqual(['rgb(0, 0, 0)']);
  },
);
