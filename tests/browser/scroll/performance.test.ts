import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { storyUrl, firstEngine, openPage, goToStep, visit } from '../support/story.ts';
import { breadth } from '../../tags.ts';

interface Counts {
  rects: number;
  asked: number;
  styles: number;
  drawn: number;
}
declare global {
  var counts: Counts;
}

// The script's own calls are counted, which are the same in every engine.
describe.runIf(firstEngine)('the script', breadth, () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage({
      initScript: `
      window.counts = { rects: 0, asked: 0, styles: 0, drawn: 0 };
      const count = (on, name, what) => {
        const original = on[name];
        on[name] = function (...args) { counts[what]++; return original.apply(this, args); };
      };
      window.quiet = { rect: Element.prototype.getBoundingClientRect, ask: requestAnimationFrame };
      count(Element.prototype, 'getBoundingClientRect', 'rects');
      count(window, 'requestAnimationFrame', 'asked');
      count(window, 'getComputedStyle', 'styles');
      count(Element.prototype, 'setAttribute', 'drawn');
      count(CSSStyleDeclaration.prototype, 'setProperty', 'drawn');
      window.scrolls = 0;
      const add = Document.prototype.addEventListener;
      document.addEventListener = function (type, ...rest) {
        if (type === 'scroll') window.scrolls++;
        return add.call(this, type, ...rest);
      };`,
    });
  });
  afterAll(() => page.close());
  beforeEach(() => visit(page, storyUrl()));

  /** Scrolls from one place to another, frame by frame, and counts the script's calls meanwhile. */
  const during = (from: number, to: number, step: number) =>
    page.evaluate(
      async ({ from, to, step }) => {
        const { rect, ask } = (
          globalThis as unknown as {
            quiet: { rect: () => DOMRect; ask: typeof requestAnimationFrame };
          }
        ).quiet;
        const frame = () => new Promise((resolve) => ask.call(window, () => setTimeout(resolve)));
        const onScreen = () =>
          Array.from(document.querySelectorAll('[data-scene]')).filter((scene) => {
            const { top, bottom } = rect.call(scene);
            return bottom > 0 && top < innerHeight;
          }).length;
        scrollTo({ top: from, behavior: 'instant' });
        for (let i = 0; i < 6; i++) await frame();
        const most = { rects: 0, asked: 0, drawn: 0 };
        const all = { frames: 0, rects: 0, asked: 0, styles: 0, drawn: 0, scenes: 0 };
        for (let y = from; step > 0 ? y <= to : y >= to; y += step) {
          Object.assign(counts, { rects: 0, asked: 0, styles: 0, drawn: 0 });
          scrollTo({ top: y, behavior: 'instant' });
          await frame();
          all.scenes = Math.max(all.scenes, onScreen());
          all.frames++;
          for (const name of ['rects', 'asked', 'styles', 'drawn'] as const)
            all[name] += counts[name];
          for (const name of ['rects', 'asked', 'drawn'] as const)
            most[name] = Math.max(most[name], counts[name]);
        }
        return { most, all };
      },
      { from, to, step },
    );

  const edges = () =>
    page.evaluate(() => {
      const rect = (id: string) =>
        document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
      return {
        // A scene is drawn from half a screen before it is seen.
        before: rect('cases').top + scrollY - 1.5 * innerHeight - 20,
        inside: [probe.scrollTopOf('cases-2014'), probe.scrollTopOf('cases-2016')] as const,
        after: rect('next').bottom + scrollY + 0.5 * innerHeight + 20,
        end: probe.maxScroll(),
      };
    });

  test('measures, draws and requests nothing while no scene is near the screen', async () => {
    // The story begins and ends too near to its scenes.
    await page.evaluate(() => {
      document.body.style.padding = '2000px 0';
      return probe.settled();
    });
    const { before, after, end } = await edges();
    for (const { all } of [
      await during(0, before, 40),
      await during(after, end, 160),
      await during(end, after, -300),
    ]) {
      expect(all).toMatchObject({ scenes: 0, rects: 0, asked: 0, styles: 0, drawn: 0 });
      expect(all.frames).toBeGreaterThan(3);
    }
  });

  test('reads the layout once a frame in a scene, and draws little', async () => {
    const { inside } = await edges();
    const { most, all } = await during(inside[0], inside[1], 20);
    expect(all.scenes).toBe(1);
    expect(most.rects).toBe(1);
    expect(all.styles).toBe(0);
    // Three cohorts and the scene's own attributes.
    expect(most.drawn).toBeLessThanOrEqual(12);
  });

  test('does the same work for a jump as for slow scrolling to the same place', async () => {
    const { inside } = await edges();
    const middle = Math.round((inside[0] * 3 + inside[1]) / 4);
    const slow = await during(middle - 2, middle + 2, 2);
    const jump = await during(inside[1], middle, middle - inside[1]);
    expect(jump.most.rects).toBe(slow.most.rects);
    expect(jump.most.drawn).toBeLessThanOrEqual(slow.most.drawn + 6);
  });

  test('draws nothing while a step rests', async () => {
    const { inside } = await edges();
    const { all } = await during(inside[0] - 8, inside[0] + 8, 2);
    expect(all.drawn).toBe(0);
  });

  test('adds no scroll listener when the size changes', async () => {
    await goToStep(page, 'cases-2015');
    for (const height of [800, 700, 844]) await page.resize(390, height);
    await page.evaluate(() => probe.settled());
    expect(await page.evaluate(() => (globalThis as unknown as { scrolls: number }).scrolls)).toBe(
      0,
    );
  });
});
