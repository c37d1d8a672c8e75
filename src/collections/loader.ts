import type { DataStore, Loader, LoaderContext } from 'astro/loaders';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '../data/problem.ts';
import { readContent, type Content, type ContentResult } from '../story/read/content.ts';

/** The data that come with a request to load the content again. */
export type RefreshContext = Record<string, unknown> & {
  /** Set when Astro has followed the request. */
  loaded: boolean;
};

/** The content that a build loads: Astro asks for it once for each collection. */
let built: ContentResult | undefined;

type Entry = Parameters<DataStore['set']>[0];

/**
 * Fills a collection from the checked content. In development, a collection keeps the last
 * content that had no problem, and `shownProblems` asks for the new content as soon as it is right.
 *
 * @param name a label, for Astro's messages
 * @param entriesOf the collection's entries
 */
export function fromContent(name: string, entriesOf: (content: Content) => Entry[]): Loader {
  return {
    name,
    load: async (context) => {
      const { config, store, watcher, refreshContextData } = context;
      if (refreshContextData) refreshContextData.loaded = true;
      const read = () => readContent(fileURLToPath(config.root));
      const { content, problems } = watcher ? read() : (built ??= read());
      if (content) {
        const entries = await Promise.all(
          entriesOf(content).map((entry) => withDigest(entry, context)),
        );
        store.clear();
        for (const entry of entries) store.set(entry);
      } else if (!watcher) throw new Error(problems.map(formatProblem).join('\n'));
    },
  };
}

/** Without a digest of the file, Astro would not notice a change of the prose alone. */
async function withDigest(entry: Entry, context: LoaderContext): Promise<Entry> {
  if (entry.filePath === undefined) return entry;
  const prose = await readFile(new URL(entry.filePath, context.config.root), 'utf8');
  return { ...entry, digest: context.generateDigest(prose) };
}
