import type { FrontMatter, TableMeta, ValuesMeta } from './schema/front-matter.ts';
import type { Table, Timeline, ValueTable } from './story.ts';

/** The CSV files of a story, by their names. Files that are wrong themselves are left out. */
export interface DataFiles {
  tables: Record<string, Table>;
  values: Record<string, ValueTable>;
  timelines: Record<string, Timeline>;
}

/** The CSV files that the front matter declares. */
export type Declared = Pick<FrontMatter, 'tables' | 'values' | 'timelines'>;

/** Whether no two of a table's columns have one name. */
export function hasOwnColumns({ columns }: TableMeta | ValuesMeta): boolean {
  const measures = 'measures' in columns ? Object.keys(columns.measures) : [];
  const others = Object.values<unknown>(columns).flat();
  const names = [...measures, ...others.filter((name) => typeof name === 'string')];
  return new Set(names).size === names.length;
}

/** What a story has in its CSV files, of every kind. */
export const dataFiles = <T, V, E>({
  tables,
  values,
  timelines,
}: {
  tables: Record<string, T>;
  values: Record<string, V>;
  timelines: Record<string, E>;
}): Record<string, T | V | E> => ({ ...tables, ...values, ...timelines });

/** The names of a story's CSV files of every kind, as its front matter declares them. */
export const dataNames = (declared: Declared): string[] => Object.keys(dataFiles(declared));
