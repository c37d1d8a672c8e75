import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { metrics, openPhone, PHONE, type Target, type Visit } from './browser.ts';
import { cls, droppedFrames, type Shift } from './stats.ts';

/** What a page takes to scroll. Times and counts are per 1,000 CSS px scrolled, unless otherwise said. */
export interface ScrollFigures {
  /** CPU time of the slowed main thread for the whole stretch, ms. */
  whole: number;
  /** How long the stretch is, in CSS px. */
  distance: number;
  /** CPU time of the slowed main thread, ms. The next three are parts of it. */
  main: number;
  script: number;
  style: number;
  layout: number;
  layouts: number;
  recalcs: number;
  /** Share of 60 Hz refreshes without a main-thread frame, per cent. */
  dropped: number;
  /** Cumulative layout shift over load and scroll. */
  cls: number;
}

declare global {
  interface Window {
    benchShifts: Shift[];
    benchFrames: number[];
  }
}

/** CSS px per second. */
const SPEED = 1200;
/** Wait in ms after load and after the jump to the scenes, for fonts, observers and idle work. */
const SETTLE = 1500;
/** Wait in ms at the end, for transitions that the last step started. */
const COAST = 700;

/** Runs in the page before its own scripts. */
function noteShifts(): void {
  const shifts: Shift[] = (window.benchShifts = []);
  new PerformanceObserver((list) => {
    // Every shift counts, also those that Chromium marks as following input: it does so for half a
    // second after a change of viewport, which emulating a phone is, and nobody taps or types here.
    for (const { startTime, value } of list.getEntries() as (PerformanceEntry & Shift)[]) {
      shifts.push({ time: startTime, value });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page. */
function noteFrames(): void {
  const frames: number[] = (window.benchFrames = []);
  requestAnimationFrame(function frame(time) {
    frames.push(time);
    requestAnimationFrame(frame);
  });
}

/**
 * Runs in the page: where the reader is, and the stretch from half a screen above the first match of
 * `within` to half a screen below the last, as far as the page can scroll. In CSS px from the top;
 * infinite when nothing matches.
 */
function measureStretch(within: string): { at: number; start: number; end: number } {
  const boxes = [...document.querySelectorAll(within)].map((e) => e.getBoundingClientRect());
  const middle = scrollY - innerHeight / 2;
  const last = document.documentElement.scrollHeight - innerHeight;
  return {
    at: scrollY,
    start: Math.max(0, Math.min(...boxes.map((box) => box.top)) + middle),
    end: Math.min(last, Math.max(...boxes.map((box) => box.bottom)) + middle),
  };
}

/** Opens the page and jumps to where scrolling starts. */
async function visit(browser: Browser, { site, path, within }: Target): Promise<Visit> {
  const visited = await openPhone(browser);
  const { page } = visited;
  await page.addInitScript(noteShifts);
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  await sleep(SETTLE);
  const { start } = await page.evaluate(measureStretch, within);
  if (!Number.isFinite(start)) throw new Error(`nothing matches ${within} in ${path}`);
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), start);
  await sleep(SETTLE);
  return visited;
}

/** Scrolls to the end of the stretch and returns the distance in CSS px. Throws if the page sticks. */
async function scroll({ page, cdp }: Visit, within: string): Promise<number> {
  const { width, height } = PHONE.viewport;
  let { at, end } = await page.evaluate(measureStretch, within);
  const start = at;
  if (end - start <= 2) throw new Error(`nothing to scroll between ${start} px and ${end} px`);
  while (at < end - 2) {
    // The gesture of a trackpad. Headless Chromium ignores a synthesised touch gesture.
    await cdp.send('Input.synthesizeScrollGesture', {
      x: width / 2,
      y: height / 2,
      yDistance: -Math.ceil(Math.min(height * 2, end - at)),
      speed: SPEED,
      preventFling: true,
      gestureSourceType: 'mouse',
    });
    // Asked again each time: a page may grow or shrink while it is read.
    const next = await page.evaluate(measureStretch, within);
    if (next.at <= at) throw new Error(`scrolling stuck at ${at} px on the way to ${end} px`);
    ({ at, end } = next);
  }
  return at - start;
}

/** Work of the main thread. No animation-frame loop of ours: it would charge every page for 60 frames a second. */
async function measureWork(
  browser: Browser,
  target: Target,
): Promise<{ figures: Omit<ScrollFigures, 'dropped'>; problems: Set<string> }> {
  const visited = await visit(browser, target);
  const { page, cdp, problems } = visited;
  const first = await metrics(cdp);
  const distance = await scroll(visited, target.within);
  await sleep(COAST);
  const last = await metrics(cdp);
  const per1000px = (name: string) => ((last(name) - first(name)) * 1000) / distance;
  const milliseconds = (name: string) => per1000px(name) * 1000;
  const figures = {
    whole: (last('TaskDuration') - first('TaskDuration')) * 1000,
    distance,
    main: milliseconds('TaskDuration'),
    script: milliseconds('ScriptDuration'),
    style: milliseconds('RecalcStyleDuration'),
    layout: milliseconds('LayoutDuration'),
    layouts: per1000px('LayoutCount'),
    recalcs: per1000px('RecalcStyleCount'),
    cls: cls(await page.evaluate(() => window.benchShifts)),
  };
  await page.context().close();
  return { figures, problems };
}

/** The share of dropped frames in per cent, which does need an animation-frame loop in the page. */
async function measureFrames(browser: Browser, target: Target): Promise<number> {
  const visited = await visit(browser, target);
  const { page } = visited;
  await page.evaluate(noteFrames);
  await scroll(visited, target.within);
  const frames = await page.evaluate(() => window.benchFrames);
  await page.context().close();
  return droppedFrames(frames);
}

/** Scrolls the page twice. Throws if it cannot be measured. */
export async function measureScroll(
  browser: Browser,
  target: Target,
): Promise<{ figures: ScrollFigures; problems: ReadonlySet<string> }> {
  const { figures, problems } = await measureWork(browser, target);
  const dropped = await measureFrames(browser, target);
  return { figures: { ...figures, dropped }, problems };
}
