import { join } from 'node:path';
import { parseEvents } from '../../data/event.ts';
import type { Problem } from '../../data/problem.ts';
import { parseTable } from '../../data/table.ts';
import type { FrontMatter, TableMeta } from '../schema/front-matter.ts';
import type { Table, Timeline } from '../story.ts';
import { readContentFile } from './content-file.ts';

/** The CSV files of a story, by their names. Files that are wrong themselves are left out. */
export interface DataFiles {
  tables: Record<string, Table>;
  timelines: Record<string, Timeline>;
}

/** The CSV files that the front matter declares. */
export type Declared = Pick<FrontMatter, 'tables' | 'timelines'>;

/** Whether a table's declaration names three columns. */
export const hasThreeColumns = ({ columns }: TableMeta): boolean =>
  new Set(Object.values(columns)).size === 3;

/** The names of a story's CSV files of either kind, as its front matter declares them. */
export const dataNames = ({ tables, timelines }: Declared): string[] => [
  ...Object.keys(tables),
  ...Object.keys(timelines),
];

/**
 * Reads the CSV files of a story.
 *
 * @param root the project's folder
 * @param folder the story's
 */
export function readDataFiles(
  root: string,
  folder: string,
  declared: Declared,
): DataFiles & { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T extends { problems: Problem[] }>(
    name: string,
    parse: (text: string, file: string) => T,
  ): (T & { csv: string }) | undefined => {
    const found = readContentFile(root, join(folder, `${name}.csv`), (text, file) => ({
      ...parse(text, file),
      csv: text.replaceAll('\r\n', '\n'),
    }));
    problems.push(...found.problems);
    return found.problems.length === 0 ? found.parsed : undefined;
  };
  const tables: Record<string, Table> = {};
  const timelines: Record<string, Timeline> = {};
  for (const [name, table] of Object.entries(declared.tables)) {
    if (!hasThreeColumns(table)) continue;
    const found = read(name, (text, file) => parseTable(text, file, table.columns));
    if (found) tables[name] = { ...table, name, rows: found.rows, csv: found.csv };
  }
  for (const [name, timeline] of Object.entries(declared.timelines)) {
    if (Object.hasOwn(declared.tables, name)) continue;
    const found = read(name, parseEvents);
    if (found) timelines[name] = { ...timeline, name, events: found.events, csv: found.csv };
  }
  return { tables, timelines, problems };
}
