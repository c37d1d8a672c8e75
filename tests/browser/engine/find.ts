import { existsSync } from 'node:fs';
import * as playwright from 'playwright-core';
import type { Engine } from './page.ts';

const first = (...paths: string[]) => paths.find((path) => existsSync(path));

/** Where Playwright keeps its own build of an engine, if it has been downloaded. */
export function bundled(engine: Engine): string | undefined {
  try {
    return first(playwright[engine].executablePath());
  } catch {
    return undefined; // Playwright has no build for this platform.
  }
}

/** WebKitGTK's test browser, if its driver and a virtual display are there, too. */
function miniBrowser(): string | undefined {
  const needs = ['WebKitWebDriver', 'Xvfb', 'xdotool'].map((name) => `/usr/bin/${name}`);
  if (!needs.every((path) => existsSync(path))) return undefined;
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];
  return first(
    ...folders.flatMap((dir) => ['4.1', '4.0'].map((v) => `${dir}/webkit2gtk-${v}/MiniBrowser`)),
  );
}

/** The path that the environment names for an engine, which is then the only one considered. */
export function named(engine: Engine): string | undefined {
  const { CHROMIUM_BIN, FIREFOX_BIN } = process.env;
  return { chromium: CHROMIUM_BIN, firefox: FIREFOX_BIN, webkit: undefined }[engine];
}

const orNamed = (engine: Engine, otherwise: () => string | undefined) => {
  const path = named(engine);
  return path ? first(path) : otherwise();
};

/** The path of each engine's browser on this machine; `undefined` where there is none. */
export const find = (): Record<Engine, string | undefined> => ({
  chromium: orNamed(
    'chromium',
    () =>
      bundled('chromium') ??
      first(
        '/usr/bin/chromium',
        '/usr/bin/google-chrome',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ),
  ),
  firefox: orNamed(
    'firefox',
    () =>
      bundled('firefox') ??
      first(
        '/usr/bin/firefox-esr',
        '/usr/bin/firefox',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
      ),
  ),
  webkit: bundled('webkit') ?? miniBrowser(),
});
