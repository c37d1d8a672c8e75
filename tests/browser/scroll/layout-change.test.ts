import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  elsewhere,
  expectActiveStep,
  goToStep,
  openStory,
  scenesOf,
  STEPS,
  storyUrl,
  visit,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

const [, second] = STEPS;

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

test(
  'after the browser’s bars move or the screen turns, a step begins at the same place scrolling down and up',
  breadth,
  async () => {
    for (const [width, height] of [
      [390, 744],
      [844, 390],
    ] as const) {
      await page.resize(width, height);
      // The page itself scrolls after a change of size, to keep the reader's place.
      await page.evaluate(() => probe.settled());
      await goToStep(page, second.step);
      await expectActiveStep(page, second);
      const [down, up] = await page.evaluate(async (step) => {
        const active = () => document.getElementById(step)?.hasAttribute('data-active') === true;
        const middle = probe.scrollTopOf(step);
        const far = middle - innerHeight * 0.15 - 200;
        /** The position at which the step becomes active or inactive, in a scroll by so many pixels. */
        const edge = async (from: number, to: number, by: number): Promise<number> => {
          const onward = Math.sign(to - from) * by;
          probe.scrollTo(from);
          await probe.nextFrames(2);
          const before = active();
          for (let y = from; y !== to;) {
            y += onward;
            probe.scrollTo(y);
            await probe.nextFrames(1);
            if (active() !== before) return by > 3 ? edge(y - onward, y, 3) : y;
          }
          return Number.NaN;
        };
        const start = middle - Math.ceil((middle - far) / 30) * 30;
        return [await edge(start, middle, 30), await edge(middle, start, 30)] as const;
      }, second.step);
      expect(Math.abs(down - up)).toBeLessThanOrEqual(8);
    }
  },
);

test('the reader keeps their place when the screen turns or the window is resized', async () => {
  for (const [width, height] of [
    [844, 390],
    [390, 700],
    [1280, 800],
  ] as const) {
    await page.resize(390, 844);
    await goToStep(page, STEPS[5].step);
    await page.resize(width, height);
    await expectActiveStep(page, STEPS[5]);
    await page.resize(390, 844);
    await expectActiveStep(page, STEPS[5]);
  }
});

