import { basename } from 'node:path';
import { afterAll } from 'vitest';
import { find, wanted } from './find.ts';
import { closeBrowsers } from './launch.ts';
import type { Engine, Options, Page } from './page.ts';
import { openPlaywright } from './playwright.ts';
import { openWebKitGTK } from './webkitgtk.ts';

export { find } from './find.ts';
export type { Engine, Key, Media, Options, Page } from './page.ts';

// Once for every file of tests that imports this: each has its modules, and browsers, to itself.
afterAll(closeBrowsers);

/** The engines to test, for `describe.each`. */
export const engines: Engine[] = wanted();

/** Opens one page of its own in `engine`: nothing is shared with any other page but the process. */
export async function open(engine: Engine, options: Options = {}): Promise<Page> {
  const path = find()[engine];
  if (!path) {
    throw new Error(`No browser with ${engine}: run "node tests/browser/engine/install.ts" first`);
  }
  const start = basename(path) === 'MiniBrowser' ? openWebKitGTK : openPlaywright;
  return await start(engine, path, options);
}
