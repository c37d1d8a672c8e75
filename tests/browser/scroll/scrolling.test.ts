import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../engine/index.ts';
import { openStory, STEPS } from '../support/story.ts';
import { breadth } from '../../tags.ts';

let page: Page;
beforeEach(async () => {
  page = await openStory();
});

test('while the page loads and is scrolled, nothing else moves, and no text and no name changes', async () => {
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
      for (const { type, target, addedNodes, removedNodes, attributeName } of list) {
        const element = target instanceof Element ? target : target.parentElement;
        // Dots are drawn when their scene comes near: they have no text.
        const nodes = [...addedNodes, ...removedNodes];
        if (type === 'characterData' || nodes.some((node) => node.textContent !== ''))
          found.rewritten++;
        if (element?.closest(live) || attributeName === 'aria-label') found.spoken++;
      }
    });
    // Attributes too: a live region can also speak because of one.
    observer.observe(document.body, {
      subtree: true,
      characterData: true,
      childList: true,
      attributes: true,
    });
    await probe.scrollSlowly([probe.maxScroll()], () => undefined);
    observer.disconnect();
    probe.scrollTo(0);
    await probe.settled();
    return {
      ...found,
      same: places() === before,
      live: document.querySelectorAll(live).length,
      shifts: probe.layoutShifts,
    };
  });
  expect(found).toMatchObject({ same: true, rewritten: 0, spoken: 0, shifts: [] });
  expect(await page.errors()).toEqual([]);
  // This proves nothing in a page without live regions.
  expect(found.live).toBeGreaterThan(0);
});

test('while nobody scrolls, nothing changes, at a step and between two', async () => {
  const changes = await page.evaluate(async () => {
    const [from, to] = [probe.scrollTopOf('cases-2014'), probe.scrollTopOf('cases-2015')];
    let changes = 0;
    for (const y of [from, (from + to) / 2]) {
      probe.scrollTo(y);
      await probe.nextFrames(10);
      const observer = new MutationObserver((list) => (changes += list.length));
      const all = { subtree: true, attributes: true, characterData: true, childList: true };
      observer.observe(document.body, all);
      await probe.nextFrames(30);
      observer.disconnect();
      changes += document.getAnimations().length;
    }
    return changes;
  });
  expect(changes).toBe(0);
});

test('Space, Page keys and arrows scroll as in any page', breadth, async () => {
  for (const key of ['Space', 'PageDown', 'ArrowDown'] as const) {
    const before = await page.evaluate(() => scrollY);
    await page.press(key);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await page.evaluate(() => probe.settled());
  }
  for (const key of ['ArrowUp', 'PageUp'] as const) {
    const before = await page.evaluate(() => scrollY);
    await page.press(key);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before);
    await page.evaluate(() => probe.settled());
  }
});

test('the page sends one event for each step that the reader reaches', async () => {
  const told = await page.evaluate(async () => {
    const told: unknown[] = [];
    document.addEventListener('story:step', (event) => told.push((event as CustomEvent).detail));
    for (const step of ['cases-2014', 'cases-2015', 'cases-2015', 'cases-2014', 'axis-2016']) {
      probe.scrollTo(probe.scrollTopOf(step));
      await probe.settled();
      probe.scrollTo(probe.scrollTopOf(step) + 20);
      await probe.settled();
    }
    return told;
  });
  expect(told).toEqual(
    ['cases-2014', 'cases-2015', 'cases-2014', 'axis-2016'].map((step) => {
      const { scene, state } = STEPS.find((s) => s.step === step) ?? STEPS[0];
      const own = STEPS.filter((s) => s.scene === scene);
      return { scene, step, state, position: own.findIndex((s) => s.step === step) };
    }),
  );
});
