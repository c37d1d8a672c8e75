import { noSuchRow } from '../../data/near.ts';
import { own } from '../../data/own.ts';
import { listOf, type Report } from '../../data/problem.ts';
import type { ReferenceOutline } from '../prose/outline.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import type { LineOf } from '../schema/yaml.ts';
import type { Parts } from './parts.ts';

/** Checks that each `<Finding>` names a table of counts. */
export function checkFindings(
  findings: readonly ReferenceOutline[],
  { meta, undeclared }: Parts,
  report: Report,
): void {
  if (!meta) return;
  const tables = Object.keys(meta.tables);
  for (const { to, line } of findings)
    if (to !== '' && !tables.includes(to) && !undeclared.has(to))
      report(line, `the <Finding> names the table "${to}", ${noCounts(to, meta)}`);
}

/** Why a file is no table of counts, and what would be right. */
function noCounts(name: string, { tables, values, timelines }: FrontMatter): string {
  const holds = Object.hasOwn(values, name)
    ? 'which holds values'
    : Object.hasOwn(timelines, name)
      ? 'which holds events'
      : 'which does not exist';
  const names = Object.keys(tables);
  return `${holds}: ${names.length === 0 ? 'the story has no table of counts, so leave it out' : `the tables of counts are ${listOf(names)}`}`;
}

/** Checks that the picture on the first screen shows rows of a table. */
export function checkOpening({ meta, rows }: Parts, lineOf: LineOf, report: Report): void {
  const opening = meta?.opening;
  if (!meta || !opening) return;
  const tables = Object.keys(meta.tables);
  if (!tables.includes(opening.table)) {
    report(
      lineOf(['opening', 'table']),
      `the opening shows the table "${opening.table}", ${noCounts(opening.table, meta)}`,
    );
    return;
  }
  const known = own(rows, opening.table);
  if (!known) return;
  opening.rows.forEach((row, i) => {
    if (!known.some(({ key }) => key === row))
      report(lineOf(['opening', 'rows', i]), noSuchRow(opening.table, row, known));
    else if (opening.rows.indexOf(row) < i)
      report(lineOf(['opening', 'rows', i]), `the opening shows the row "${row}" twice: keep one`);
  });
}
