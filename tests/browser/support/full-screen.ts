// The fixture story with a scene that fills the screen, and what its tests ask of it.
import { expect, inject } from 'vitest';
import type { Page } from '../engine/index.ts';

/** The story's address, with a query or a fragment at its end. */
export const fullScreenUrl = (end = '') => `${inject('fixtures')}/stories/full-screen/${end}`;

/** The states of the scene that fills the screen, by the ids of the steps. */
export const STATES = {
  'springs-2014': 'field/2014',
  'springs-2015': 'field/2015',
  'springs-2016': 'field/2016',
  'springs-argument': 'field/2016',
  'springs-then': 'field/2016',
  'springs-end': 'field/2016',
} as const;
export const SCREEN_STEPS = Object.keys(STATES) as (keyof typeof STATES)[];
/** The steps whose words stand in display type. */
export const DISPLAY_STEPS: readonly string[] = ['springs-argument', 'springs-then'];

/** What is seen of the scene now. */
export interface SceneOnScreen {
  fills: boolean;
  /** The graphic, from the edges of the screen: all 0 where it fills it. */
  graphic: { left: number; top: number; right: number; bottom: number };
  position: number;
  state: string | undefined;
  active: string[];
  /** The cards of which something is on the screen, and those with all their words on it. */
  cards: string[];
  whole: string[];
  /** The cards that stand on a mark of the drawing. */
  onMarks: string[];
  /** The headings that something covers, or that are off the screen. */
  covered: string[];
  sideways: number;
}

/** Looks at the scene after the page has come to rest. */
export const lookAt = (page: Page): Promise<SceneOnScreen> =>
  page.evaluate(async () => {
    await probe.settled();
    const scene = document.getElementById('springs') ?? document.body;
    const graphic = scene.querySelector('.graphic')?.getBoundingClientRect() ?? new DOMRect();
    const steps = Array.from(scene.querySelectorAll<HTMLElement>('.step'), (step) => {
      const words = Array.from(
        step.querySelectorAll('h3, p:not(.step-links), blockquote, figcaption'),
        (element) => element.getBoundingClientRect(),
      );
      return {
        step,
        isSeen: Number(getComputedStyle(step.querySelector('.words') ?? step).opacity) > 0,
        heading: step.querySelector('h3') ?? step,
        top: Math.min(...words.map(({ top }) => top)),
        bottom: Math.max(...words.map(({ bottom }) => bottom)),
        // The paper behind the words.
        paper: step.querySelector('.words')?.getBoundingClientRect() ?? new DOMRect(),
      };
    });
    const marks = Array.from(scene.querySelectorAll('svg [data-key]'))
      .filter((mark) => Number(getComputedStyle(mark.parentElement ?? mark).opacity) > 0)
      .map((mark) => mark.getBoundingClientRect());
    const active = steps.filter(({ step }) => step.hasAttribute('data-active'));
    return {
      fills: scene.dataset.size === 'screen',
      graphic: {
        left: graphic.left,
        top: graphic.top,
        right: document.documentElement.clientWidth - graphic.right,
        bottom: innerHeight - graphic.bottom,
      },
      position: Number(scene.dataset.position),
      state: scene.dataset.state,
      active: active.map(({ step }) => step.id),
      cards: steps
        .filter(({ isSeen, top, bottom }) => isSeen && bottom > 1 && top < innerHeight - 1)
        .map(({ step }) => step.id),
      whole: steps
        .filter(({ isSeen, top, bottom }) => isSeen && top >= 0 && bottom <= innerHeight)
        .map(({ step }) => step.id),
      onMarks: steps
        .filter(
          ({ step, isSeen, paper }) =>
            isSeen &&
            step.dataset.display === undefined &&
            marks.some(
              ({ left, right, top, bottom }) =>
                left < paper.right &&
                right > paper.left &&
                top < paper.bottom &&
                bottom > paper.top,
            ),
        )
        .map(({ step }) => step.id),
      covered: active
        .filter(({ step, heading }) => {
          const { left, top, bottom } = heading.getBoundingClientRect();
          return ![top + 2, bottom - 2].every((y) =>
            step.contains(document.elementFromPoint(left + 4, y)),
          );
        })
        .map(({ step }) => step.id),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });

/** Follows a link to a step. */
export const goTo = (page: Page, step: string): Promise<void> =>
  page.evaluate((step) => {
    location.hash = '';
    location.hash = step;
  }, step);

/** The graphic in the shape of its still, in its last state, and all words in the flow of the page. */
export async function expectStill(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const scene = document.getElementById('springs') ?? document.body;
    const graphic = scene.querySelector('.graphic') ?? scene;
    const tops = [graphic, ...scene.querySelectorAll('.step h3')].map(
      (element) => element.getBoundingClientRect().top,
    );
    return {
      box: scene.querySelector('svg[data-graphic]')?.getAttribute('viewBox')?.slice(0, 9),
      position: scene.dataset.position,
      whole: graphic.getBoundingClientRect().height < innerHeight,
      inOrder: tops.every((top, i) => i === 0 || top > (tops[i - 1] ?? 0)),
      overlaps: Array.from(scene.querySelectorAll('.step')).filter((step, i, all) => {
        const next = all[i + 1]?.getBoundingClientRect().top ?? Infinity;
        return step.getBoundingClientRect().bottom > next + 1;
      }).length,
      hidden: Array.from(scene.querySelectorAll('h3, .step p:not(.step-links)')).filter(
        (words) => !(words.getBoundingClientRect().height > 0),
      ).length,
    };
  });
  expect(found).toEqual({
    box: '0 0 1000 ',
    position: '5.000',
    whole: true,
    inOrder: true,
    overlaps: 0,
    hidden: 0,
  });
}
