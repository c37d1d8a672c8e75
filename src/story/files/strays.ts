import { extname, join } from 'node:path';
import { isMisnamed } from './content-file.ts';
import { entryKind } from './paths.ts';
import { ENDINGS } from './images.ts';

/** A file in a story's folder that the story does not use. */
interface Stray {
  /** The path from the folder. */
  path: string;
  kind: 'data' | 'image' | 'other';
}

/**
 * The files in a story's folder that the story does not use, except those that have nearly the name of
 * a missing file: another message asks for these to be renamed.
 *
 * @param files the paths of all files in the folder
 * @param used the paths of those that the story names
 */
export function straysIn(
  folder: string,
  files: readonly string[],
  used: readonly string[],
): Stray[] {
  const missing = used.filter((path) => entryKind(join(folder, path)) === undefined);
  return files
    .filter((path) => !used.includes(path))
    .filter((path) => path.includes('/') || !missing.some((name) => isMisnamed(path, name)))
    .map((path) => ({ path, kind: kindOfStray(path) }));
}

function kindOfStray(path: string): Stray['kind'] {
  const ending = extname(path).toLowerCase();
  if (ENDINGS.includes(ending)) return 'image';
  return ending === '.csv' && !path.includes('/') ? 'data' : 'other';
}
