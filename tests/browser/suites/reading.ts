import { beforeAll, expect, test } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import { SIGHT } from '../sight.ts';
import { address, read, STEPS, theStory } from '../story.ts';

export const readingSuite = (engine: Engine): void => {
  let page: Page;
  beforeAll(async () => {
    page = await theStory(engine);
  });

  test('nothing moves while it loads and is scrolled through, and no text changes', async () => {
    const found = await page.evaluate(async () => {
      const places = () =>
        Array.from(
          document.querySelectorAll('main h1, main h2, main p, main .graphic + *, main li'),
          (e) => Math.round(e.getBoundingClientRect().top + scrollY),
        ).join();
      const before = places();
      const live = '[aria-live], [role=status], [role=alert], [role=log], output';
      const found = { rewritten: 0, spoken: 0 };
      const observer = new MutationObserver((list) => {
        for (const { type, target } of list) {
          const element = target instanceof Element ? target : target.parentElement;
          if (type !== 'attributes') found.rewritten++;
          if (element?.closest(live)) found.spoken++;
        }
      });
      // Attributes too: what is heard of a live region can also come from one.
      observer.observe(document.body, {
        subtree: true,
        characterData: true,
        childList: true,
        attributes: true,
      });
      await lab.slowly([lab.end()], () => undefined);
      observer.disconnect();
      lab.scroll(0);
      await lab.settled();
      return {
        ...found,
        same: places() === before,
        live: document.querySelectorAll(live).length,
        shifts: lab.shifts,
      };
    });
    expect(found).toMatchObject({ same: true, rewritten: 0, spoken: 0, shifts: [] });
    // It is no proof if there is none that could speak.
    expect(found.live).toBeGreaterThan(0);
  });

  test('nothing listens to the wheel, to fingers or to keys in a way that holds them up', async () => {
    expect(await page.evaluate(() => lab.blocking)).toEqual([]);
    const content = await page.evaluate(
      () => document.querySelector('meta[name="viewport"]')?.getAttribute('content') ?? '',
    );
    expect(content).not.toMatch(/user-scalable|maximum-scale/);
  });

  test('Space, Page keys and arrows do what the browser does', async () => {
    await page.evaluate(() => lab.scroll(0));
    for (const key of ['Space', 'PageDown', 'ArrowDown'] as const) {
      const before = await page.evaluate(() => scrollY);
      await page.press(key);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
      await page.evaluate(() => lab.settled());
    }
    for (const key of ['ArrowUp', 'PageUp'] as const) {
      const before = await page.evaluate(() => scrollY);
      await page.press(key);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before);
      await page.evaluate(() => lab.settled());
    }
  });

  test('no element ever shows a percentage that is not published', async () => {
    const shown = await page.evaluate(async () => {
      const seen = new Set<string>();
      const look = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const holder = walker.currentNode.parentElement;
          if (!holder || holder.closest('script, style, .tick')) continue;
          for (const [value] of (walker.currentNode.nodeValue ?? '').matchAll(/\d[\d.,]*\s?%/g))
            seen.add(value);
        }
      };
      const from = lab.reading('cases-2014') - 500;
      const to = lab.reading('axis-2016') + 500;
      await lab.slowly(
        Array.from({ length: 30 }, (_, i) => Math.round(from + ((to - from) * i) / 29)),
        look,
      );
      return [...seen].sort();
    });
    expect(shown).toEqual(['11.4%', '30.1%', '44%']);
  });

  test('a step that is come to is told of, once', async () => {
    await page.goto(address());
    const told = await page.evaluate(async () => {
      const told: unknown[] = [];
      document.addEventListener('story:step', (event) => told.push((event as CustomEvent).detail));
      for (const step of ['cases-2014', 'cases-2015', 'cases-2015', 'cases-2014', 'axis-2016']) {
        lab.scroll(lab.reading(step));
        await lab.settled();
        lab.scroll(lab.reading(step) + 20);
        await lab.settled();
      }
      return told;
    });
    expect(told).toEqual(
      ['cases-2014', 'cases-2015', 'cases-2014', 'axis-2016'].map((step) => {
        const { scene, state } = STEPS.find((s) => s.step === step) ?? STEPS[0];
        return { scene, step, state, position: Number(state) - 2014 };
      }),
    );
  });

  test.each([
    [320, 568],
    [390, 844],
    [768, 1024],
    [1280, 800],
    [1920, 1080],
  ])('at %d × %d labels are legible, inside, and over nothing else', async (width, height) => {
    await page.resize(width, height);
    await page.run(SIGHT);
    for (const { step } of STEPS) {
      await read(page, step);
      const found = await page.evaluate((step) => {
        const graphic = document
          .getElementById(step)
          ?.closest('[data-scene]')
          ?.querySelector('.graphic');
        if (!graphic) throw new Error(`${step} has no graphic`);
        const seen = (selector: string) =>
          Array.from(graphic.querySelectorAll(selector)).filter(sight.isSeen);
        const area = graphic.getBoundingClientRect();
        const dots = seen('circle').map((circle) => circle.getBoundingClientRect());
        const sizes = seen('text').map((text) =>
          Number.parseFloat(getComputedStyle(text).fontSize),
        );
        return {
          faults: sight.faults(graphic),
          labels: sizes.length,
          smallest: Math.min(...sizes),
          dots: Math.round(Math.min(...dots.map(({ width }) => width)) * 10) / 10,
          spill: dots.some((dot) => dot.right > area.right + 1 || dot.bottom > area.bottom + 1),
        };
      }, step);
      expect(found).toMatchObject({ faults: [], spill: false });
      expect(found.smallest).toBeGreaterThanOrEqual(12);
      expect(found.labels).toBeGreaterThanOrEqual(3);
      expect(found.dots).toBeGreaterThan(6);
    }
  });

  test('all of it without an error', async () => {
    expect(await page.errors()).toEqual([]);
  });
};
