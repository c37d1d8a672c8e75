import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';

/** Files that a build keeps for the next one. */
export interface FileCache {
  /** A file by its name; undefined where there is none. */
  read: (name: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Keeps a file, if this user may write there. */
  keep: (name: string, content: Uint8Array | string) => void;
  /**
   * Removes the files that have been neither read nor kept since a time: they belong to content that has changed.
   *
   * @param since milliseconds since 1970
   */
  dropUnused: (since: number) => void;
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
        const file = new URL(name, folder);
        const bytes = new Uint8Array(readFileSync(file));
        touch(file);
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
    dropUnused: (since) => {
      for (const name of namesIn(folder)) {
        const file = new URL(name, folder);
        const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? since;
        if (used < since) discard(file);
      }
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

/** Says that a file has been used just now, if this user may. */
function touch(file: URL): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The next build may have to make it again.
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
