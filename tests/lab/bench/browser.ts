import { existsSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Site } from '../../site-server.ts';

/** A page to measure while what the selector `within` matches scrolls by. */
export interface Target {
  name: string;
  site: Site;
  /** Path on `site`, from its root. */
  path: string;
  within: string;
}

/** A page in a context of its own, so with cold caches. */
export interface Visit {
  page: Page;
  cdp: CDPSession;
  /** Failures that do not stop the bench: failed requests, errors thrown in the page. */
  problems: Set<string>;
}

/** The emulated phone. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
};

/** CPU slowdown of the main thread; workers and raster threads keep their speed. */
const SLOWDOWN = 4;

/** Starts Chromium without a GPU. Throws if none is installed. */
export async function launch(): Promise<Browser> {
  const named = process.env.CHROMIUM_BIN;
  const places =
    named === undefined
      ? [
          '/usr/bin/chromium',
          chromium.executablePath(),
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        ]
      : [named];
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error(`no Chromium at ${places.join(', ')}: install one or set CHROMIUM_BIN`);
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-extensions',
      '--hide-scrollbars',
      '--mute-audio',
      // A request to another host fails at once.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
}

/** An empty page on the slowed phone, which notes what goes wrong in it. */
export async function openPhone(browser: Browser): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const problems = new Set<string>();
  page.on('pageerror', (error) => problems.add(error.message));
  page.on('requestfailed', (request) => problems.add(`not loaded: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.add(`${response.status()}: ${response.url()}`);
  });
  const cdp = await context.newCDPSession(page);
  // CPU time of the thread, not time on the clock: other processes disturb it less.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return { page, cdp, problems };
}

/** What Chromium has counted and timed in the page so far, by the name of the metric; times in seconds. */
export async function metrics(cdp: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const values = new Map(metrics.map(({ name, value }) => [name, value]));
  return (name) => values.get(name) ?? NaN;
}
