import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Files that a build keeps for the next one. */
export interface FileCache {
  /** A file by its name; undefined where there is none. */
  read: (name: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Keeps a file, if this user may write there. */
  keep: (name: string, content: Uint8Array | string) => void;
  /** Removes all files but these: the others belong to content that has changed. */
  dropOthers: (names: ReadonlySet<string | undefined>) => void;
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
        const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
        // Where the power fails while a file is written, it can be there and empty.
        return bytes.length > 0 ? bytes : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (name, content) => {
      // Another thread or build may read or write it at this moment: it finds all of it or nothing.
      const half = new URL(`${name}.${randomUUID()}`, folder);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(half, content);
        renameSync(half, new URL(name, folder));
      } catch {
        // The next build makes it again.
        discard(half);
      }
    },
    dropOthers: (names) => {
      for (const name of namesIn(folder)) if (!names.has(name)) discard(new URL(name, folder));
    },
  };
}

/** The files of a cache; none where there is no cache. */
function namesIn(folder: URL): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Removes a file, if it can be removed. */
function discard(file: URL): void {
  try {
    rmSync(file);
  } catch {
    // It is not there, since another build was faster, or the next build tries again.
  }
}
