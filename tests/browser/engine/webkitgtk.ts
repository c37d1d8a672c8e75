import type { WebDriver } from 'selenium-webdriver';
import { startSession } from './minibrowser.ts';
import { size, type Engine, type Options, type Page } from './page.ts';
import { traverse } from './session-history.ts';
import { evaluate, POLL, press } from './webdriver.ts';
import { collectedErrors, forgetErrors } from './webkit-errors.ts';

/**
 * Resizes the window, which without a window manager's decorations is the viewport. GTK allows no
 * window narrower than some 240 pixels.
 */
async function resize(driver: WebDriver, width: number, height: number): Promise<void> {
  await driver.manage().window().setRect({ width, height });
  // The display resizes the window some time after the answer.
  const isResized = async () => {
    const [w, h] = await evaluate<[number, number]>(driver, () => [innerWidth, innerHeight]);
    return w === width && h === height;
  };
  const message = `MiniBrowser does not make its viewport ${width} × ${height}`;
  await driver.wait(isResized, 5000, message, POLL);
}

/** Waits for the page to load: the driver answers for the first one of a session before that. */
async function loaded(driver: WebDriver): Promise<void> {
  const isLoaded = () => evaluate<boolean>(driver, () => document.readyState === 'complete');
  await driver.wait(isLoaded, 10_000, 'The page does not finish loading', POLL);
}

/** Opens a page in WebKitGTK's MiniBrowser, on a display that nobody sees. */
export async function openWebKitGTK(engine: Engine, path: string, options: Options): Promise<Page> {
  const session = await startSession(path, options);
  const { driver, version } = session;
  const page: Page = {
    engine,
    version,
    async goto(url) {
      await evaluate(driver, forgetErrors);
      await driver.get(url);
      await loaded(driver);
    },
    async reload() {
      await driver.navigate().refresh();
      await loaded(driver);
    },
    back: () => traverse(page, -1),
    forward: () => traverse(page, 1),
    evaluate: (fn: unknown, arg?: unknown) => evaluate(driver, fn, arg),
    run: (source) => evaluate(driver, `() => { ${source} }`),
    press: (key) => press(driver, key),
    resize: (width, height) => resize(driver, width, height),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    errors: async () => [...new Set(await evaluate<string[]>(driver, collectedErrors))],
    close: () => session.end(),
  };
  const { width, height } = size(options);
  await page.resize(width, height).catch(async (error: unknown) => {
    await page.close();
    throw error;
  });
  return page;
}
