/** @module-tag breadth */
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { develop, stackLines, useShortStory, type Running } from '../../build/child-process.ts';
import { copyProject } from '../../build/project-copy.ts';
import { find } from '../engine/index.ts';
import { launch } from '../engine/launch.ts';
import { firstEngine } from '../support/story.ts';

const STORY = '/stories/orchard/';
const POLL = { timeout: 30_000, interval: 20 };
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 760 },
];

const project = copyProject();
afterAll(project.remove);

/** What the overlay shows: its texts, and the boxes of its zones in the viewport. */
const overlay = () => {
  const root = document.querySelector('debug-overlay')?.shadowRoot;
  const zones = Array.from(root?.querySelectorAll('.zone') ?? [], (zone) => {
    const { top, bottom } = zone.getBoundingClientRect();
    return { text: zone.textContent, top, bottom };
  });
  const text = (name: string) => root?.querySelector(`.${name}`)?.textContent ?? '';
  const line = root?.querySelector('.line')?.getBoundingClientRect().top;
  return { zones, line, label: text('line'), panel: text('panel') };
};
/** Where everything in the page is, and how long the page is. */
const places = () => [
  document.documentElement.scrollHeight,
  document.documentElement.scrollWidth,
  ...Array.from(document.body.querySelectorAll('*'), (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left, top + scrollY, width, height].map(Math.round).join(' ');
  }),
];
/** Scrolls so that the reading line is so many pixels below the top of a step's zone. */
const scrollIntoZone = (page: Page, step: number, below: number) =>
  page.evaluate(
    ([step, below]) => {
      const root = document.querySelector('debug-overlay')?.shadowRoot;
      const zone = root?.querySelectorAll('.zone')[step]?.getBoundingClientRect().top ?? 0;
      const line = Number(document.querySelector<HTMLElement>('.scene')?.dataset.line);
      scrollBy({ top: zone + below - line * innerHeight, behavior: 'instant' });
    },
    [step, below] as const,
  );

describe.runIf(firstEngine)('?debug on the development server', () => {
  let server: Running;
  let origin = '';
  let page: Page;
  beforeAll(async () => {
    useShortStory(project.root);
    ({ server, origin } = await develop(project.root));
    const browser = await launch('chromium', find().chromium ?? '', {});
    const context = await browser.newContext();
    // A font that loads late would move the text.
    await context.route('**/*.woff2', (route) => route.abort());
    page = await context.newPage();
  });
  afterAll(async () => {
    await page.context().close();
    server.send('SIGTERM');
    await server.ended;
    expect(stackLines(server.printed())).toEqual([]);
    rmSync(project.at('.astro'), { recursive: true, force: true });
  });

  const shown = (what: keyof ReturnType<typeof overlay>) => () =>
    page.evaluate(overlay).then(
      (shown) => shown[what],
      () => undefined,
    );
  const open = async (query: string) => {
    await page.goto(origin + STORY + query);
    await page.waitForSelector('[data-ready]');
  };
  const debug = async () => {
    await open('?debug');
    await expect.poll(shown('zones'), POLL).toHaveLength(2);
    await expect.poll(shown('label'), POLL).not.toBe('');
  };

  /**
   * What the overlay's panel says when the line is so far below the top of the second step's zone. Asked again,
   * it scrolls again: a page that has just been loaded or resized may still move its text and its line.
   */
  const panelAt = (below: number) => async () => {
    await scrollIntoZone(page, 1, below);
    return shown('panel')();
  };

  test('draws over the page and changes nothing in it; without ?debug there is no overlay', async () => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await open('');
      expect(await page.locator('debug-overlay').count()).toBe(0);
      const before = await page.evaluate(places);
      await debug();
      expect(await page.evaluate(places)).toEqual(before);
      await expect.poll(panelAt(20), POLL).toContain('step count-summer');
      expect(
        await page.evaluate(() => {
          const { left, top, height } = (
            document.querySelector('#count-summer h3') ?? document.body
          ).getBoundingClientRect();
          return document.elementFromPoint(left + 2, top + height / 2)?.textContent;
        }),
      ).toBe('Summer');
    }
  });

  test('a step is active from its zone’s edge on, at every size, and the panel says what the page shows', async () => {
    await page.setViewportSize(SIZES[0] ?? { width: 0, height: 0 });
    await debug();
    for (const size of [...SIZES, { width: 390, height: 700 }]) {
      await page.setViewportSize(size);
      // The page moves its line after the resize, and the overlay follows.
      await expect.poll(shown('label'), POLL).toContain(`of ${size.height} px`);
      await expect
        .poll(async () => {
          const line = await page.evaluate(
            () => Number(document.querySelector<HTMLElement>('.scene')?.dataset.line) * innerHeight,
          );
          return Math.abs(Number(await shown('line')()) - line);
        }, POLL)
        .toBeLessThan(0.05);
      await expect
        .poll(panelAt(-3), POLL)
        .toMatch(/^count · position 0\.9\d\d · state – · step –\n/);
      expect(await page.locator('.step[data-active]').count()).toBe(0);
      await expect
        .poll(panelAt(3), POLL)
        .toMatch(/^count · position 1\.000 · state counts\/summer · step count-summer\n/);
      expect(await page.locator('#count-summer[data-active]').count()).toBe(1);
      expect((await page.evaluate(overlay)).zones.map(({ text }) => text)).toEqual([
        '0 · count-spring · counts/spring',
        '1 · count-summer · counts/summer',
      ]);
    }
  });

  test('the panel says what the page’s scripts take in a frame', async () => {
    await debug();
    await page.evaluate(() => {
      const busy = () => {
        const end = performance.now() + 50;
        while (performance.now() < end);
      };
      addEventListener('scroll', busy, { once: true });
    });
    await scrollIntoZone(page, 0, 3);
    await expect
      .poll(shown('panel'), POLL)
      .toMatch(/script \d+\.\d ms a frame · mean \d+\.\d · most (?!0)\d{2,}\.\d · of \d+$/);
  });
});
