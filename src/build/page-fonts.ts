import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Typefaces } from '../fonts/page.ts';
import type { Task } from '../fonts/page-thread.ts';
import { typefaceFiles } from '../fonts/typeface-cache.ts';
import { describeMissing } from '../fonts/missing.ts';
import { pagesIn, type WrittenSite } from './site-step.ts';

/**
 * Puts the typefaces into every page, subset to the characters of the page, and warns of characters that the
 * typefaces lack.
 *
 * @returns how many pages there are
 */
export async function addTypefaces({
  root,
  site,
  warn,
}: Pick<WrittenSite, 'root' | 'site' | 'warn'>): Promise<string> {
  const project = pathToFileURL(`${root}/`);
  const begin = Date.now();
  const threads = new Tinypool({
    filename: new URL('../fonts/page-thread.ts', import.meta.url).href,
    maxThreads: availableParallelism(),
  });
  try {
    const missing = await Promise.all(
      pagesIn(site).map(async (path) => {
        const task: Task = { file: join(site, path), root: project.href };
        return { path, characters: (await threads.run(task)) as Typefaces['missing'] };
      }),
    );
    typefaceFiles(project).dropUnused(begin);
    for (const line of describeMissing(root, missing)) warn(line);
    return `${missing.length} pages`;
  } finally {
    await threads.destroy();
  }
}
