import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FSWatcher, Plugin } from 'vite';
import { CONTENT } from '../addresses/paths.ts';
import { WITHHELD } from './problems.ts';
import { problemsOf } from './watch-content.ts';

/** The texts of stories that Astro does not get. */
export interface WithheldTexts {
  plugin: Plugin;
  /** Lets Astro read them once all of the content is right. */
  release: (watcher: FSWatcher) => void;
}

/**
 * Withholds texts from Astro while something is wrong with the content. A page may still be rendering when a save
 * breaks its text or removes it. The page gets a mark in place of the text, and is loaded again.
 *
 * @param root the project's folder
 */
export function withheldTexts(root: string): WithheldTexts {
  const withheld = new Set<string>();
  return {
    plugin: {
      name: 'withheld-texts',
      enforce: 'pre',
      load(id) {
        const [path = id, query] = id.split('?');
        if (!isText(root, path)) return undefined;
        const isThere = existsSync(path);
        // With a query, it is Astro's own module about the text. Astro writes all of it, but Vite reads the file before.
        if (query !== undefined) return isThere ? undefined : '';
        if (isThere && problemsOf(root).problems.length === 0) return undefined;
        if (isThere) withheld.add(id);
        return `<span hidden ${WITHHELD} />`;
      },
    },
    release(watcher) {
      for (const path of withheld) watcher.emit('change', path);
      withheld.clear();
    },
  };
}

const isText = (root: string, path: string) =>
  path.startsWith(join(root, CONTENT, '/')) && path.endsWith('.mdx');