test('a page at its top stays there when the screen turns', elsewhere, async () => {
  await page.resize(844, 390);
  await page.evaluate(() => probe.settled());
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

async function expectStepsAtNewLine(query: string): Promise<void> {
  await visit(page, storyUrl(query));
  await page.resize(390, 700);
  const shown = await page.evaluate(async () => {
    document.documentElement.style.overflowAnchor = 'none';
    const boxes = ['.opening', '.support'].map((selector) =>
      document.querySelector<HTMLElement>(selector),
    );
    const heights = (above: number, below: number) =>
      [above, below].forEach((height, i) =>
        Object.assign(boxes[i]?.style ?? {}, { height: `${height}px`, overflow: 'clip' }),
      );
    heights(700, 400);
    dispatchEvent(new Event('resize'));
    await probe.nextFrames(1);
    probe.scrollTo(probe.scrollTopOf('cases-2015'));
    const active = () => probe.scenes()[0]?.active;
    for (let frame = 0; frame < 60 && active()?.[0] !== 'cases-2015'; frame++)
      await probe.nextFrames(1);
    await probe.settled();
    const before = active();
    // The cards move up, so that the new line is half-way between two. There was and is no card at the old line.
    const half = (probe.scrollTopOf('cases-2016') - probe.scrollTopOf('cases-2015')) / 2;
    heights(700 - half, 400 + half);
    return before;
  });
  expect(shown).toEqual(['cases-2015']);
  await expect.poll(async () => (await scenesOf(page))[0]?.active).toEqual([]);
}

test('after a change of height, the steps are triggered at the new line', elsewhere, () =>
  expectStepsAtNewLine(''),
);

test(
  'after a change of height, the steps are triggered at the new line on a busy phone, too',
  breadth,
  () => expectStepsAtNewLine('?simulate=busy-phone'),
);

describe('the right step is active right after', () => {
  beforeEach(async () => {
    await page.evaluate(() => {
      const [above, below, card] = ['.opening', '.support', '#cases-2014'].map(
        (selector) => document.querySelector<HTMLElement>(selector) ?? document.body,
      );
      if (!above || !below || !card) return;
      const heights = (first: number, last: number) =>
        [above, below].forEach(({ style }, i) =>
          Object.assign(style, { height: `${i === 0 ? first : last}px`, overflow: 'clip' }),
        );
      const root = document.documentElement;
      const added = document.createElement('p');
      const cases = {
        'text made twice as large': () => (root.style.fontSize = '200%'),
        'a web font that arrives late and is wider': () =>
          (document.body.style.letterSpacing = '0.12em'),
        'content that grows above': () => {
          above.style.height = '';
          above.append(Object.assign(added, { textContent: 'x '.repeat(900) }));
        },
        'a card that grows': () =>
          card.append(Object.assign(added, { textContent: 'y '.repeat(300) })),
        'content that grows above and shrinks below, to the pixel': () => heights(760, 100),
        'content that grows above a little, between two steps': () =>
          (above.style.height = '500px'),
      };
      Object.assign(globalThis, {
        change: (what: keyof typeof cases) => cases[what](),
        /** Restores the page, with space below that a change above can be taken from. */
        undo: () => {
          added.remove();
          root.style.cssText = 'overflow-anchor: none';
          document.body.style.letterSpacing = '';
          heights(460, 400);
        },
      });
    });
  });

  // The page changes while the reader does not scroll.
  test.each([
    ['text made twice as large', 0],
    ['a web font that arrives late and is wider', 0],
    ['content that grows above', 0],
    ['a card that grows', 0],
    ['content that grows above and shrinks below, to the pixel', 0],
    ['content that grows above a little, between two steps', 0.5],
  ])('%s', breadth, async (what, way) => {
    const after = await page.evaluate(
      async ({ what, way }) => {
        const { change, undo } = globalThis as unknown as Record<string, (what?: string) => void>;
        undo?.();
        const [from, to] = [probe.scrollTopOf('cases-2015'), probe.scrollTopOf('cases-2016')];
        probe.scrollTo(from + way * (to - from));
        await probe.settled();
        change?.(what);
        await probe.settled();
        const now = probe.fingerprint();
        // A resize makes the page measure everything again.
        dispatchEvent(new Event('resize'));
        await probe.settled();
        return { now, right: probe.fingerprint() };
      },
      { what, way },
    );
    expect(after.now).toBe(after.right);
  });
});

test(
  'the graphic follows the steps in a scene shorter than the screen, and in one that ends the page',
  breadth,
  async () => {
    await page.resize(390, 1400);
    await page.evaluate(() => {
      for (const step of Array.from(document.querySelectorAll<HTMLElement>('.step')))
        step.style.marginBottom = '300px';
      for (const graphic of Array.from(document.querySelectorAll<HTMLElement>('.graphic')))
        Object.assign(graphic.style, { height: '200px', minHeight: '0', position: 'static' });
      let after = document.getElementById('axis')?.nextElementSibling ?? null;
      while (after) {
        const next = after.nextElementSibling;
        after.remove();
        after = next;
      }
      for (const back of Array.from(document.querySelectorAll('.back'))) back.remove();
    });
    const checked = await page.evaluate(async () => {
      const wrong: string[] = [];
      let seen = 0;
      for (let y = 0; y <= probe.maxScroll() + 80; y += 80) {
        probe.scrollTo(y);
        await probe.nextFrames(2);
        for (const { scene, step, state } of probe.stepsAtLine()) {
          seen++;
          const found = probe.scenes().find(({ id }) => id === scene);
          if (found?.state !== state || found.active.join() !== step)
            wrong.push(`${y}: ${step} is read, and ${scene} shows ${found?.position ?? 'nothing'}`);
        }
      }
      return { wrong, seen };
    });
    expect(checked.wrong).toEqual([]);
    expect(checked.seen).toBeGreaterThan(10);
  },
);
