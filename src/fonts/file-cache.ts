import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Files that a build keeps for the next one. */
export interface FileCache {
  /** A file by its name; undefined where there is none. */
  read: (name: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Keeps a file, if this user may write there. */
  keep: (name: string, content: Uint8Array | string) => void;
  /** Removes all files but these: what content that has changed was made into. */
  dropOthers: (kept: ReadonlySet<string | undefined>) => void;
}

/**
 * Opens a cache. A file's name has to say all that its content depends on: the same content gives the
 * same bytes, with the cache and without.
 *
 * @param root the project's folder
 * @param kind the name of the cache's own folder
 */
export function fileCache(root: URL, kind: string): FileCache {
  const folder = new URL(`node_modules/.cache/${kind}/`, root);
  return {
    read: (name) => {
      try {
        return new Uint8Array(readFileSync(new URL(name, folder)));
      } catch {
        return undefined;
      }
    },
    keep: (name, content) => {
      // Another build may read it at this moment: it finds all of it or nothing.
      const half = new URL(`${name}.${process.pid}`, folder);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(half, content);
        renameSync(half, new URL(name, folder));
      } catch {
        // The next build makes it again.
      }
    },
    dropOthers: (kept) => {
      try {
        for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(new URL(name, folder));
      } catch {
        // There is no cache, or another build has just removed a file. The next build tries again.
      }
    },
  };
}
