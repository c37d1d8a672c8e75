import type { TableMeta, ValuesMeta } from '../schema/front-matter.ts';

/** Whether no two of a table's columns have one name. */
export function hasOwnColumns({ columns }: TableMeta | ValuesMeta): boolean {
  const measures = 'measures' in columns ? Object.keys(columns.measures) : [];
  const others = Object.values<unknown>(columns).flat();
  const names = [...measures, ...others.filter((name) => typeof name === 'string')];
  return new Set(names).size === names.length;
}
