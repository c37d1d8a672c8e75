import type { Loader, LoaderContext } from 'astro/loaders';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Loads one entry from each file of a name in the stories' folders, and again when one changes.
 *
 * @param name a label, for messages
 * @param matches which files of a story's folder
 * @param read the file's entry, by the story's slug, the file's name and its text
 */
export function storyFiles(
  name: string,
  matches: (file: string) => boolean,
  read: (slug: string, file: string, text: string) => { id: string; data: Record<string, unknown> },
): Loader {
  return {
    name,
    load: async (context: LoaderContext) => {
      const { store, watcher } = context;
      const root = fileURLToPath(context.config.root);
      const stories = join(root, 'content', 'stories');
      const loadAll = async () => {
        store.clear();
        for (const path of await readdir(stories, { recursive: true })) {
          const file = basename(path);
          if (!matches(file) || dirname(dirname(path)) !== '.') continue;
          const full = join(stories, path);
          const text = readFileSync(full, 'utf8');
          const entry = read(dirname(path), file, text);
          const filePath = relative(root, full);
          const data = await context.parseData({ ...entry, filePath });
          store.set({ id: entry.id, data, filePath, digest: context.generateDigest(text) });
        }
      };
      await loadAll();
      watcher?.on('all', (_, path) => {
        if (path.startsWith(stories) && matches(basename(path)))
          loadAll().catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  };
}
