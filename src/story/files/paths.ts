import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Whether a path is a file or a folder; undefined where nothing is there. */
export function entryKind(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && (found.isDirectory() ? 'folder' : 'file');
}

/** A path as an author would type it, from the project's root. */
export function shown(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** The names of files that systems and editors leave in a folder. */
const LEFT_BEHIND = /^[.#~]|~$|^(thumbs\.db|desktop\.ini)$/i;

/** Every file in a folder and its folders, as paths from it with slashes. */
export const everyFileIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => entryKind(join(folder, path)) === 'file')
    .map((path) => path.split(sep).join('/'));

/** Those among them that somebody put there. */
export const filesIn = (folder: string): string[] =>
  everyFileIn(folder).filter((path) => !path.split('/').some((name) => LEFT_BEHIND.test(name)));
