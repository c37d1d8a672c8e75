import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import type { Dot } from '../support/dots-probe.ts';
import { findFaults, setReaderStyle, visitSteps } from '../support/page-checks.ts';
import { firstEngine, goToStep, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

// What the dots of a table of more than two parts do, in the Welsh fixture story.

const MARKS = ['part', 'second', 'rest'] as const;
/** The counts of each row's parts. */
const ROWS = { '1999': [28, 17, 15], '2003': [30, 12, 18], '2007': [26, 15, 19] };
const PARTIES = Object.entries(ROWS);

const openParties = async (...which: Parameters<typeof sharedPage>) => {
  const page = await sharedPage(...which);
  await visit(page, `${inject('fixtures')}/stories/aelodau/`);
  return page;
};

let page: Page;
beforeEach(async () => {
  page = await openParties();
});

/** The dots at a step, with places from the graphic's top left corner in shares of its width. */
const dotsAt = async (step: string): Promise<Dot[]> => {
  await goToStep(page, step);
  return page.evaluate(() => {
    const svg = document.querySelector('#pleidiau svg[data-graphic]');
    if (!svg) throw new Error('there is no graphic');
    const { left, top, width } = svg.getBoundingClientRect();
    return dotsIn(svg).map((dot) => ({
      ...dot,
      x: (dot.x - left) / width,
      y: (dot.y - top) / width,
      radius: dot.radius / width,
    }));
  });
};
const ofPart = (dots: readonly Dot[], row: string, mark: string) =>
  dots.filter((dot) => dot.row === row && dot.mark === mark);
const least = (dots: readonly Dot[], of: 'x' | 'y') => Math.min(...dots.map((dot) => dot[of]));
const most = (dots: readonly Dot[], of: 'x' | 'y') => Math.max(...dots.map((dot) => dot[of]));

test(
  'each part has a dot for everything counted, of its own mark, in its place in each view',
  breadth,
  async () => {
    for (const step of ['pleidiau-2007', 'pleidiau-cyfran', 'pleidiau-rhannau']) {
      const dots = await dotsAt(step);
      for (const [row, counts] of PARTIES)
        expect(
          MARKS.map((mark) => ofPart(dots, row, mark).length),
          `${step}: ${row}`,
        ).toEqual(counts);
      const inOrder = (a: readonly Dot[], b: readonly Dot[]) => {
        // A line of a block, or a column of a strip, may have dots of two parts.
        if (step === 'pleidiau-2007') expect(least(a, 'y')).toBeGreaterThanOrEqual(most(b, 'y'));
        if (step === 'pleidiau-cyfran')
          expect(most(a, 'x')).toBeLessThanOrEqual(least(b, 'x') + 1e-3);
        if (step === 'pleidiau-rhannau') expect(least(a, 'y')).toBeGreaterThan(most(b, 'y') + 0.05);
      };
      for (const [row] of PARTIES) {
        const [part = [], second = [], rest = []] = MARKS.map((mark) => ofPart(dots, row, mark));
        inOrder(part, second);
        inOrder(second, rest);
      }
    }
  },
);

test(
  'as shares, each part has its share beside its mark, and the finding’s alone is coloured',
  breadth,
  async () => {
    await goToStep(page, 'pleidiau-cyfran');
    const labels = await page.evaluate(() => {
      const part = getComputedStyle(document.documentElement).getPropertyValue('--part').trim();
      const sample = document.createElement('i');
      sample.style.color = part;
      document.body.append(sample);
      const colour = getComputedStyle(sample).color;
      sample.remove();
      return Array.from(document.querySelectorAll('#pleidiau [data-name="labels"] > g > g'))
        .filter(legibility.isVisible)
        .flatMap((label) => {
          const [text] = Array.from(label.querySelectorAll('text'));
          const mark = label.querySelector('ellipse, rect');
          const percentage = /^[\d.]+%/.exec(text?.textContent ?? '')?.[0];
          if (!text || percentage === undefined || label.matches('[data-name^="share-tick"]'))
            return [];
          const isColoured = getComputedStyle(text).fill === colour;
          return `${mark?.localName ?? 'no mark'} ${percentage}${isColoured ? ', coloured' : ''}`;
        })
        .sort();
    });
    expect(labels).toEqual(
      [
        'no mark 46.7%, coloured',
        'no mark 50%, coloured',
        'no mark 43.3%, coloured',
        'rect 28.3%',
        'rect 20%',
        'rect 25%',
        'ellipse 25%',
        'ellipse 30%',
        'ellipse 31.7%',
      ].sort(),
    );
  },
);

test.runIf(firstEngine)('without colour, shapes distinguish the parts', breadth, async () => {
  await page.emulate?.({ forcedColors: true });
  await goToStep(page, 'pleidiau-rhannau');
  const shapes = await page.evaluate(() =>
    Array.from(document.querySelectorAll('#pleidiau [data-row="2007"] > g'), (kind) => {
      const { stroke, strokeLinecap } = getComputedStyle(kind);
      return {
        stroke,
        shape: `${strokeLinecap} ${kind.querySelector('path')?.getAttribute('d')?.match(/[az]/) ? 'open' : 'solid'}`,
      };
    }),
  );
  expect(new Set(shapes.map(({ stroke }) => stroke)).size).toBe(1);
  expect(shapes.map(({ shape }) => shape).sort()).toEqual([
    'round open',
    'round solid',
    'square solid',
  ]);
});

describe('every state is legible', () => {
  test.each([
    [320, 568],
    [390, 844],
    [1280, 800],
  ])('at %d × %d', breadth, async (width, height) => {
    await setReaderStyle(page, [width, height]);
    expect(await visitSteps(page)).toEqual([]);
    expect(await findFaults(page)).toEqual([]);
  });

  test.each([false, true])('with enough contrast, in the dark: %j', breadth, async (dark) => {
    page = await openParties({ dark });
    const dim = await page.evaluate(() =>
      legibility.visitSteps((scene) => legibility.lowContrast(scene)),
    );
    expect(dim).toEqual([]);
  });
});

test(
  'without script, the graphic has all parts as they are set apart at the end',
  breadth,
  async () => {
    const bare = await openParties({ js: false });
    const counts = await bare.evaluate(() =>
      Array.from(document.querySelectorAll('#pleidiau [data-row="2007"] > g'), (kind) =>
        [
          kind.getAttribute('class'),
          kind.querySelector('path')?.getAttribute('d')?.match(/m/g)?.length,
        ].join(' '),
      ).sort(),
    );
    expect(counts).toEqual(['part 26', 'rest 19', 'second 15']);
  },
);
