// What is found in a page is what the page shows: whatever brings words to the middle of the window.
import { beforeEach, expect, inject, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { fullScreenUrl, SCREEN_STEPS, STATES } from '../support/full-screen.ts';
import type { Size } from '../support/page-checks.ts';
import { elsewhere, firstEngine, sharedPage, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await sharedPage();
});

/** Each passage of a step, and what the page shows once the passage is in the middle of the window. */
const found = (from: 'above' | 'below') =>
  page.evaluate(async (from) => {
    const passages = Array.from(
      document.querySelectorAll<HTMLElement>(
        '[data-fills] .step :is(h2, h3, p:not(.step-links), figcaption)',
      ),
    );
    const results: string[] = [];
    for (const passage of passages) {
      probe.scrollTo(from === 'above' ? 0 : probe.maxScroll());
      await probe.settled();
      passage.scrollIntoView({ block: 'center', behavior: 'instant' });
      await probe.settled();
      const step = passage.closest<HTMLElement>('.step');
      const words = passage.closest('.words');
      const scene = passage.closest<HTMLElement>('.scene');
      const index = Array.from(scene?.querySelectorAll('.step') ?? []).findIndex(
        (other) => other === step,
      );
      const { top, bottom } = passage.getBoundingClientRect();
      const problems = [
        Number(scene?.dataset.position) === index ? '' : `is at ${scene?.dataset.position}`,
        scene?.dataset.state === step?.dataset.step ? '' : `shows ${scene?.dataset.state}`,
        words && getComputedStyle(words).opacity === '1' ? '' : 'is not seen',
        top >= 0 && bottom <= innerHeight ? '' : 'is off the window',
      ].filter((problem) => problem !== '');
      if (problems.length > 0)
        results.push(`${step?.id}: ${passage.textContent.slice(0, 30)}: ${problems.join(', ')}`);
    }
    return { passages: passages.length, results };
  }, from);

const expectFound = async (size: Size, url = fullScreenUrl()) => {
  await visit(page, url);
  await page.resize(...size);
  for (const from of ['above', 'below'] as const) {
    const { passages, results } = await found(from);
    expect(results, from).toEqual([]);
    expect(passages).toBeGreaterThan(SCREEN_STEPS.length);
  }
};
const FOUND = 'at %d × %d each passage of a step that comes to the middle is read at its step';

test.each<Size>([[390, 844]])(FOUND, elsewhere, (...size) => expectFound(size));
test.each<Size>([
  [360, 740],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
])(FOUND, breadth, (...size) => expectFound(size));

test.runIf(firstEngine).each<Size>([
  [390, 844],
  [1280, 800],
])('in the article, at %d × %d each passage is read at its step', breadth, (...size) =>
  expectFound(size, `${inject('article')}/stories/police-and-paedophile-hunters/`),
);

/** The longest run of words of a step. */
const passageOf = (step: string) =>
  page.evaluate((step) => {
    const lines = Array.from(
      document.querySelectorAll<HTMLElement>(`#${step} :is(h3, p:not(.step-links))`),
      ({ innerText }) => innerText.split('\n'),
    ).flat();
    return lines.sort((a, b) => b.length - a.length)[0]?.trim() ?? '';
  }, step);

test('a search in the page shows the step of the words that it finds', elsewhere, async () => {
  await visit(page, fullScreenUrl());
  for (const step of SCREEN_STEPS) {
    const shown = await page.evaluate(
      async ([step = '', text = '']) => {
        getSelection()?.removeAllRanges();
        // Every browser has it, but it is in no standard.
        (window as unknown as { find: (text: string) => boolean }).find(text);
        await probe.settled();
        const scene = document.getElementById('springs');
        const words = document.querySelector(`#${step} .words`);
        return [scene?.dataset.state, words && getComputedStyle(words).opacity];
      },
      [step, await passageOf(step)],
    );
    expect(shown, step).toEqual([STATES[step], '1']);
  }
});

test.runIf(firstEngine)('a link to a passage shows the step of the passage', async () => {
  for (const [index, step] of SCREEN_STEPS.entries()) {
    await visit(page, fullScreenUrl());
    const passage = encodeURIComponent(await passageOf(step)).replaceAll('-', '%2D');
    await page.goto(fullScreenUrl(`?passage=${index}#:~:text=${passage}`));
    await expect
      .poll(() =>
        page.evaluate((step) => {
          const { size, state } = document.getElementById('springs')?.dataset ?? {};
          const words = document.querySelector(`#${step} .words`);
          return [size, state, words && getComputedStyle(words).opacity];
        }, step),
      )
      .toEqual(['screen', STATES[step], '1']);
  }
});

test.runIf(firstEngine).each<Size>([
  [390, 844],
  [1280, 800],
])(
  'at %d × %d, what has the focus by Tab is in the window, and under nothing',
  breadth,
  async (...size) => {
    await visit(page, fullScreenUrl());
    await page.resize(...size);
    let stops = 0;
    for (;;) {
      await page.press('Tab');
      const stop = await page.evaluate(async () => {
        await probe.settled();
        const focus = document.activeElement;
        if (!focus?.closest('main')) return focus?.closest('footer') ? 'end' : 'before';
        if (!focus.closest('.scene')) return 'elsewhere';
        const { left, top, width, height } = focus.getClientRects()[0] ?? new DOMRect();
        const at = document.elementFromPoint(left + width / 2, top + height / 2);
        return at && (focus.contains(at) || at.contains(focus))
          ? 'clear'
          : `${focus.closest('.step')?.id} ${focus.outerHTML} at ${Math.round(left)}, ${Math.round(top)} is under ${at?.outerHTML.slice(0, 80)}`;
      });
      if (stop === 'end') break;
      expect(stop).toMatch(/^(before|elsewhere|clear)$/);
      if (stop === 'clear') stops++;
    }
    expect(stops).toBeGreaterThan(SCREEN_STEPS.length);
  },
);
