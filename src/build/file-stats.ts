import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT } from '../addresses/content.ts';

/** The files of the content, each with its size and when it was written last. */
export type FileStats = ReadonlyMap<string, string>;

/**
 * Reads the sizes and the times of the files of the content. Files whose names start with a dot are ignored.
 *
 * @param root the project's folder
 * @returns them by the files' paths from that folder
 */
export function statsOf(root: string): FileStats {
  const found = new Map<string, string>();
  const add = (folder: string) => {
    for (const name of readdirSync(join(root, folder))) {
      const path = `${folder}/${name}`;
      // A file may vanish while this looks.
      const stats = statSync(join(root, path), { throwIfNoEntry: false });
      if (name.startsWith('.') || !stats) continue;
      if (stats.isDirectory()) add(path);
      else found.set(path, `${stats.size} ${stats.mtimeMs}`);
    }
  };
  if (existsSync(join(root, CONTENT))) add(CONTENT);
  return found;
}

/** The first file that has been written, replaced, added or removed between two times. */
export function changedBetween(before: FileStats, after: FileStats): string | undefined {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.find((path) => before.get(path) !== after.get(path));
}
