import { existsSync } from 'node:fs';
import * as playwright from 'playwright-core';
import { ENGINES, type Engine } from './page.ts';

const first = (...paths: string[]) => paths.find((path) => existsSync(path));

/** Where Playwright keeps its own build of an engine, if it has been downloaded. */
export function bundled(engine: Engine): string | undefined {
  try {
    return first(playwright[engine].executablePath());
  } catch {
    return undefined; // Playwright has no build for this platform.
  }
}

/** WebKitGTK's test browser is of use only together with its driver and a display to draw on. */
function miniBrowser(): string | undefined {
  const needs = ['WebKitWebDriver', 'Xvfb', 'xdotool'].map((name) => `/usr/bin/${name}`);
  if (!needs.every((path) => existsSync(path))) return undefined;
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];
  return first(
    ...folders.flatMap((dir) => ['4.1', '4.0'].map((v) => `${dir}/webkit2gtk-${v}/MiniBrowser`)),
  );
}

/** The path that the environment names for an engine: no other is taken in its place. */
export function named(engine: Engine): string | undefined {
  const { CHROMIUM_BIN, FIREFOX_BIN } = process.env;
  return { chromium: CHROMIUM_BIN, firefox: FIREFOX_BIN, webkit: undefined }[engine];
}

const orNamed = (engine: Engine, otherwise: () => string | undefined) => {
  const path = named(engine);
  return path ? first(path) : otherwise();
};

/** Where each engine's browser is on this machine; `undefined` for one that is not there. */
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

/** The engines to test: those that ENGINES lists, found or not, or else all that were found. */
export function wanted(): Engine[] {
  const list = process.env.ENGINES;
  if (!list) {
    const found = find();
    return ENGINES.filter((engine) => found[engine]);
  }
  return list.split(',').map((word) => {
    const engine = ENGINES.find((name) => name === word.trim());
    if (!engine) throw new Error(`ENGINES: "${word}" is none of ${ENGINES.join(', ')}`);
    return engine;
  });
}
