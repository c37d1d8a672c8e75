import { readFileSync } from 'node:fs';
import { type Problem, isError } from '../../data/problem.ts';
import { lineAt } from '../../data/text.ts';
import { entryKind, shown } from './paths.ts';
import { join } from 'node:path';
import type { Language } from '../../language/languages.ts';
import { declaredTables, perField } from '../kinds/index.ts';
import type { Table, Tables, Declared } from '../kinds/kind.ts';

/** The reason why bytes are not the text of a content file, and its line, counted from 1. */
export interface EncodingFault {
  line: number;
  message: string;
}

/** What no story may have, because XML forbids most of it, and so do the feeds: control characters, and bytes that could not be read. */
const UNFIT = /[^\t\n\r\P{Cc}]|[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD\u202D\u202E]/u;

/**
 * Reads the bytes of a content file: UTF-8 with or without a byte-order mark.
 *
 * @returns the text without its mark, or the first fault
 */
export function decode(bytes: Uint8Array): { text: string } | { fault: EncodingFault } {
  // What it cannot read becomes U+FFFD.
  const text = new TextDecoder().decode(bytes);
  const found = UNFIT.exec(text);
  if (!found) return { text };
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message =
    code === 'FFFD'
      ? 'this is not UTF-8: save the file as UTF-8'
      : `there is a character that nobody can see, U+${code}: remove it, or save the file as UTF-8`;
  return { fault: { line: lineAt(text, found.index), message } };
}

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

/**
 * Reads the CSV files of a story.
 *
 * @param root the project's folder
 * @param folder the story's
 * @param sources the ids of the story's sources; undefined where these could not be read
 */
export function readTables(
  root: string,
  folder: string,
  declared: Declared,
  language: Language,
  sources: readonly string[] | undefined,
): Tables & { problems: Problem[] } {
  const problems: Problem[] = [];
  const files = perField((): Record<string, Table> => ({}));
  const seen = new Set<string>();
  for (const { name, meta, kind, field } of declaredTables(declared)) {
    // That a file is declared twice has been reported.
    if (seen.has(name)) continue;
    seen.add(name);
    if (kind.isReadable?.(meta) === false) continue;
    const found = readContentFile(root, join(folder, `${name}.csv`), (text, file) => ({
      ...kind.parse(text, file, meta, { language, sources }),
      csv: text.replaceAll('\r\n', '\n'),
    }));
    problems.push(...found.problems);
    if (!found.parsed || found.problems.some(isError)) continue;
    const { held, aside = [], csv } = found.parsed;
    problems.push(...aside);
    files[field][name] = { ...meta, ...held, name, csv } as Table;
  }
  return { ...(files as Tables), problems };
}
