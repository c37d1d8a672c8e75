import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { listOf, type Problem } from '../../data/problem.ts';
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
  if (kind === undefined) return refuse(`the file is missing: ${instead(path)}`);
  if (kind === 'folder') return refuse('this is a folder: it should be a file');
  const read = decode(readFileSync(path));
  if ('fault' in read) return refuse(read.fault.message, read.fault.line);
  const parsed = parse(read.text, file);
  return { parsed, problems: parsed.problems };
}

const TEXT = /\.(mdx?|ya?ml|csv|txt)$/i;
const SPREADSHEET = /\.(xlsx?|ods|numbers|tsv)$/i;

/** How to correct a missing file: add it, or rename or save a file that was meant to be it. */
function instead(path: string): string {
  const [name, folder] = [basename(path), dirname(path)];
  const files = (entryKind(folder) === 'folder' ? readdirSync(folder) : []).filter(
    (other) => entryKind(join(folder, other)) === 'file',
  );
  const meant = files.find((other) => isMisnamed(other, name));
  if (meant === undefined && name.endsWith('.csv')) {
    const others = files.filter((other) => other.endsWith('.csv'));
    const there = others.length === 0 ? '' : `. The folder has ${listOf(others)}`;
    return `add it, or correct its name in the front matter${there}`;
  }
  if (meant === undefined) return 'add it';
  return TEXT.test(meant) ? `rename "${meant}" to "${name}"` : `save "${meant}" as "${name}"`;
}

/**
 * Whether a file was meant to be one of another name: in capitals, with another extension, or with two
 * of them, as systems make that hide the last.
 */
export function isMisnamed(other: string, name: string): boolean {
  if (!TEXT.test(other) && !SPREADSHEET.test(other)) return false;
  const stem = parse(other.toLowerCase()).name;
  return stem === parse(name).name || stem === name;
}
