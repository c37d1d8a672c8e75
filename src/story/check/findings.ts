import { rowsInFile } from '../../data/figure.ts';
import { own } from '../../data/own.ts';
import { listOf, noSuchRow, type Report } from '../../data/problem.ts';
import { declaredTables, figureNames } from '../kinds/index.ts';
import { findingOf } from '../finding.ts';
import type { ReferenceOutline } from '../prose/outline.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { LineOf } from '../schema/yaml.ts';
import type { Draft } from './draft.ts';

/** Checks that each `<Finding>` names a table of counts or values that can be drawn. */
export function checkFindings(
  findings: readonly ReferenceOutline[],
  draft: Draft,
  report: Report,
): void {
  const { meta } = draft;
  if (!meta) return;
  const tables = figureNames(meta);
  for (const { to, line } of findings) {
    if (to === '') continue;
    const refused = refusal(to, undefined, draft);
    if (!tables.includes(to))
      report(line, `the <Finding> names the table "${to}", ${noFigures(to, meta)}`);
    else if (refused !== undefined) report(line, `the <Finding> cannot be drawn: ${refused}`);
  }
}

/** Why the finding in some rows cannot be drawn; undefined where it can, and where its table is wrong itself. */
function refusal(
  name: string,
  rows: readonly string[] | undefined,
  draft: Draft,
): string | undefined {
  if (!own(draft.figures, name)) return undefined;
  const { form, data } = findingOf(draft, name, rows);
  const reason = form.refuses?.(data)?.reason;
  return reason === undefined ? undefined : `its graphic ${reason}`;
}

/** Why a file has no figures, and what would be right. */
function noFigures(name: string, meta: FrontMatter): string {
  const declared = declaredTables(meta).find((file) => file.name === name);
  const names = figureNames(meta);
  return `${declared ? `which holds ${declared.kind.name}` : 'which does not exist'}: ${names.length === 0 ? 'the story has no table of counts or values, so leave it out' : `the tables of counts and values are ${listOf(names)}`}`;
}

/** Checks that the picture on the first screen shows rows of a table. */
export function checkOpening(draft: Draft, lineOf: LineOf, report: Report): void {
  const { meta, figures } = draft;
  const opening = meta?.opening;
  if (!meta || !opening) return;
  const tables = figureNames(meta);
  if (!tables.includes(opening.table)) {
    report(
      lineOf(['opening', 'table']),
      `the opening shows the table "${opening.table}", ${noFigures(opening.table, meta)}`,
    );
    return;
  }
  // A table that is wrong itself has no rows here.
  const known = rowsInFile(own(figures, opening.table) ?? []);
  const { rows = [] } = opening;
  const [first] = known;
  if (!first) return;
  if ('text' in first && first.of && rows.length > 0) {
    report(
      lineOf(['opening', 'rows']),
      `the opening shows all lines of ${opening.table}.csv: leave "rows" out`,
    );
    return;
  }
  const wrong = rows.flatMap((row, i) => {
    const found = known.find(({ key }) => key === row);
    const why = !found
      ? noSuchRow(opening.table, row, known)
      : 'text' in found && found.value === undefined
        ? `the opening shows the row "${row}", which has no value: name a row that has one`
        : undefined;
    return why === undefined ? [] : [{ line: lineOf(['opening', 'rows', i]), why }];
  });
  for (const { line, why } of wrong) report(line, why);
  const refused = wrong.length > 0 ? undefined : refusal(opening.table, opening.rows, draft);
  if (refused !== undefined)
    report(lineOf(['opening', 'rows']), `the opening cannot be drawn: ${refused}`);
}
