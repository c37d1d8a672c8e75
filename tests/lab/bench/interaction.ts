import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Locator } from 'playwright-core';
import { openPhone, type Target } from './browser.ts';

/** The time from each interaction to the next paint, in ms; NaN where the page has no such thing. */
export interface InteractionFigures {
  /** Moving the slider of the guess, and its button. */
  slider: number;
  answer: number;
  /** The motion switch. */
  motion: number;
  /** A link to the next step. */
  link: number;
}

interface Interaction {
  interactionId: number;
  duration: number;
}

declare global {
  interface Window {
    benchEvents: Interaction[];
  }
}

/** Browsers report no event that took less, in ms. */
const LEAST = 16;
/** How long after a tap its events may be reported, in ms. */
const REPORTED = 1500;

/** Runs in the page before its own scripts. */
function noteEvents(least: number): void {
  const events: Interaction[] = (window.benchEvents = []);
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[])
      if (interactionId > 0) events.push({ interactionId, duration });
  }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
}

/** Taps everything on our page that answers a tap. */
export async function measureInteraction(
  browser: Browser,
  { site, path }: Target,
): Promise<InteractionFigures> {
  const { page } = await openPhone(browser);
  await page.addInitScript(noteEvents, LEAST);
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });

  /** The longest event of a tap, which browsers round to 8 ms. */
  const tap = async (target: Locator): Promise<number> => {
    if ((await target.count()) === 0) return NaN;
    await target.scrollIntoViewIfNeeded();
    await sleep(REPORTED);
    await page.evaluate(() => (window.benchEvents.length = 0));
    await target.tap({ force: true });
    await sleep(REPORTED);
    const durations = await page.evaluate(() => window.benchEvents.map((e) => e.duration));
    return Math.max(LEAST, ...durations);
  };
  const guess = page.locator('[data-guess]');
  const figures = {
    motion: await tap(page.locator('.motion input')),
    link: await tap(page.locator('[data-step] a[href^="#"]:visible').first()),
    slider: await tap(guess.locator('input[type="range"]')),
    answer: await tap(guess.locator('button').first()),
  };
  await page.context().close();
  return figures;
}
