import { basename } from 'node:path';
import { find } from './find.ts';
import type { Engine, Options, Page } from './page.ts';
import { openPlaywright } from './playwright.ts';
import { openWebKitGTK } from './webkitgtk.ts';

const pages: Page[] = [];
const closeLaunched = globalThis.closeBrowsers;
globalThis.closeBrowsers = async () => {
  // A page that a test has already closed rejects a second close.
  await Promise.allSettled(pages.map((page) => page.close()));
  await closeLaunched?.();
};

/** Opens a new page in `engine`, which shares at most its process with other pages. */
export async function open(engine: Engine, options: Options = {}): Promise<Page> {
  const path = find()[engine];
  if (!path) {
    throw new Error(`No browser with ${engine}: run "node tests/browser/engine/install.ts" first`);
  }
  const start = basename(path) === 'MiniBrowser' ? openWebKitGTK : openPlaywright;
  const page = await start(engine, path, options);
  pages.push(page);
  return page;
}
