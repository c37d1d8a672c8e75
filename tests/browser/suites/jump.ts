import { beforeAll, expect, test } from 'vitest';
import type { Engine, Page } from '../engine/index.ts';
import {
  address,
  ALL_PLACES,
  expectReading,
  once,
  read,
  restart,
  rewind,
  STEPS,
  theStory,
  view,
} from '../story.ts';

const [first, second, third, fourth] = STEPS;

export const jumpSuite = (engine: Engine): void => {
  let page: Page;
  beforeAll(async () => {
    page = await theStory(engine);
  });

  test('a link to a step shows its state, with the heading uncovered', async () => {
    // Each has its own place in the page, in every engine alike: one of them tries them all.
    const places = once(engine) ? ALL_PLACES : [first, fourth];
    for (const place of places) {
      // An address that differs in its fragment alone would not be loaded anew.
      await page.goto(address(`?${place.step}#${place.step}`));
      await expectReading(page, place);
      const covered = await page.evaluate((step) => {
        const heading = document.querySelector(`#${step} h3`);
        const { left, top, width, height } = heading?.getBoundingClientRect() ?? new DOMRect();
        return [top + 2, top + height - 2].map(
          (y) =>
            heading?.contains(document.elementFromPoint(left + Math.min(width, 60) / 2, y)) !==
            true,
        );
      }, place.step);
      expect(covered).toEqual([false, false]);
    }
  });

  test('a link followed within the page shows its step too', async () => {
    await rewind(page);
    for (const place of [second, fourth]) {
      await page.evaluate((step) => {
        location.hash = step;
      }, place.step);
      await expectReading(page, place);
    }
  });

  test('back and forward come to what was there, out of the cache or not', async () => {
    await rewind(page);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await read(page, third.step);
    const before = await page.evaluate(() => lab.print());
    await page.goto(address('').replace(/stories\/.*/, ''));
    await page.back();
    // Out of the cache the page is as it was left; what the listener noted is still there.
    expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    await expect.poll(() => page.evaluate(() => lab.print())).toBe(before);
    await read(page, second.step);
    await expectReading(page, second);
    // A page that listens to unload is not put into the cache, and is loaded anew.
    await page.evaluate(() => {
      addEventListener('unload', () => undefined);
      addEventListener('beforeunload', () => undefined);
      Object.assign(globalThis, { left: true });
    });
    await page.goto(address('').replace(/stories\/.*/, ''));
    await page.back();
    await expectReading(page, second);
  });

  test('back to a page whose screen has changed meanwhile is right for the new one', async () => {
    await restart(page);
    await read(page, second.step);
    await page.goto(address('').replace(/stories\/.*/, ''));
    await page.resize(390, 640);
    await page.back();
    const now = await page.evaluate(async () => {
      await lab.settled();
      const before = lab.print();
      dispatchEvent(new Event('resize'));
      await lab.settled();
      return [before, lab.print()];
    });
    expect(now[0]).toBe(now[1]);
  });

  test('End and Home do what the browser does, and leave the right states', async () => {
    await restart(page);
    await page.press('End');
    await expect.poll(() => page.evaluate(() => Math.abs(scrollY - lab.end()) < 2)).toBe(true);
    await page.evaluate(() => lab.settled());
    await page.press('Home');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await read(page, first.step);
    await expectReading(page, first);
  });

  test('a jump into a gap shows how far along it is, from either side', async () => {
    await rewind(page);
    for (const [a, b] of [
      [first, second],
      [second, third],
    ] as const) {
      const jump = (from: number) =>
        page.evaluate(
          async ({ a, b, from }) => {
            lab.scroll(from < 0 ? lab.end() : 0);
            await lab.settled();
            lab.scroll((lab.reading(a) + lab.reading(b)) / 2);
            await lab.settled();
            return lab.view()[0];
          },
          { a: a.step, b: b.step, from },
        );
      const [down, up] = [await jump(0), await jump(-1)];
      expect(down).toEqual(up);
      expect(down?.state).toBeNull();
      expect(down?.active).toEqual([]);
      expect(Math.abs((Number(down?.position) % 1) - 0.5)).toBeLessThan(0.2);
    }
  });

  test('a find in the page comes to its step', async () => {
    await rewind(page);
    const found = await page.evaluate(() =>
      (window as unknown as { find(text: string): boolean }).find('one earlier contact'),
    );
    if (!found)
      await page.evaluate(() =>
        document.querySelector('#axis-2015 a')?.scrollIntoView({ block: 'center' }),
      );
    await page.evaluate(() => lab.settled());
    const [shown, expected] = [await view(page), await page.evaluate(() => lab.expected())];
    for (const { scene, step, state } of expected) {
      expect(shown.find(({ id }) => id === scene)).toMatchObject({ state, active: [step] });
    }
    expect(shown.find(({ id }) => id === 'axis')?.position).toMatch(/^[01]\./);
  });

  test('a fling past everything and back leaves each scene at the end that it was left by', async () => {
    await rewind(page);
    const positions = await page.evaluate(async () => {
      const seen: string[][] = [];
      const near = (id: string, edge: 'top' | 'bottom') => {
        const box = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
        return scrollY + box[edge] - (edge === 'top' ? innerHeight - 60 : 60);
      };
      for (const [y, id] of [
        [lab.end(), ''],
        [near('cases', 'bottom'), 'cases'],
        [near('axis', 'bottom'), 'axis'],
        [0, ''],
        [near('axis', 'top'), 'axis'],
        [near('cases', 'top'), 'cases'],
      ] as const) {
        lab.scroll(y);
        await lab.settled();
        const found = lab.view().find((scene) => scene.id === id);
        if (id) seen.push([id, found?.position ?? 'off screen']);
      }
      return seen;
    });
    expect(positions).toEqual([
      ['cases', '2.000'],
      ['axis', '2.000'],
      ['axis', '0.000'],
      ['cases', '0.000'],
    ]);
  });
};
