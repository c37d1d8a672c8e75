import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import {
  ALL_PLACES,
  elsewhere,
  expectActiveStep,
  firstEngine,
  goToStep,
  openStory,
  storyUrl,
} from '../support/story.ts';
import { breadth } from '../../tags.ts';

const WIDTHS = [320, 360, 390, 480, 600, 768, 820, 1024, 1280, 1440, 1920];
const HEIGHTS = [480, 568, 600, 640, 844, 900, 1024, 1200];
/** One screen of each layout: the graphic above the cards on a phone and a tablet, and beside them. */
const LAYOUTS = [
  [390, 844],
  [768, 1024],
  [1280, 800],
] as const;

/** The headings that are hidden after a link to their step, or to the heading, was followed. */
const hidden = (): string[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-step]')).flatMap((step) => {
    const heading = step.querySelector<HTMLElement>('h3');
    return [step, heading].flatMap((target) => {
      // A browser follows a link to a fragment in the same way.
      target?.scrollIntoView({ block: 'start', behavior: 'instant' });
      const { left, top, bottom } = heading?.getBoundingClientRect() ?? new DOMRect();
      const seen = [top + 2, bottom - 2].every((y) =>
        step.contains(document.elementFromPoint(left + 4, y)),
      );
      return seen ? [] : [`${step.id}: its heading at ${Math.round(top)} of ${innerHeight}`];
    });
  });

/**
 * The links that do not stop at the step that they lead to.
 *
 * @param inside a selector of elements in a step that links also lead to; empty for the step alone
 */
const astray = async (inside: string): Promise<string[]> => {
  const wrong: string[] = [];
  // The page reacts to a new screen size in its next frame.
  await probe.nextFrames(2);
  for (const scene of Array.from(document.querySelectorAll<HTMLElement>('[data-scene]'))) {
    const steps = Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'));
    for (const [index, step] of steps.entries()) {
      // A graphic that scrolls away shows its end from the start.
      const end = probe.isPinned(scene) ? index : steps.length - 1;
      const right = `${end}.000 ${steps[end]?.dataset.step} ${step.id}`;
      const shown = () =>
        [
          scene.dataset.position,
          scene.dataset.state ?? 'no state',
          ...Array.from(scene.querySelectorAll('[data-active]'), ({ id }) => id),
        ].join(' ');
      const within = inside === '' ? [] : Array.from(step.querySelectorAll(inside));
      for (const target of [step, ...within]) {
        target.scrollIntoView({ block: 'start', behavior: 'instant' });
        for (let frame = 0; frame < 6 && shown() !== right; frame++) await probe.nextFrames(1);
        if (shown() !== right) wrong.push(`#${target.id}: ${shown()}`);
      }
    }
  }
  return wrong;
};

/** The graphics of which a link to one of their steps cuts the top off. */
const cut = (): string[] =>
  Array.from(document.querySelectorAll('[data-step]')).flatMap((step) => {
    step.scrollIntoView({ block: 'start', behavior: 'instant' });
    const graphic = step.closest('.scene')?.querySelector('.graphic');
    const { top } = graphic?.getBoundingClientRect() ?? new DOMRect();
    return top < -1 ? [`${step.id}: its graphic at ${Math.round(top)}`] : [];
  });

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

const follow = async (step: string) => {
  await page.evaluate((step) => {
    location.hash = step;
  }, step);
};

