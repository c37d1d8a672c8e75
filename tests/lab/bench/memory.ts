import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { metrics, openPhone, type Target } from './browser.ts';

/** What a page holds after ten whole scrolls more than after one. */
export interface MemoryFigures {
  nodes: number;
  listeners: number;
}

const SCROLLS = 10;
/** How long timed transitions may go on, in ms. */
const REST = 1500;

/** Scrolls the page ten times to its end and back. */
export async function measureMemory(
  browser: Browser,
  { site, path }: Target,
): Promise<MemoryFigures> {
  const { page, cdp } = await openPhone(browser);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  await scrollThrough(page, 1);
  const first = await held(cdp);
  await scrollThrough(page, SCROLLS - 1);
  const last = await held(cdp);
  await page.context().close();
  return { nodes: last.nodes - first.nodes, listeners: last.listeners - first.listeners };
}

/** Goes to the end of the page and back by a screen a frame. */
async function scrollThrough(page: Page, times: number): Promise<void> {
  await page.evaluate(async (times) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const end = document.documentElement.scrollHeight - innerHeight;
    for (let i = 0; i < 2 * times; i++) {
      for (let way = 0; way < end + innerHeight; way += innerHeight) {
        const top = Math.min(way, end);
        scrollTo({ top: i % 2 === 0 ? top : end - top, behavior: 'instant' });
        await frame();
      }
    }
  }, times);
  await sleep(REST);
}

async function held(cdp: CDPSession): Promise<MemoryFigures> {
  // What the first collection finalises, the second collects.
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const now = await metrics(cdp);
  return { nodes: now('Nodes'), listeners: now('JSEventListeners') };
}
