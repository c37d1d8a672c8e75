import { noSuchRow } from '../../data/near.ts';
import { own } from '../../data/own.ts';
import { listOf, type Report } from '../../data/problem.ts';
import type { ReferenceOutline } from '../prose/outline.ts';
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
      report(
        line,
        `the <Finding> names the table "${to}", which does not exist: the tables of counts are ${listOf(tables)}`,
      );
}

/** Checks that the picture on the first screen shows rows of a table. */
export function checkOpening({ meta, rows }: Parts, lineOf: LineOf, report: Report): void {
  const opening = meta?.opening;
  if (!meta || !opening) return;
  const tables = Object.keys(meta.tables);
  if (!tables.includes(opening.table)) {
    report(
      lineOf(['opening', 'table']),
      `the opening shows the table "${opening.table}", which does not exist: the tables of counts are ${listOf(tables)}`,
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
