import { LABEL_LENGTH } from '../../data/event.ts';
import { cut, fill, figure, type Piece, type Told } from '../../data/figure.ts';
import { listOf, noSuchRow } from '../../data/problem.ts';
import type { RowNote } from '../../data/counts.ts';
import { nameOf, type Path } from '../schema/yaml.ts';
import type { Context, DraftData } from './kind.ts';
import { FigureError, parseReference, rowsIn, tableIn } from '../../data/reference.ts';

/** Checks that the source of a file is one of the story's. */
export function checkSource(
  name: string,
  source: string,
  path: Path,
  { lineOf, draft: { sources }, report }: Context,
): void {
  const ids = sources?.map(({ id }) => id);
  if (ids && !ids.includes(source))
    report(
      lineOf([...path, 'source']),
      `${name}.csv has the source "${source}", which is not in sources.yaml: it has ${listOf(ids)}`,
    );
}

/** Whether no two of the columns of a file have one name. */
export function hasOwnColumns({ columns }: { columns: object }): boolean {
  const measures = 'measures' in columns ? Object.keys(columns.measures ?? {}) : [];
  const others = Object.values(columns)
    .flat()
    .filter((name) => typeof name === 'string');
  return new Set([...measures, ...others]).size === measures.length + others.length;
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
export function checkLabel(label: string, path: Path, { lineOf, draft, report }: Context): void {
  const isRight = ({ reference, told }: Piece) =>
    reference === undefined || checkFigure(reference, draft, () => undefined, told);
  // A reference that is wrong has been reported with the text that it is in.
  if (!cut(label).every(isRight)) return;
  if (fill(label, draft.figures, draft.language).length > LABEL_LENGTH)
    report(
      lineOf(path),
      `${nameOf(path)} should be at most ${LABEL_LENGTH} characters: a graphic on a phone shows it on one line`,
    );
}

/** Whether the table that a reference names, or the front matter, has a fault of its own, which is reported. */
const isUnread = (reference: string, { meta, unread }: DraftData): boolean =>
  !meta || unread.has(tableIn(reference));

/**
 * Whether the data give the figure that a reference names. If not, reports which figures they could
 * give, unless the figure's table is wrong itself.
 *
 * @param told an author's words in place of the number, and what they say of it
 */
export function checkFigure(
  reference: string,
  draft: DraftData,
  report: (message: string) => void,
  told?: Told,
): boolean {
  if (reference === '' || isUnread(reference, draft)) return false;
  const [from, to] = rowsIn(parseReference(reference)?.keys ?? '');
  if (from && from === to) {
    report(`"${reference}" compares "${from}" with itself: name two rows`);
    return false;
  }
  try {
    figure(reference, draft.figures, draft.language, told);
    return true;
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    report(error.message);
    return false;
  }
}
