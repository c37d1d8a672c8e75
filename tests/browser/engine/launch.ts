import * as playwright from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { bundled } from './find.ts';
import type { Engine, Options } from './page.ts';

/** Whether this is a Firefox as Mozilla or a distribution ships it, not Playwright's patched build. */
export const isStockFirefox = (engine: Engine, path: string): boolean =>
  engine === 'firefox' && path !== bundled('firefox');

/** In a Firefox without its patches, Playwright silently ignores its own options for these. */
const stockPrefs = ({ dark = false, reduced = false, js = true }: Options) => ({
  'ui.prefersReducedMotion': reduced ? 1 : 0,
  'ui.systemUsesDarkTheme': dark ? 1 : 0,
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'javascript.enabled': js,
  'ui.useOverlayScrollbars': 1,
});

function launchOptions(engine: Engine, executablePath: string, options: Options): LaunchOptions {
  if (engine === 'chromium')
    return {
      executablePath,
      // For machines without a graphics card: one process, as in a web view on Android, saves a sixth of the
      // processor's time, and not to look for a card saves another tenth.
      args: process.platform === 'linux' ? ['--in-process-gpu', '--disable-gpu'] : [],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    };
  if (engine === 'webkit') return { executablePath };
  const prefs = {
    // By default the size of the back/forward cache depends on the machine's memory.
    'browser.sessionhistory.max_total_viewers': 4,
    // The pages of a site share one process, as on Android. With several, a page may come up in another one before
    // the session storage of the page that was left has come there.
    'dom.ipc.processCount.webIsolated': 1,
    // No requests to Mozilla's servers.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    // These features take a fifth of the time of a start.
    'browser.newtabpage.enabled': false,
    'browser.startup.page': 0,
    'browser.ml.enable': false,
    'extensions.enabledScopes': 0,
    'extensions.installDistroAddons': false,
    'toolkit.telemetry.unified': false,
    'datareporting.policy.dataSubmissionEnabled': false,
  };
  if (!isStockFirefox(engine, executablePath)) return { executablePath, firefoxUserPrefs: prefs };
  return {
    executablePath,
    channel: 'moz-firefox',
    // Without it, no test could open Firefox's own pages, as its reader view is.
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: { ...prefs, ...stockPrefs(options) },
  };
}

const running = new Map<string, Promise<Browser>>();

/** Ends the browsers of this process. */
async function closeBrowsers(): Promise<void> {
  await Promise.allSettled([...running.values()].map(async (browser) => (await browser).close()));
}
globalThis.closeBrowsers = closeBrowsers;

// The test runner sends a worker this signal, and kills it half a second later: too soon for Firefox.
// Playwright handles the signal, too, and kills a browser that it is asked to close twice.
process.once('SIGTERM', () => {
  void closeBrowsers().then(() => process.kill(process.pid, 'SIGTERM'));
});

/**
 * The browser for these options. Pages with the same launch options share one, until all are closed:
 * Firefox takes some three seconds to launch, and a third of one to open a context.
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
