import type { Browser, CDPSession, Page as PlaywrightPage } from 'playwright-core';
import { collectErrors } from './playwright-errors.ts';
import { traverse } from './session-history.ts';
import { isStockFirefox, launch } from './launch.ts';
import { size, type Engine, type Options, type Page } from './page.ts';

const inFront = new WeakMap<Browser, PlaywrightPage>();

/** Gives a window the focus, which only one window of a Firefox can have. */
async function bringToFront(browser: Browser, page: PlaywrightPage): Promise<void> {
  if (inFront.get(browser) === page) return;
  inFront.set(browser, page);
  await page.bringToFront();
}

async function held(devTools: CDPSession): Promise<{ nodes: number; listeners: number }> {
  await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

/** How long a page may take to answer before it is made to draw a frame, in milliseconds. */
const SILENT = 20_000;

/**
 * The answer of a page. A headless Chromium has once in some hundred thousand frames been seen to draw no more, and
 * what a script asks of the next frame then never comes. Taking a picture makes the browser draw.
 *
 * @param redraw undefined in browsers that have not been seen to stop
 */
async function answerOf<R>(answer: Promise<R>, redraw?: () => Promise<unknown>): Promise<R> {
  const timer = redraw && setInterval(() => void redraw().catch(() => undefined), SILENT);
  try {
    return await answer;
  } finally {
    clearInterval(timer);
  }
}

/** Opens a page in Chromium, in Firefox or in Playwright's build of WebKit. */
export async function openPlaywright(
  engine: Engine,
  path: string,
  options: Options,
): Promise<Page> {
  const { dark = false, reduced = false, js = true, initScript } = options;
  const browser = await launch(engine, path, options);
  const context = await browser.newContext({
    viewport: size(options),
    deviceScaleFactor: 1,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: reduced ? 'reduce' : 'no-preference',
    javaScriptEnabled: js || isStockFirefox(engine, path),
  });
  if (initScript !== undefined) await context.addInitScript(initScript);
  const page = await context.newPage();
  const errors = collectErrors(page);
  inFront.set(browser, page);
  const front = () => bringToFront(browser, page);
  const devTools = engine === 'chromium' ? await context.newCDPSession(page) : undefined;
  const redraw = devTools && (() => devTools.send('Page.captureScreenshot'));
  const opened: Page = {
    engine,
    version: browser.version(),
    async goto(url) {
      errors.clear();
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    back: () => traverse(opened, -1),
    forward: () => traverse(opened, 1),
    evaluate: async <R, A>(fn: (arg: A) => R | Promise<R>, arg?: A) => {
      await front();
      return answerOf(page.evaluate(fn as (arg: unknown) => R | Promise<R>, arg), redraw);
    },
    async run(source) {
      await page.evaluate(`${source}; undefined`);
    },
    async press(key) {
      await front();
      await page.keyboard.press(key);
    },
    resize: (width, height) => answerOf(page.setViewportSize({ width, height }), redraw),
    async screenshot() {
      await front();
      return page.screenshot();
    },
    async errors() {
      await page.evaluate(() => 0); // Events that were on their way arrive before the answer.
      return [...errors];
    },
    async close() {
      await context.close();
    },
  };
  if (devTools) {
    await devTools.send('Performance.enable');
    opened.emulate = ({ print, dark = options.dark, reduced = options.reduced, forcedColors }) =>
      page.emulateMedia({
        media: print ? 'print' : null,
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: reduced ? 'reduce' : 'no-preference',
        forcedColors: forcedColors ? 'active' : 'none',
      });
    opened.touch = async (places) => {
      for (const [i, place] of places.entries())
        await devTools.send('Input.dispatchTouchEvent', {
          type: i === 0 ? 'touchStart' : 'touchMove',
          touchPoints: [place],
        });
      await devTools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    opened.held = () => held(devTools);
    opened.pdf = () => page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  }
  return opened;
}
