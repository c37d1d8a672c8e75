import { readFileSync } from 'node:fs';
import type { Problem } from '../../data/problem.ts';
import { decode } from './encoding.ts';
import { entryKind, shown } from './paths.ts';

/**
 * Reads a content file.
 *
 * @param root the project's folder
 * @param path the file
 * @param parse makes a value of the file's text; its second argument is the path for messages
 * @returns the value, undefined where the file cannot be read, and the problems of either
 */
export function readContentFile<T extends { problems: Problem[] }>(
  root: string,
  path: string,
  parse: (text: string, file: string) => T,
): { parsed?: T; problems: Problem[] } {
  const file = shown(root, path);
  const refuse = (message: string, line = 1) => ({ problems: [{ file, line, message }] });
  const kind = entryKind(path);
  if (kind === undefined)
    return refuse('the file is missing: add it, or correct its name where it is named');
  if (kind === 'folder') return refuse('this is a folder: it should be a file');
  const read = decode(readFileSync(path));
  if ('fault' in read) return refuse(read.fault.message, read.fault.line);
  const parsed = parse(read.text, file);
  return { parsed, problems: parsed.problems };
}
