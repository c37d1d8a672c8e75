import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Added, Task } from '../fonts/page-thread.ts';
import { typefaceFiles } from '../fonts/typeface-cache.ts';
import { describeMissing } from '../fonts/missing.ts';
import { pagesIn, type WrittenSite } from './site-step.ts';

/**
 * Puts the typefaces into every page, subset to the characters of the page, and warns of characters that the
 * typefaces lack.
 *
 * @returns how many pages there are, and how many got typefaces that no build before had kept
 */
export async function addTypefaces({
  root,
  site,
  warn,
}: Pick<WrittenSite, 'root' | 'site' | 'warn'>): Promise<string> {
  const project = pathToFileURL(`${root}/`);
  const threads = new Tinypool({
    filename: new URL('../fonts/page-thread.ts', import.meta.url).href,
    maxThreads: availableParallelism(),
  });
  try {
    const pages = await Promise.all(
      pagesIn(site).map(async (path) => {
        const task: Task = { file: join(site, path), root: project.href };
        return { path, ...((await threads.run(task)) as Added) };
      }),
    );
    typefaceFiles(project).dropOthers(new Set(pages.map(({ name }) => name)));
    const missing = pages.map(({ path, missing }) => ({ path, characters: missing }));
    for (const line of describeMissing(root, missing)) warn(line);
    const made = pages.filter(({ isNew }) => isNew).length;
    return `${pages.length} pages, ${made} with new typefaces`;
  } finally {
    await threads.destroy();
  }
}
