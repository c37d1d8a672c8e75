import { join } from 'node:path';
import { isError, type Problem } from '../../data/problem.ts';
import type { Language } from '../../language/languages.ts';
import { declaredTables, perField } from '../kinds/index.ts';
import type { Table, Tables, Declared } from '../kinds/kind.ts';
import { readContentFile } from './content-file.ts';

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
