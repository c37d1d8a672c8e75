import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { openPhone, type Target } from './browser.ts';
import type { Sent } from '../../site-server.ts';
import { loadTimes, type LoadTimes, type TraceEvent } from './trace.ts';

/** What a page takes to load. */
export interface LoadFigures extends LoadTimes {
  /** First and largest contentful paint on slow 4G, in ms on the clock. */
  slowPaint: number;
  slowLargest: number;
  /** HTML, CSS and JS files with whatever is in them, kB of 1,000 bytes with gzip. */
  textSize: number;
  /** JS files alone, kB with gzip. Inline script is in `textSize` only. */
  scriptSize: number;
  requests: number;
  /** How many SVG elements the page has once it is loaded. */
  svg: number;
}

/** How long the trace goes on after the last request, in ms. */
const REST = 2500;

/** Slow 4G: delay in ms, and bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

const CATEGORIES = [
  'toplevel',
  'loading',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
];

/** Loads the page on the slowed phone, with no limit of the network and on slow 4G. Throws if it cannot be measured. */
export async function measureLoad(
  browser: Browser,
  target: Target,
): Promise<{ figures: LoadFigures; problems: ReadonlySet<string> }> {
  const { figures, problems } = await load(browser, target);
  const slow = await load(browser, target, SLOW_4G);
  const slowed = { slowPaint: slow.figures.paint, slowLargest: slow.figures.largest };
  return { figures: { ...figures, ...slowed }, problems: problems.union(slow.problems) };
}

/** Loads the page once, on a network with limits if they are given. */
async function load(browser: Browser, { site, path }: Target, limits?: typeof SLOW_4G) {
  const before = site.sent.length;
  const { page, cdp, problems } = await openPhone(browser);
  if (limits) await cdp.send('Network.emulateNetworkConditions', limits);
  const url = site.origin + path;
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.goto(url, { waitUntil: 'networkidle' });
  await sleep(REST);
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const sent = site.sent.slice(before);
  const figures = {
    ...loadTimes(traceEvents, url),
    textSize: kilobytes(sent, '.html', '.css', '.js'),
    scriptSize: kilobytes(sent, '.js'),
    requests: sent.length,
    svg: await page.evaluate(() => document.querySelectorAll('svg, svg *').length),
  };
  await page.context().close();
  return { figures, problems };
}

function kilobytes(sent: readonly Sent[], ...extensions: string[]): number {
  const bytes = sent.filter((s) => extensions.includes(s.extension)).map((s) => s.bytes);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
