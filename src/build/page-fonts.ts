import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Task } from '../fonts/page-thread.ts';
import { typefaceFiles } from '../fonts/typeface-cache.ts';
import { pagesIn, type WrittenSite } from './site-step.ts';

/**
 * Puts the typefaces into every page, subset to the characters of the page.
 *
 * @returns how many pages there are
 */
export async function addTypefaces({
  root,
  site,
}: Pick<WrittenSite, 'root' | 'site'>): Promise<string> {
  const project = pathToFileURL(`${root}/`);
  const begin = Date.now();
  const threads = new Tinypool({
    filename: new URL('../fonts/page-thread.ts', import.meta.url).href,
    maxThreads: availableParallelism(),
  });
  try {
    const pages = pagesIn(site);
    await Promise.all(
      pages.map(async (path) => {
        const task: Task = { file: join(site, path), root: project.href };
        await threads.run(task);
      }),
    );
    typefaceFiles(project).dropUnused(begin);
    return `${pages.length} pages`;
  } finally {
    await threads.destroy();
  }
}
