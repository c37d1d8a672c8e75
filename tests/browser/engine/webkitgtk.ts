import { setTimeout as pause } from 'node:timers/promises';
import { collected, forget } from './collector.ts';
import { traverse } from './history.ts';
import { startSession } from './minibrowser.ts';
import { size, type Engine, type Options, type Page } from './page.ts';
import { watchLoads } from './proxy.ts';
import { evaluate, press, type Command } from './webdriver.ts';

/**
 * WebDriver speaks of the window, and where no window manager decorates it that is the viewport.
 * The smallest that GTK lets through is some 240 pixels wide.
 */
async function resize(command: Command, width: number, height: number): Promise<void> {
  await command('POST', '/window/rect', { width, height });
  const end = Date.now() + 5000;
  for (;;) {
    // The window is resized when the display gets round to it.
    const [w, h] = await evaluate<[number, number]>(command, () => [innerWidth, innerHeight]);
    if (w === width && h === height) return;
    if (Date.now() > end) {
      throw new Error(
        `MiniBrowser makes a viewport of ${w} × ${h} where ${width} × ${height} is asked`,
      );
    }
    await pause(10);
  }
}

/** The driver answers for the first page of a session before it has loaded. */
async function loaded(command: Command): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await evaluate<boolean>(command, () => document.readyState === 'complete'))) {
    if (Date.now() > end) throw new Error('The page does not finish loading');
    await pause(10);
  }
}

/** Opens a page in WebKitGTK's MiniBrowser, on a display that nobody sees. */
export async function openWebKitGTK(engine: Engine, path: string, options: Options): Promise<Page> {
  const failures = new Set<string>();
  const proxy = await watchLoads(failures);
  const session = await startSession(path, options, proxy.url).catch((error: unknown) => {
    proxy.stop();
    throw error;
  });
  const { command, version } = session;
  const page: Page = {
    engine,
    version,
    async goto(url) {
      await evaluate(command, forget);
      failures.clear();
      await command('POST', '/url', { url });
      await loaded(command);
    },
    async reload() {
      await command('POST', '/refresh', {});
      await loaded(command);
    },
    back: () => traverse(page, -1),
    forward: () => traverse(page, 1),
    evaluate: (fn: unknown, arg?: unknown) => evaluate(command, fn, arg),
    run: (source) => evaluate(command, `() => { ${source} }`),
    press: (key) => press(command, key),
    resize: (width, height) => resize(command, width, height),
    screenshot: async () => Buffer.from(await command<string>('GET', '/screenshot'), 'base64'),
    errors: async () => [
      ...new Set([...(await evaluate<string[]>(command, collected)), ...failures]),
    ],
    close: () => session.end().finally(() => proxy.stop()),
  };
  const { width, height } = size(options);
  await page.resize(width, height).catch(async (error: unknown) => {
    await page.close();
    throw error;
  });
  return page;
}
