import * as playwright from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { bundled } from './find.ts';
import type { Engine, Options } from './page.ts';

/** A Firefox as Mozilla or a distribution ships it, and not Playwright's patched build. */
export const isStockFirefox = (engine: Engine, path: string): boolean =>
  engine === 'firefox' && path !== bundled('firefox');

/** Playwright silently ignores its own options for these in a Firefox it has not patched. */
const stockPrefs = ({ dark = false, reduced = false, js = true }: Options) => ({
  'ui.prefersReducedMotion': reduced ? 1 : 0,
  'ui.systemUsesDarkTheme': dark ? 1 : 0,
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'javascript.enabled': js,
  'ui.useOverlayScrollbars': 1,
});

function launchOptions(engine: Engine, executablePath: string, options: Options): LaunchOptions {
  if (engine === 'chromium')
    return { executablePath, ignoreDefaultArgs: ['--disable-back-forward-cache'] };
  if (engine === 'webkit') return { executablePath };
  const prefs = {
    // How many pages the back/forward cache keeps otherwise depends on the machine's memory.
    'browser.sessionhistory.max_total_viewers': 4,
    // A test has nothing to do with what Mozilla's servers have for a Firefox to fetch.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    // Nor with what a Firefox does of its own: a fifth of the work of starting one.
    'browser.newtabpage.enabled': false,
    'browser.startup.page': 0,
    'browser.ml.enable': false,
    'extensions.enabledScopes': 0,
    'extensions.installDistroAddons': false,
    'toolkit.telemetry.unified': false,
    'datareporting.policy.dataSubmissionEnabled': false,
  };
  if (!isStockFirefox(engine, executablePath)) return { executablePath, firefoxUserPrefs: prefs };
  const firefoxUserPrefs = { ...prefs, ...stockPrefs(options) };
  return { executablePath, channel: 'moz-firefox', firefoxUserPrefs };
}

const running = new Map<string, Promise<Browser>>();

/** Ends the browsers of this process. */
export async function closeBrowsers(): Promise<void> {
  await Promise.allSettled([...running.values()].map(async (browser) => (await browser).close()));
}

// A test runner ends a worker with this signal, and kills it when half a second has gone: too soon
// for a Firefox. But Playwright, told of the signal as well, kills one it is asked to close twice.
process.once('SIGTERM', () => {
  void closeBrowsers().then(() => process.kill(process.pid, 'SIGTERM'));
});

/**
 * The browser for these options. A launch costs Firefox some three seconds, a page in a context of
 * its own a third of one: so browsers launched alike are one, kept until all are closed.
 */
export function launch(engine: Engine, path: string, options: Options): Promise<Browser> {
  const launchedWith = launchOptions(engine, path, options);
  const key = JSON.stringify([engine, launchedWith]);
  const known = running.get(key);
  if (known) return known;
  const browser = playwright[engine].launch(launchedWith);
  running.set(key, browser);
  const forget = () => running.delete(key);
  browser.then((launched) => launched.once('disconnected', forget), forget);
  return browser;
}
