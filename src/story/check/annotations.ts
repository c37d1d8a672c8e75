import { LABEL_LENGTH } from '../../data/event.ts';
import { cut, fill } from '../../data/figure.ts';
import { noSuchRow } from '../../data/near.ts';
import type { Report } from '../../data/problem.ts';
import type { RowNote } from '../../data/table.ts';
import { nameOf, type Path } from '../schema/path.ts';
import type { LineOf } from '../schema/yaml.ts';
import { checkFigure } from './figure-reference.ts';
import type { Parts } from './parts.ts';

/** What the checks of a declaration need. */
export interface Context {
  lineOf: LineOf;
  parts: Parts;
  report: Report;
}

/**
 * Checks the notes at the rows of a file.
 *
 * @param rows undefined where the file could not be read
 * @param path where the file is declared
 */
export function checkRowNotes(
  name: string,
  notes: readonly RowNote[],
  rows: readonly { key: string; label?: string | undefined }[] | undefined,
  path: Path,
  context: Context,
): void {
  const { lineOf, report } = context;
  notes.forEach(({ row, text }, i) => {
    const at = [...path, 'notes', i];
    if (rows?.every(({ key }) => key !== row))
      report(lineOf([...at, 'row']), noSuchRow(name, row, rows));
    if (notes.findIndex((note) => note.row === row) < i)
      report(lineOf([...at, 'row']), `two notes are at "${row}" of ${name}.csv: write them as one`);
    checkLabel(text, [...at, 'text'], context);
  });
}

/** Checks that a label of a graphic, with its figures filled in, has room on one line. */
export function checkLabel(label: string, path: Path, { lineOf, parts, report }: Context): void {
  const references = cut(label).flatMap(({ reference }) => reference ?? []);
  // A reference that is wrong has been reported with the text that it is in.
  if (!references.every((reference) => checkFigure(reference, parts, () => undefined))) return;
  if (fill(label, parts.figures, parts.language).length > LABEL_LENGTH)
    report(
      lineOf(path),
      `${nameOf(path)} should be at most ${LABEL_LENGTH} characters: a graphic on a phone shows it on one line`,
    );
}