describe('a link to a step stops at it', () => {
  const expectRest = async (sizes: readonly (readonly [number, number])[]) => {
    for (const [width, height] of sizes) {
      await page.resize(width, height);
      expect(await page.evaluate(astray, ''), `${width} × ${height}`).toEqual([]);
      expect(await page.evaluate(hidden), `${width} × ${height}`).toEqual([]);
    }
  };

  test('on a phone', elsewhere, () => expectRest(LAYOUTS.slice(0, 1)));

  test('on a tablet and on a wide screen', breadth, () => expectRest(LAYOUTS.slice(1)));

  const widths = firstEngine ? WIDTHS : [390, 768, 1280];
  const heights = firstEngine ? HEIGHTS : [640, 1024];
  test.each(widths)('%d pixels wide, at every height', breadth, (width) =>
    expectRest(heights.map((height) => [width, height] as const)),
  );

  const CARDS = ['a heading alone', 'a card taller than the screen'];
  const expectRestWith = async (card: string, layouts: readonly (readonly [number, number])[]) => {
    await page.evaluate((card) => {
      for (const words of Array.from(document.querySelectorAll('.step > p:not(.step-links)')))
        if (card === 'a heading alone') words.remove();
        else words.append(` ${words.textContent}`.repeat(20));
    }, card);
    for (const [width, height] of layouts) {
      await page.resize(width, height);
      expect(await page.evaluate(astray, 'h3'), `${width} × ${height}`).toEqual([]);
      expect(await page.evaluate(hidden), `${width} × ${height}`).toEqual([]);
    }
  };

  test.each(CARDS)('on a phone, with %s', breadth, (card) =>
    expectRestWith(card, LAYOUTS.slice(0, 1)),
  );

  test.each(CARDS)('on a tablet and on a wide screen, with %s', breadth, (card) =>
    expectRestWith(card, LAYOUTS.slice(1)),
  );

  test.each(LAYOUTS)(
    'and a link to an element in a step stops at the step, at %d × %d',
    breadth,
    async (...size) => {
      await page.resize(...size);
      expect(await page.evaluate(astray, '[id]')).toEqual([]);
    },
  );

  test.each([
    [1280, 800],
    [1440, 900],
    [1920, 1080],
  ])('and leaves its graphic whole, at %d × %d, whatever the card', breadth, async (...size) => {
    await page.resize(...size);
    expect(await page.evaluate(cut)).toEqual([]);
    await page.evaluate(() => {
      for (const words of Array.from(document.querySelectorAll('.step > p:not(.step-links)')))
        words.remove();
    });
    expect(await page.evaluate(cut)).toEqual([]);
  });

  test.each([125, 130, 150, 200])('with text of %d%% of its size', breadth, async (percent) => {
    for (const [width, height] of [
      ...LAYOUTS,
      [390, 640],
      [360, 800],
      [412, 915],
      [768, 900],
    ] as const) {
      await page.resize(width, height);
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${percent}%`;
      }, percent);
      expect(await page.evaluate(astray, 'h3'), `${width} × ${height}`).toEqual([]);
      expect(await page.evaluate(hidden), `${width} × ${height}`).toEqual([]);
    }
  });
});

/** Without script, the heading of each linked step is in view, on each of these screens. */
async function expectInView(sizes: readonly (readonly [number, number])[]): Promise<void> {
  const plain = await openStory({ js: false });
  for (const [width, height] of sizes) {
    await plain.resize(width, height);
    expect(await plain.evaluate(hidden), `${width} × ${height}`).toEqual([]);
  }
}

test(
  'without script, the heading of a linked step is in view on a phone and on wider screens',
  breadth,
  () => expectInView(LAYOUTS),
);

test(
  'without script, the heading of a linked step is in view at every width and height',
  breadth,
  () =>
    expectInView(
      (firstEngine ? WIDTHS : [390, 768, 1280]).flatMap((width) =>
        HEIGHTS.map((height) => [width, height] as const),
      ),
    ),
);

describe.each(LAYOUTS)('at %d × %d', (...size) => {
  // One engine tries every step. The others only show that they follow a link in the same way.
  const places = firstEngine ? ALL_PLACES : ALL_PLACES.filter((_, i) => i % 4 === 0);

  test('a link from outside the page goes to its step', breadth, async () => {
    await page.resize(...size);
    for (const place of places.filter((_, i) => i % 2 === 0)) {
      await page.goto(storyUrl(`?${place.step}#${place.step}`));
      await expectActiveStep(page, place);
    }
  });

  test(
    'a link within the page goes to its step, and Back and Forward return to theirs',
    breadth,
    async () => {
      await page.resize(...size);
      for (const place of places) {
        await follow(place.step);
        await expectActiveStep(page, place);
      }
      const [before, last] = places.slice(-2);
      if (!before || !last) throw new Error('there are no two steps');
      await page.back();
      await expectActiveStep(page, before);
      await page.forward();
      await expectActiveStep(page, last);
    },
  );

  test('Enter on “Next” goes from each step to the one after it', breadth, async () => {
    await page.resize(...size);
    for (const [i, place] of ALL_PLACES.entries()) {
      const next = ALL_PLACES[i + 1];
      if (next?.scene !== place.scene) continue;
      if (i % (firstEngine ? 1 : 3) > 0) continue;
      await page.evaluate((step) => {
        Array.from(document.querySelectorAll<HTMLElement>(`#${step} .step-links a`))
          .find(({ textContent }) => textContent === 'Next')
          ?.focus();
      }, place.step);
      await page.press('Enter');
      await expectActiveStep(page, next);
    }
  });
});

test(
  'the links of a step wait until the focus comes to them, and nothing moves',
  elsewhere,
  async () => {
    await goToStep(page, 'axis-2015');
    const look = () =>
      page.evaluate(() => ({
        shown: Array.from(document.querySelectorAll('.step-links'))
          .filter(legibility.isVisible)
          .map((links) => links.closest('.step')?.id),
        boxes: Array.from(document.querySelectorAll('.step, .step > *'), (box) => {
          const { top, height } = box.getBoundingClientRect();
          return [top + scrollY, height];
        }),
      }));
    const before = await look();
    expect(before.shown).toEqual([]);
    await page.evaluate(() => {
      document
        .querySelector<HTMLElement>('#axis-2015 .step-links a')
        ?.focus({ preventScroll: true });
    });
    expect(await look()).toEqual({ ...before, shown: ['axis-2015'] });
  },
);
